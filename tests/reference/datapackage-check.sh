#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Our data sets, held to the Data Package specification by a validator that is not ours (npm: datapackage,
# of the Frictionless Data project) and to docs/coding-rules.md by a script of the standard library.
set -u
: "${DIPLONET:=diplonet}"
top=${top_srcdir:-${srcdir:-.}}
. "$top/tests/tap.sh"
here=$(cd "$top/tests/reference" && pwd)
validator=datapackage@1.1.10
python=/usr/bin/python3
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch" "$tap_results"' EXIT
sets="article parade-2015 parade-2025"

# broken FILE SCRIPT: a copy of the article's data set, still of that name, with one line changed by sed.
broken() {
  rm -rf "$scratch/broken"
  mkdir -p "$scratch/broken"
  cp -R "$top/data/article" "$scratch/broken/"
  chmod -R u+w "$scratch/broken"
  sed "$2" "$top/data/article/$1" >"$scratch/broken/article/$1"
}

# finds CHECK FILE SCRIPT TEXT: nothing when CHECK says TEXT of the broken copy, else what it said.
finds() {
  broken "$2" "$3"
  said=$("$1" "$scratch/broken/article" 2>&1) && echo "was accepted: $2, $3"
  case $said in
  *"$4"*) ;;
  *) echo "$2, $3: expected '$4', got: $said" ;;
  esac
}

rules() {
  "$python" -B "$here/datapackage_rules.py" "$@"
}

validate() {
  NODE_PATH=$scratch/npm/node_modules node "$here/datapackage_validate.js" "$@"
}

check_rules() {
  if [ ! -x "$python" ]; then
    skip "the data sets keep the coding rules" "no $python"
    skip "the rules are enforced" "no $python"
    return
  fi
  # The names of the sets are words of their own.
  # shellcheck disable=SC2086
  (cd "$top/data" && rules $sets) 2>&1 | report "the data sets keep the coding rules"
  {
    finds rules ties.csv '2s/,CHN,/,CHX,/' "ties.csv:2: column 'to': 'CHX' is not declared"
    finds rules ties.csv '2s/S1:4/S9:4/' "ties.csv:2: column 'ref': 'S9' is not in refs.csv"
    finds rules ties.csv '2s/S1:4/S1:10/' "README.md has no statement 'S1:10'"
    finds rules ties.csv '2s/0\.9/0.91/' "ties.csv:2: column 'confidence': '0.91' is not on the scale"
    finds rules ties.csv '2s/2019\.\./2019-02-30../' "column 'during': '2019-02-30..2025-09-03' is no date"
    finds rules ties.csv '3s/2025-08\.\./2025-09-04../' "column 'during'"
    finds rules ties.csv '3s/2025-08\.\.2025-09-03/2024/' "'vladimir-putin' leads or represents nothing"
    finds rules ties.csv '3s/Named as the leader of Russia\.//' "ties.csv:3: column 'note': says nothing"
    finds rules ties.csv '/attendance/s/,1,/,0.9,/' "column 'weight': '0.9' is no anchor of 'attendance'"
    finds rules ties.csv '/hosts/d' "column 'delegation_2025': 'host'"
    finds rules ties.csv '/,absence,/d' "relation 'absence' is in no tie"
    finds rules ties.csv '2s/$/\r/' "lines that end in LF alone"
    finds rules actors.csv '3s/country/county/' "actors.csv:3: column 'kind': 'county' is no kind of actor"
    finds rules actors.csv '4s/^[^,]*/CHN/' "actors.csv:4: column 'id': 'CHN' stands already"
    finds rules relations.csv '/^absence/s/dashed/solid/' "negative relations, and they alone, are dashed"
    finds rules relations.csv '/^attendance/s/#1a60df/#a0c0ff/' "less than 3:1 of contrast"
  } | report "the rules are enforced"
}

# Installs the validator in the scratch folder; prints why it cannot be had.
install_validator() {
  command -v node >/dev/null 2>&1 || { echo "no node" && return; }
  command -v npm >/dev/null 2>&1 || { echo "no npm" && return; }
  mkdir -p "$scratch/npm"
  timeout 90 npm install --prefix "$scratch/npm" --no-audit --no-fund --ignore-scripts --loglevel=error \
    "$validator" >"$scratch/npm.log" 2>&1 || echo "npm could not install $validator"
}

check_validator() {
  reason=$(install_validator)
  if [ -n "$reason" ]; then
    for set in $sets; do skip "$set is a valid Data Package" "$reason"; done
    skip "what diplonet writes is a valid Data Package" "$reason"
    skip "the validator finds faults" "$reason"
    return
  fi
  for set in $sets; do
    { validate "$top/data/$set" 2>&1 || echo "exit status $?"; } | report "$set is a valid Data Package"
  done
  {
    "$DIPLONET" centrality --quiet "$top/data/parade-2025" -o "$scratch/scored.diplonet" &&
      "$DIPLONET" export --format package "$scratch/scored.diplonet" -o "$scratch/written" &&
      validate "$scratch/written" || echo "exit status $?"
  } 2>&1 | report "what diplonet writes is a valid Data Package"
  {
    finds validate ties.csv '2s/,CHN,/,CHX,/' 'Foreign key "to" violation'
    finds validate ties.csv '2s/0\.9/1.9/' '"maximum" constraint'
    finds validate actors.csv '4s/^[^,]*/CHN/' 'unique constraint'
    finds validate datapackage.json 's/tabular-data-package/no-such-profile/' 'profile'
  } | report "the validator finds faults"
}

check_rules
check_validator
finish
