#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# Numbers have a point in every locale, inwards and outwards.
load setup

# A locale with a decimal comma in a folder of its own.
make_locale() {
  command -v localedef >/dev/null || skip "no localedef"
  localedef -i de_DE -f UTF-8 "$PWD/de_DE.UTF-8" 2>/dev/null || skip "no sources of locales (package locales)"
  export LOCPATH=$PWD
  [ "$(LC_ALL=de_DE.UTF-8 env printf '%.1f' 0,5)" = 0,5 ]
}

@test "a decimal comma changes nothing" {
  printf 'from,to,weight\nA,B,0.75\nB,C,1.5\nC,A,2\n' >w.csv
  commands=("centrality w.csv" "centrality -m katz --katz-alpha 0.01 w.csv" "table ties w.csv" "info w.csv"
    "draw --width 500.5 w.csv" "report w.csv" "report --format html w.csv" "export --format json w.csv"
    "filter --where-tie weight>0.8 w.csv" "layout --engine neato w.csv")
  for words in "${commands[@]}"; do
    # shellcheck disable=SC2086
    diplonet $words >"plain.${words//[^a-z]/}"
  done
  make_locale
  for words in "${commands[@]}"; do
    # shellcheck disable=SC2086
    LC_ALL=de_DE.UTF-8 diplonet $words | cmp - "plain.${words//[^a-z]/}"
  done
}
