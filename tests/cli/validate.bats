#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# validate: everything at once, each with its place; the answer is the exit status.
load setup

@test "the project's own data has no fault" {
  for folder in data/*/; do
    run -0 diplonet validate "$folder"
    [[ $output == "0 faults, "* ]]
  done
}

@test "all faults at once" {
  printf 'from,to,weight,during\nA,B,1,1950\nB,,2,1951\nB,C,much,1952\nC,A,1,1950-02-30\n' >bad.csv
  run -1 --separate-stderr diplonet validate bad.csv
  [ -z "$stderr" ]
  [[ $output == *"bad.csv:3:"*"fault"*"bad.csv:4:"*"'much'"*"bad.csv:5:"*"1950-02-30"* ]]
  [[ ${lines[-1]} == "3 faults, "* ]]
}

@test "warnings count with --strict alone" {
  printf 'from,to\nA,B\nB,B\n' >loop.csv
  run -0 diplonet validate loop.csv
  [[ $output == *": warning: "* ]]
  run -1 diplonet validate --strict loop.csv
}

@test "findings for a program" {
  printf 'from,to,weight\nA,B,1\n"B ""x""",A,much\n' >bad.csv
  run -1 diplonet validate --format json bad.csv
  if command -v python3 >/dev/null; then
    python3 -c 'import json, sys
found = json.load(sys.stdin)
assert found["faults"] == 1 and found["findings"][0]["severity"] == "fault", found
assert "bad.csv:3" in found["findings"][0]["place"], found' <<<"$output"
  fi
}

@test "what is no network at all is an error" {
  echo >empty.csv
  fails 3 "diplonet validate: empty.csv*" diplonet validate empty.csv
  fails 4 "diplonet validate: nowhere: *" diplonet validate nowhere
}
