#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# layout, draw and report: what people look at.
load setup

@test "a picture is SVG" {
  diplonet draw data/parade-2025 -o parade.svg
  grep -q '<svg' parade.svg
  if command -v xmllint >/dev/null; then xmllint --noout parade.svg; fi
  grep -q 'Kim Jong Un' parade.svg
}

@test "another suffix than .svg is a mistake" {
  fails 2 "diplonet draw: parade.png: pictures are SVG; *" diplonet draw data/parade-2025 -o parade.png
  [ ! -e parade.png ]
}

@test "the places of layout are those of the picture" {
  diplonet layout --engine circle data/parade-2025 >placed
  grep -q '^#actors.*x:real.*y:real' placed
  diplonet draw --no-provenance placed >one
  diplonet draw --no-provenance --engine stress placed >two
  cmp one two
}

@test "without the worker there is a note, and a picture" {
  DIPLONET_WORKER=/nonexistent run -0 --separate-stderr diplonet draw data/parade-2025 -o parade.svg
  [[ $stderr == "diplonet draw: note: "*stress* ]]
  [ -s parade.svg ]
  DIPLONET_WORKER=/nonexistent run -0 --separate-stderr diplonet draw -q data/parade-2025 -o parade.svg
  [ -z "$stderr" ]
  DIPLONET_WORKER=/nonexistent run -4 --separate-stderr diplonet draw --renderer graphviz data/parade-2025
}

@test "--size: a column, or a measure that is computed for it" {
  diplonet filter --sign + data/parade-2025 >friends
  diplonet centrality -q -m degree friends | diplonet draw --size degree -o one.svg
  diplonet draw --size degree friends -o two.svg
  cmp one.svg two.svg
  run -2 --separate-stderr diplonet draw --size nothing friends
  fails 3 "diplonet draw: betweenness does not take signs, *" diplonet draw --size betweenness data/parade-2025
}

@test "one picture shows one network" {
  fails 3 "diplonet draw: there are several networks, *--network*" diplonet draw data/parade-2015 data/parade-2025
  fails 3 "diplonet report: there are several networks, *--network*" \
    diplonet report --sign + data/parade-2015 data/parade-2025
}

@test "a report in every format" {
  for suffix in txt md html; do
    diplonet report --sign + data/parade-2025 -o parade.$suffix
    grep -q 'parade in Beijing' parade.$suffix
  done
  grep -q '<svg' parade.html
  diplonet report --sign + --no-picture data/parade-2025 -o bare.html
  run ! grep '<svg' bare.html
  if command -v xmllint >/dev/null; then xmllint --html --noout parade.html 2>/dev/null || true; fi
}

@test "a report takes the scores that are there, or computes what is named" {
  diplonet centrality -q -m degree --sign + data/parade-2025 >scored
  diplonet report scored >out
  grep -qi 'degree' out
  run ! grep -qi 'pagerank' out
  diplonet report -m pagerank --sign + scored >out
  grep -qi 'pagerank' out
}
