#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What changes at a terminal: tables in place of streams, colour, width, progress.
load setup

setup_file() {
  needs_terminal
}

@test "a verb that gives networks shows a table" {
  write_triangle
  run -0 at_terminal "$DIPLONET filter triangle.csv"
  [[ $output == *"3 actors, 3 ties of 2 relations"* ]]
  [[ $output != *"#diplonet"* ]]
  run -0 at_terminal "$DIPLONET filter --format stream triangle.csv"
  [[ $output == *"#diplonet 1"*"#end"* ]]
}

@test "to a file it is the stream, at a terminal too" {
  write_triangle
  at_terminal "$DIPLONET filter triangle.csv -o out"
  head -n 1 out | grep -qx '#diplonet 1'
}

@test "colour at a terminal alone, and not under NO_COLOR" {
  write_triangle
  for words in "filter triangle.csv" help "filter --help" "centrality -m degree triangle.csv" "help measures"; do
    run -0 at_terminal "$DIPLONET $words"
    [[ $output == *$'\e['* ]]
    run -0 at_terminal "NO_COLOR=1 $DIPLONET $words"
    [[ $output != *$'\e['* ]]
    run -0 at_terminal "TERM=dumb $DIPLONET $words"
    [[ $output != *$'\e['* ]]
    # shellcheck disable=SC2086
    run -0 diplonet $words
    [[ $output != *$'\e['* ]]
  done
}

@test "help is as wide as the terminal" {
  for width in 50 80 120; do
    script -qec "stty cols $width; NO_COLOR=1 $DIPLONET centrality --help" /dev/null | tr -d '\r' |
      sed '/^Examples/,$d' >page
    [ "$(awk '{ if (length > n) n = length } END { print n }' page)" -le "$width" ]
  done
  # The widest uses its room.
  [ "$(awk '{ if (length > n) n = length } END { print n }' page)" -gt 100 ]
}

@test "actors fit the terminal, and what does not fit is named" {
  run -0 at_terminal "NO_COLOR=1 $DIPLONET centrality --sign + data/parade-2025"
  [[ $output == *"closeness"*"diplonet table actors"* ]]
  for line in "${lines[@]}"; do
    [ "${#line}" -le 80 ]
  done
}

@test "slow work is told on standard error and leaves no trace" {
  cat >slow <<'END'
printf 'A,B,1\n'
sleep 0.8
seq 200000 | sed 's/.*/A&,B&,1/'
END
  run -0 at_terminal "sh slow | $DIPLONET import --no-header >/dev/null"
  [[ $output == *"reading"* ]]
  [[ $output == *$'\e[K'* ]]
  [[ ${output##*$'\e[K'} != *reading* ]]
  run -0 at_terminal "sh slow | $DIPLONET import --no-header --quiet >/dev/null"
  [ -z "$output" ]
  # shellcheck disable=SC2016
  run -0 --separate-stderr bash -c 'sh slow | "$DIPLONET" import --no-header >/dev/null'
  [[ $stderr != *$'\r'* ]]
}
