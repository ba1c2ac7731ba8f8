#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What a user meets who tries odd things: each has its sentence, and leaves every file as it was.
load setup

@test "one tie is, two ties are" {
  write_triangle
  fails 3 "diplonet centrality: coreness does not take signs, and 1 tie is negative: *" \
    diplonet centrality -m coreness triangle.csv
}

@test "of very many words the first are told" {
  write_triangle
  fails 2 "diplonet centrality: -m: there is no measure 'nothing'; there are degree, *, * and [0-9]* more" \
    diplonet centrality -m nothing triangle.csv
}

@test "a data package is one network in a folder that has a name" {
  write_triangle
  diplonet import triangle.csv triangle.csv >panel
  fails 3 "diplonet export: there are several networks, and a data package holds one: *" \
    diplonet export --format package panel -o package
  fails 2 "diplonet export: a data package is a folder: name it with --output FOLDER" \
    diplonet export --format package triangle.csv -o -
  [ "$(echo [!s]*)" = "data panel triangle.csv" ]
}

@test "a file that may not grow is like a full disk" {
  echo old >old.svg
  run bash -c "ulimit -f 1; '$DIPLONET' draw data/article -o old.svg"
  [ "$status" -eq 4 ]
  [[ $output == "diplonet draw: old.svg: cannot be written: "* ]]
  run bash -c "ulimit -f 1; '$DIPLONET' export --format package data/parade-2025 -o package"
  [ "$status" -eq 4 ]
  [ "$(cat old.svg)" = old ]
  [ "$(ls -A)" = $'data\nold.svg' ]
}

@test "what turns the writing direction does not act in documents" {
  printf 'from,to\nB\u202egnirts,A\u2066A\n' >turning.csv
  for words in "table actors --format text" "table actors --format html" "table actors --format markdown" \
    "table actors --format latex" "report --format html" "report --format markdown" "draw"; do
    # shellcheck disable=SC2086
    diplonet $words turning.csv >out
    grep -q gnirts out
    run ! grep -q $'\u202e\|\u2066' out
  done
  diplonet table actors --format csv turning.csv | grep -q $'B\u202egnirts'
}
