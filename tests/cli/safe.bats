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

@test "a bad field is a fault of its own: the others of its row are judged" {
  cp -r data/article bad
  chmod -R u+w bad
  sed -i '2s/2025-09-03/2025-02-30/; 2s/,0\.9[0-9]*,/,x,/' bad/ties.csv
  run -1 diplonet validate bad
  [ "${#lines[@]}" -eq 3 ]
  [[ ${lines[0]} == "bad/ties.csv:2: fault: column 'during': '"*"2025-02-30' is not a date"* ]]
  [[ ${lines[1]} == "bad/ties.csv:2: fault: column 'confidence': 'x' is not a number" ]]
  [ "${lines[2]}" = "2 faults, 0 warnings in 1 network" ]
  fails 3 "diplonet info: bad/ties.csv:2: column 'during': *" diplonet info bad
}

@test "JSON that is no network is told from one" {
  echo '{"id": 5}' >other.json
  fails 3 "diplonet info: other.json: is JSON, but neither a network as diplonet writes it nor a data package; *" \
    diplonet info other.json
}

@test "numbers and names are written the same where the comma stands for the point" {
  mkdir locale
  printf 'LC_NUMERIC\ndecimal_point ","\nthousands_sep "."\ngrouping 3;3\nEND LC_NUMERIC\n' >locale/source
  localedef -c -f ANSI_X3.4-1968 -i locale/source "$PWD/locale/comma" >locale/log 2>&1 || true
  [ "$(LOCPATH=$PWD/locale LC_ALL=comma locale decimal_point 2>/dev/null)" = , ] || skip "no locale can be made"
  for words in "centrality --all --absolute" "layout --engine stress" "draw" "report" "report --format html" \
    "export --format json" "export --format graphml" "table ties --format latex" "validate"; do
    # shellcheck disable=SC2086
    LC_ALL=C diplonet $words data/article >with-point
    # shellcheck disable=SC2086
    LOCPATH=$PWD/locale LC_ALL=comma diplonet $words data/article >with-comma
    cmp with-point with-comma
  done
  LOCPATH=$PWD/locale LC_ALL=comma fails 2 "diplonet info: --seed: '1,5' is not a whole number" \
    diplonet info --seed 1,5 data/article
}
