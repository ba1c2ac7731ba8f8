#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Names that would do harm come out harmless, or are refused with their place.
load setup

write_hostile() {
  printf '%s\n' 'from,to,weight,note' \
    "<script>alert(1)</script>,\"]]>&amp;,x\",1,\"'\"\"\`\$(id)\"" \
    'B'$'\u202e''gnirts,"=cmd|'\''/C calc'\''!A0",2,' >hostile.csv
}

@test "markup in SVG and HTML is text" {
  write_hostile
  diplonet draw hostile.csv -o out.svg
  diplonet report hostile.csv --format html -o out.html
  for file in out.svg out.html; do
    run ! grep -q '<script>alert' $file
    grep -q '&lt;script' $file
    if command -v xmllint >/dev/null; then xmllint --noout $file; fi
  done
}

@test "no control character reaches a terminal" {
  write_hostile
  for words in "info" "filter --format text" "centrality -m degree --format text" "table ties --format text" \
    "table actors --format text" "report --format text" "validate"; do
    # shellcheck disable=SC2086
    run diplonet $words hostile.csv
    [ "$status" -le 1 ]
    [[ $output != *$'\u202e'* ]]
    run ! grep -qP '[\x00-\x08\x0b-\x1f\x7f]' <<<"$output"
  done
}

@test "control characters in input are refused with their place" {
  printf 'from,to\nA\033[31m,B\n' >escape.csv
  fails 3 "diplonet info: escape.csv:2: *" diplonet info escape.csv
  [[ $stderr != *$'\e'* ]]
  printf 'from,to\nA\xff,B\n' >latin.csv
  fails 3 "diplonet info: latin.csv:2: *" diplonet info latin.csv
  printf 'from,to\nA\0,B\n' >nul.csv
  fails 3 "diplonet info: nul.csv:2: *" diplonet info nul.csv
}

@test "hostile words of the command line are quoted in provenance" {
  write_triangle
  cp triangle.csv $'a b\e[31m\xff.csv'
  cp triangle.csv "it's.csv"
  diplonet filter $'a b\e[31m\xff.csv' >out
  grep -qF "diplonet filter \$'a b\\x1b[31m\\xff.csv'" out || grep -qF "\$'a b\\\\x1b[31m\\\\xff.csv'" out
  diplonet filter --where-tie 'weight > 0' "it's.csv" | diplonet info --format json |
    grep -qF "diplonet filter --where-tie 'weight > 0' 'it'\\\\''s.csv'"
}

@test "a million bytes in one field do not overflow anything" {
  { printf 'from,to\n'; head -c 1000000 /dev/zero | tr '\0' x; printf ',B\n'; } >long.csv
  run diplonet table actors --columns id --no-header long.csv
  [ "$status" -eq 0 ] || [ "$status" -eq 3 ]
  run diplonet filter --actor "$(head -c 100000 /dev/zero | tr '\0' y)" long.csv
  [ "$status" -eq 2 ]
}
