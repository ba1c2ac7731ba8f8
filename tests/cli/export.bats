#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# export: other formats, and the same network back.
load setup

@test "the stream without --format; the suffix of the file names others" {
  write_triangle
  diplonet export triangle.csv | head -n 1 | grep -qx '#diplonet 1'
  diplonet export triangle.csv -o out.json
  head -c 1 out.json | grep -q '{'
  diplonet export triangle.csv -o out.csv
  head -n 1 out.csv | grep -q '^from,to'
  diplonet export triangle.csv --part actors -o out.tsv
  head -n 1 out.tsv | grep -q '^id'
  diplonet export triangle.csv -o out.unknown
  head -n 1 out.unknown | grep -qx '#diplonet 1'
}

@test "the project's data through every format that is read, and back" {
  for set in data/*/; do
    diplonet export --no-provenance "$set" >stream
    for format in stream json jsonl; do
      diplonet export --no-provenance --format $format stream >there
      diplonet export --no-provenance there | cmp - stream
    done
  done
}

@test "every verb that gives networks writes every format" {
  write_triangle
  diplonet filter --no-provenance --sign + triangle.csv --format json >out
  diplonet filter --no-provenance --sign + triangle.csv | diplonet export --no-provenance --format json | cmp - out
}

@test "a data package: a folder that is replaced only when asked" {
  for set in data/*/; do
    name=$(basename "$set")
    diplonet export --format package "$set" -o "$name"
    diplonet export --no-provenance "$name" | cmp - <(diplonet export --no-provenance "$set")
  done
  fails 2 "diplonet export: parade-2025: a data package is there; *" \
    diplonet export --format package data/article -o parade-2025
  diplonet info --format json parade-2025 | grep -q '"name":"parade-2025"'
  diplonet export --format package --replace data/article -o parade-2025
  diplonet info --format json parade-2025 | grep -q '"name":"article"'
  fails 2 "diplonet export: a data package is a folder: name it with --output FOLDER" \
    diplonet export --format package data/article
  fails 3 "diplonet export: there are several networks, *--network*" \
    diplonet export --format package data/parade-2015 data/parade-2025 -o both
}

@test "GraphML and DOT" {
  diplonet export data/parade-2025 -o parade.graphml
  if command -v xmllint >/dev/null; then xmllint --noout parade.graphml; fi
  grep -q '<graphml' parade.graphml
  diplonet export data/parade-2025 -o parade.dot
  head -n 3 parade.dot | grep -q graph
  # A negative weight is seen in the colour too.
  printf 'from,to,weight\nA,B,2\nB,C,-1\n' >mixed.csv
  diplonet export --format dot mixed.csv >mixed.dot
  grep -q '"A" -- "B" .color="#0072b2"' mixed.dot
  grep -q '"B" -- "C" .color="#c8281e"' mixed.dot
}
