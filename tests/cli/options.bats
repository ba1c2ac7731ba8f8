#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The command line: forms of options, and one line for each way to get it wrong.
load setup

@test "without a verb: usage on standard error, status 2" {
  run -2 --separate-stderr diplonet
  [ -z "$output" ]
  [[ ${stderr_lines[0]} == "usage: diplonet VERB"* ]]
}

@test "an unknown verb: what was meant" {
  fails 2 "diplonet: there is no verb 'fliter'; did you mean 'filter'?" diplonet fliter
  fails 2 "diplonet: there is no verb 'xyzzy'; 'diplonet help' lists them" diplonet xyzzy
  fails 2 "diplonet: there is no verb '?[31m'; *" diplonet $'\e[31m'
}

@test "an unknown option: what was meant" {
  fails 2 "diplonet filter: there is no option --singn; did you mean --sign?" diplonet filter --singn + x
  fails 2 "diplonet filter: there is no option --zzzzzz; --help lists them" diplonet filter --zzzzzz
  fails 2 "diplonet filter: there is no option -Z; --help lists them" diplonet filter -qZ
  # No abbreviations: a later option would change what they mean.
  fails 2 "diplonet filter: there is no option --rel*" diplonet filter --rel trade
}

@test "options without their value, and flags with one" {
  fails 2 "diplonet filter: --sign needs SIGNS" diplonet filter --sign
  fails 2 "diplonet filter: -o needs FILE" diplonet filter -o
  fails 2 "diplonet filter: --dated takes no value" diplonet filter --dated=yes
  fails 2 "diplonet filter: --relation: '' has an empty item" diplonet filter --relation ''
  fails 2 "diplonet filter: --relation: 'a,,b' has an empty item" diplonet filter --relation a,,b
  fails 2 "diplonet filter: --where-tie: CONDITION is empty" diplonet filter --where-tie ''
}

@test "values are read where they enter, with what would be right" {
  fails 2 "diplonet filter: --during: '1950-02-30' is not a date; like 1950, 1950-10 or 1950..1990" \
    diplonet filter --during 1950-02-30
  fails 2 "diplonet filter: --during: '' is not a date; *" diplonet filter --during ''
  fails 2 "diplonet filter: --sign: 'x' is not made of the signs + - 0" diplonet filter --sign x
  fails 2 "diplonet filter: --kind: there is no kind 'contry'; did you mean 'country'?" \
    diplonet filter --kind contry
  fails 2 "diplonet filter: --steps: '1.5' is not a whole number" diplonet filter --steps 1.5
  fails 2 "diplonet filter: --steps: 0 is not at least 1 and at most 1000000" diplonet filter --steps 0
  fails 2 "diplonet filter: --seed: -1 is below 0" diplonet filter --seed=-1
  fails 2 "diplonet centrality: --damping: 1 is not above 0 and at most 0.9999" \
    diplonet centrality --damping 1
  fails 2 "diplonet centrality: --damping: 'nan' is not a number" diplonet centrality --damping nan
  fails 2 "diplonet centrality: --damping: '0,5' is not a number" diplonet centrality --damping 0,5
  fails 2 "diplonet centrality: -m: there is no measure 'betweeness'; did you mean 'betweenness'?" \
    diplonet centrality -m betweeness
  fails 2 "diplonet table: --format: there is no format 'jsno'; did you mean 'json'?" \
    diplonet table actors --format jsno
}

@test "operands that are missing, unknown or too many" {
  fails 2 "diplonet table: PART is missing; *" diplonet table
  fails 2 "diplonet table: there is no part 'actor'; did you mean 'actors'?" diplonet table actor
  fails 2 "diplonet table: there is no part 'nodes'; there are actors, ties, *" diplonet table nodes
  fails 2 "diplonet version: 'x' is one word too many" diplonet version x
}

@test "options that exclude each other" {
  fails 2 "diplonet filter: --relation and --not-relation exclude each other" \
    diplonet filter --relation a --not-relation b
  fails 2 "diplonet centrality: --measure and --all exclude each other" diplonet centrality --all -m degree
}

@test "every form of an option means the same" {
  write_triangle
  diplonet filter --no-provenance --relation friends triangle.csv >expected
  for form in "--relation=friends" "-r friends" "-rfriends" "-qr friends" "-qrfriends"; do
    # shellcheck disable=SC2086
    diplonet filter --no-provenance $form triangle.csv | cmp expected -
  done
  diplonet filter triangle.csv --no-provenance --relation friends | cmp expected -
  diplonet filter --no-provenance --relation friends -- triangle.csv | cmp expected -
  diplonet filter --no-provenance --relation friends - <triangle.csv >piped
  grep -q '^AAA.*BBB' piped
  run ! grep rivals.*-3 piped
}

@test "lists: commas, repetition, and a backslash that keeps a comma" {
  printf 'from,to,relation\nA,B,trade\nA,B,"aid, military"\nA,B,visit\n' >ties.csv
  [ "$(diplonet filter -r trade,visit ties.csv | grep -c '^A')" -ge 2 ]
  diplonet filter -r trade -r visit ties.csv | diplonet table ties --columns relation --no-header >kept
  printf 'trade\nvisit\n' | cmp - kept
  diplonet filter -r 'aid\, military' ties.csv | diplonet table ties --columns relation --no-header >kept
  printf 'aid, military\n' | cmp - kept
}

@test "words behind -- are no options" {
  write_triangle
  mv triangle.csv ./--sign
  diplonet filter -- --sign | grep -q '^AAA'
}

@test "--help wins over what follows it" {
  run -0 diplonet filter --help --no-such-option
  [[ $output == *"--where-tie CONDITION"* ]]
  run -0 diplonet filter -h
}
