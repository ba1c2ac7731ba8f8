#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Every example of every verb runs as help prints it.
load setup

# A command on the path, and the file that examples read beside data/.
prepare() {
  mkdir bin
  # shellcheck disable=SC2016
  printf '#!/bin/sh\nexec "$DIPLONET" "$@"\n' >bin/diplonet
  chmod +x bin/diplonet
  PATH=$PWD/bin:$PATH
  printf 'country1,country2,level\nCHN,PRK,3\nCHN,RUS,2\n' >alliances.csv
}

# Runs a command as it is printed. It says nothing but notes on standard error.
try() {
  echo "$1"
  bash -euo pipefail -c "$1" >out 2>err </dev/null || {
    cat err
    return 1
  }
  # What says nothing on standard output writes a file, or defines the completion.
  [ -s out ] || [[ $1 == *" -o "* ]]
  run ! grep -v ': note: ' err
}

@test "every verb has examples, and each runs" {
  prepare
  diplonet help --examples >examples
  while IFS=$'\t' read -r verb command; do
    if [[ $command == *"| man "* ]] && ! command -v man >/dev/null; then continue; fi
    try "$command"
  done <examples
  verbs=$(sed -n 's/^VERB(\(.*\))$/\1/p' "$top_srcdir/src/cli/verbs.def" | tr _ - | sort)
  [ "$(cut -f1 examples | sort -u)" = "$verbs" ]
}

@test "every command that the README shows runs" {
  prepare
  grep -E "^(diplonet|printf) " "$top_srcdir/README.md" | sed 's/  # .*//' >commands
  [ "$(wc -l <commands)" -ge 5 ]
  while IFS= read -r command; do
    try "$command"
  done <commands
}

@test "the main job, each step a verb of its own" {
  diplonet import data/parade-2025 |
    diplonet filter --sign + |
    diplonet centrality -m degree,betweenness,pagerank |
    diplonet layout --engine stress |
    diplonet draw --size betweenness -o parade.svg
  head -c 200 parade.svg | grep -q '<svg'
  diplonet import data/parade-2025 | diplonet centrality --sign + | diplonet report >report.txt
  grep -q 'Betweenness' report.txt
}

@test "the same input and seed give the same bytes" {
  for i in 1 2; do
    diplonet centrality --sign + data/parade-2025 --jobs $i -q -o scores.$i
    diplonet draw data/parade-2025 --seed 7 --jobs $i -o parade.$i
  done
  cmp scores.1 scores.2
  cmp parade.1 parade.2
}
