#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# table: parts, columns, order, formats.
load setup

@test "tsv in a pipe, with exact numbers" {
  printf 'from,to,weight\nA,B,0.1\nA,C,1e300\n' >w.csv
  diplonet table ties --columns from,weight w.csv >out
  printf 'from\tweight\nA\t0.1\nA\t1e+300\n' | cmp - out
}

@test "order, first rows, ranks" {
  write_triangle
  [ "$(diplonet table ties --sort -weight --top 2 --no-header --columns weight triangle.csv | paste -sd' ')" = "2 1" ]
  [ "$(diplonet table ties -s weight -n 1 --no-header -c weight triangle.csv)" = "-3" ]
  diplonet table ties --rank --sort relation --columns relation triangle.csv >out
  printf 'rank\trelation\n1\tfriends\n1\tfriends\n3\trivals\n' | cmp - out
}

@test "a column that is not there: what was meant" {
  write_triangle
  fails 2 "diplonet table: *'wight'*weight*" diplonet table ties --columns wight triangle.csv
  fails 2 "diplonet table: *'wight'*weight*" diplonet table ties --sort -wight triangle.csv
}

@test "every part" {
  for part in actors ties relations refs network; do
    [ "$(diplonet table $part data/parade-2025 | wc -l)" -ge 2 ]
  done
}

@test "the suffix of the file names the format" {
  write_triangle
  for suffix in csv tsv json jsonl md html tex txt; do
    diplonet table ties triangle.csv -o out.$suffix
  done
  head -n 1 out.csv | grep -q '^from,to'
  head -n 1 out.md | grep -q '^|'
  grep -q '<table' out.html
  grep -q 'tabular' out.tex
  # An option is stronger.
  diplonet table ties triangle.csv --format csv -o out.md
  cmp out.csv out.md
}

@test "several networks: headings in text, one table elsewhere" {
  write_triangle
  cp triangle.csv other.csv
  run -0 diplonet table ties --format text triangle.csv other.csv
  [[ $output == *"other: 3 actors"* ]]
  run -0 diplonet table ties --format jsonl triangle.csv other.csv
  [ "${#lines[@]}" -eq 6 ]
  run -3 --separate-stderr diplonet table ties --format csv triangle.csv other.csv
  [[ $stderr == "diplonet table: there are several networks, and csv holds one table: "*--network* ]]
}
