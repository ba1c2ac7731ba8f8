#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# info: what a network is.
load setup

@test "a network in one look" {
  write_triangle
  run -0 diplonet info triangle.csv
  [ "${lines[0]}" = "triangle: 3 actors, 3 ties of 2 relations" ]
  [[ $output == *"actors      3 countries"* ]]
  [[ $output == *"ties        2 friendly, 1 hostile; 0 with a date, 0 with a source"* ]]
  [[ $output == *"connected   all of it"* ]]
  [[ $output == *"made by     diplonet info triangle.csv"* ]]
  [[ $output == *$'\n'"friends"*" 2 "*"1"*"2"* ]]
}

@test "the same for a program" {
  command -v python3 >/dev/null || skip "no python3"
  diplonet info --format json data/parade-2025 data/parade-2015 >out
  [ "$(wc -l <out)" -eq 2 ]
  python3 - <<'END'
import json
for line in open("out"):
    found = json.loads(line)
    assert sum(found["kinds"].values()) == found["actors"]
    assert found["positive"] + found["negative"] + found["neutral"] == found["ties"]
    assert sum(r["ties"] for r in found["relations"]) == found["ties"]
    assert found["cited"] == found["ties"]
    assert 1 <= found["components"] <= found["largest_component"] <= found["actors"]
    assert found["attributes"]["title"]
    for relation in found["relations"]:
        assert relation["least"] is None or relation["least"] <= relation["most"]
END
}

@test "an actor, a network without ties" {
  printf '#diplonet 1\n#network\tlone\n#actors\tid\tkind\nA\tcountry\n#end\n' >lone
  run -0 diplonet info lone
  [ "${lines[0]}" = "lone: 1 actor, 0 ties of 0 relations" ]
  diplonet info --format json lone | grep -q '"span":null,'
}

@test "what hangs together" {
  printf 'from,to\nA,B\nB,C\nD,E\n' >parts.csv
  run -0 diplonet info parts.csv
  [[ $output == *"connected   in 2 components, the largest of 3 actors"* ]]
  diplonet info --format json parts.csv | grep -q '"components":2,"largest_component":3,'
}
