#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Exit statuses, and output that is complete or absent.
load setup

@test "0: done" {
  write_triangle
  diplonet filter triangle.csv >/dev/null
}

@test "1: nothing is left" {
  write_triangle
  run -1 --separate-stderr diplonet filter --where-tie 'weight > 100' triangle.csv
  [ "$stderr" = "diplonet filter: note: nothing is left" ]
  [[ $output == *"#end" ]]
  run -1 --separate-stderr diplonet filter -q --where-tie 'weight > 100' triangle.csv
  [ -z "$stderr" ]
}

@test "2: an actor that is not there" {
  write_triangle
  fails 2 "diplonet filter: there is no actor 'AAB'; *" diplonet filter --actor AAB triangle.csv
}

@test "3: input that is not what it should be" {
  printf 'from,to,weight\nA,B,1\nB,C,much\n' >bad.csv
  fails 3 "diplonet info: bad.csv:3: *'much'*" diplonet info bad.csv
  fails 3 "diplonet info: standard input: *" diplonet info - </dev/null
  fails 3 "diplonet centrality: pagerank does not take signs, and 1 tie*--sign +*" \
    diplonet centrality -m pagerank <<<$'from,to,weight\nA,B,1\nB,C,-1'
}

@test "4: files that are not there" {
  fails 4 "diplonet info: nowhere.csv: cannot be read: No such file or directory" diplonet info nowhere.csv
  write_triangle
  fails 4 "diplonet filter: no/where: cannot be written: No such file or directory" \
    diplonet filter triangle.csv -o no/where
}

@test "4: a full disk" {
  [ -w /dev/full ] || skip "no /dev/full"
  write_triangle
  for verb in filter info "table ties" export draw "report --sign +" "centrality -m degree" validate; do
    # shellcheck disable=SC2016,SC2086
    run -4 --separate-stderr bash -c '"$DIPLONET" "$@" triangle.csv >/dev/full' - $verb
    [[ $stderr == "diplonet ${verb%% *}: standard output: cannot be written: No space left on device" ]]
  done
  for words in help version "completion bash" "filter --help"; do
    # shellcheck disable=SC2016,SC2086
    run -4 --separate-stderr bash -c '"$DIPLONET" "$@" >/dev/full' - $words
    [[ $stderr == *"No space left on device" ]]
  done
}

@test "a closed pipe ends without a word, even where the parent ignores the signal" {
  for i in $(seq 3000); do echo "A$i,B$i,1"; done >many.csv
  # shellcheck disable=SC2016
  for before in ':' 'trap "" PIPE'; do
    run -0 --separate-stderr bash -c "$before"'; "$DIPLONET" filter -q many.csv | head -n 1; '\
'[ "${PIPESTATUS[0]}" = 141 ] || echo "status ${PIPESTATUS[0]}" >&2'
    [ "$output" = "#diplonet 1" ]
    [ -z "$stderr" ]
  done
}

@test "closed standard streams" {
  write_triangle
  # shellcheck disable=SC2016
  run -4 bash -c '"$DIPLONET" filter triangle.csv >&-'
  # shellcheck disable=SC2016
  run -4 bash -c '"$DIPLONET" filter <&-'
  # An error message must not go into a file that takes the place of standard error.
  # shellcheck disable=SC2016
  run bash -c '"$DIPLONET" filter --seed x triangle.csv 2>&-'
  [ "$status" -eq 2 ]
  # shellcheck disable=SC2016
  run -0 bash -c '"$DIPLONET" centrality -m degree --all triangle.csv -o out 2>&- || "$DIPLONET" filter triangle.csv -o out 2>&-'
  run ! grep -q "diplonet [a-z]*:" out
}

@test "a truncated stream is an error, wherever it was cut" {
  write_triangle
  diplonet filter triangle.csv >whole
  lines=$(wc -l <whole)
  for cut in $(seq 1 $((lines - 1))); do
    head -n "$cut" whole >part
    run -3 --separate-stderr diplonet info part
    [ -z "$output" ]
    [[ $stderr == "diplonet info: part:"* ]]
  done
}

@test "a failed run leaves the old file and nothing else" {
  write_triangle
  printf 'from,to,weight\nA,B,1\nB,C,much\n' >bad.csv
  mkdir out
  echo old >out/file
  run -3 diplonet filter bad.csv -o out/file
  run -3 diplonet filter triangle.csv bad.csv -o out/file
  run -3 diplonet centrality -m pagerank triangle.csv -o out/file
  run -3 diplonet draw triangle.csv bad.csv -o out/file
  [ "$(cat out/file)" = old ]
  [ "$(ls -A out)" = file ]
  diplonet filter triangle.csv -o out/file
  grep -q '^#end' out/file
  [ "$(ls -A out)" = file ]
}

@test "a file can be read and written at once" {
  write_triangle
  diplonet import triangle.csv -o network
  diplonet filter --sign + network -o network
  diplonet info --format json network | grep -q '"ties":2,'
}

@test "nothing to read at a terminal: said, not waited for" {
  needs_terminal
  run script -qec "$DIPLONET filter" /dev/null
  [ "$status" -eq 2 ]
  [[ $output == *"diplonet filter: there is nothing to read: name a FILE, or pipe a network in;"* ]]
}
