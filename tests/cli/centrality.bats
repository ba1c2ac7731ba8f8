#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# centrality: scores in the stream, in the text, and what is said about them.
load setup

scores() {
  diplonet table actors --no-header --columns "$@"
}

@test "scores become columns of actors" {
  printf 'from,to,weight\nCHN,PRK,3\nCHN,RUS,2\nRUS,PRK,1\n' | diplonet centrality -m strength,degree,betweenness |
    scores id,strength,degree >out
  printf 'CHN\t5\t2\nPRK\t4\t2\nRUS\t3\t2\n' | cmp - out
}

@test "ten measures where none is named, others where ties are negative" {
  write_triangle
  diplonet centrality --sign + triangle.csv | grep '^#actors' >plain
  diplonet centrality -q triangle.csv | grep '^#actors' >signed
  [ "$(tr '\t' '\n' <plain | grep -c :real)" -ge 9 ]
  run ! grep -q pn: plain
  grep -q pn: signed
}

@test "a measure that cannot take the network says the way out, and one way is enough" {
  write_triangle
  fails 3 "diplonet centrality: betweenness does not take signs, *--sign +*--absolute*" \
    diplonet centrality -m betweenness triangle.csv
  diplonet centrality -m betweenness --sign + triangle.csv >/dev/null
  diplonet centrality -m betweenness --absolute triangle.csv >/dev/null
}

@test "--all leaves out what cannot be, and says so" {
  write_triangle
  run -0 --separate-stderr diplonet centrality --all triangle.csv
  [[ $stderr == *"note: "*"signs"* ]]
  [[ $output == *"signed_degree:real"* ]]
  run -0 --separate-stderr diplonet centrality --all -q triangle.csv
  [ -z "$stderr" ]
}

@test "what was left out unasked is said, what was asked for is not" {
  printf 'from,to,weight\nA,B,2\nB,C,\nC,A,1\n' >gaps.csv
  run -0 --separate-stderr diplonet centrality -m strength gaps.csv
  [[ $stderr == "diplonet centrality: note: strength: Left out: 1 without a weight." ]]
  write_triangle
  run -0 --separate-stderr diplonet centrality -m degree --sign + triangle.csv
  [ -z "$stderr" ]
}

@test "the text for reading: heading, ranks, and notes below" {
  write_triangle
  run -0 --separate-stderr diplonet centrality -m degree,density --sign + --format text triangle.csv
  [ -z "$stderr" ]
  [ "${lines[0]}" = "triangle: 3 actors, 3 ties of 2 relations" ]
  [[ ${lines[1]} == "rank  id "*"degree" ]]
  [[ ${lines[2]} == "   1  BBB "*" 2" ]]
  [[ $output == *"density: 0."* ]]
  [[ $output == *"Left out: 1 of another sign."* ]]
  run -0 diplonet centrality -q -m degree --sign + --format text triangle.csv
  [[ $output != *"Left out"* ]]
  run -0 diplonet centrality -q -m degree --sign + --format text --top 1 triangle.csv
  [[ $output != *"AAA"* ]]
}

@test "parameters reach their measures" {
  printf 'from,to,weight\nA,B,4\nA,C,4\n' >w.csv
  [ "$(diplonet centrality -m degree_alpha --alpha 1 w.csv | scores degree_alpha | head -n 1)" = 8 ]
  [ "$(diplonet centrality -m degree_alpha w.csv | scores degree_alpha | tail -n 1)" = 2 ]
  [ "$(diplonet centrality -m decay --decay 0.25 --unweighted w.csv | scores decay | paste -sd' ')" = "0.5 0.3125 0.3125" ]
  [ "$(diplonet centrality -m reach --reach 1 --unweighted w.csv | scores reach | paste -sd' ')" = "2 1 1" ]
}

@test "--relation, --unweighted, --undirected" {
  write_triangle
  [ "$(diplonet centrality -m strength -r friends triangle.csv | scores strength | paste -sd' ')" = "2 3 1" ]
  [ "$(diplonet centrality -m strength --unweighted --sign + triangle.csv | scores strength | paste -sd' ')" = "1 2 1" ]
  fails 2 "diplonet centrality: there is no relation 'friend'; did you mean 'friends'?" \
    diplonet centrality -m strength -r friend triangle.csv
}

@test "notes travel with the scores" {
  write_triangle
  diplonet centrality -m degree --sign + triangle.csv | diplonet filter | grep -q $'^#note\tdegree\tScore:'
}

@test "of a panel, each network on its own" {
  printf 'from,to\nA,B\nA,C\n' >1950.csv
  printf 'from,to\nA,B\n' >1951.csv
  diplonet import 1950.csv 1951.csv | diplonet centrality -m degree >panel
  [ "$(diplonet filter --network 1950 panel | scores degree | paste -sd' ')" = "2 1 1" ]
  [ "$(diplonet filter --network 1951 panel | scores degree | paste -sd' ')" = "1 1" ]
  run -0 diplonet centrality -m degree --format text 1950.csv 1951.csv
  [[ $output == *"1950: 3 actors"*"1951: 2 actors"* ]]
}
