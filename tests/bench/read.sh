#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures reading and writing: a tie list of 1,000,000 weighted ties among 100,000 actors, the same with
# more columns, and their streams. Prints the median wall seconds of whole processes and what that is a tie.
# usage: read.sh [TIES [ACTORS]]; DIPLONET names the command, RUNS how often each runs.
set -eu
: "${DIPLONET:=$PWD/diplonet}" "${RUNS:=5}"
ties=${1:-1000000} actors=${2:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v ties="$ties" -v actors="$actors" 'BEGIN {
  srand(7)
  print "from,to,weight"
  for (i = 0; i < ties; i++)
    printf "a%d,a%d,%.4g\n", int(rand() * actors), int(rand() * actors), rand() * 10
}' >"$work/plain.csv"
awk -v ties="$ties" -v actors="$actors" 'BEGIN {
  srand(7)
  print "source,target,year,weight,place,open"
  for (i = 0; i < ties; i++)
    printf "a%d,a%d,%d,%.4g,\"place, %d\",%s\n", int(rand() * actors), int(rand() * actors),
      1900 + int(rand() * 100), rand() * 10, int(rand() * 1000), rand() < .5 ? "TRUE" : "FALSE"
}' >"$work/wide.csv"

# measure NAME FROM TO
measure() {
  for _ in $(seq "$RUNS"); do
    begin=$(date +%s.%N)
    "$DIPLONET" import --quiet --no-provenance "$2" -o "$3"
    echo "$begin $(date +%s.%N)" | awk '{ print $2 - $1 }'
  done | sort -n | awk -v name="$1" -v ties="$ties" '{ times[NR] = $1 }
    END { t = times[int((NR + 1) / 2)]; printf "%-28s %.3f s, %.0f ns a tie\n", name, t, t / ties * 1e9 }'
}

for kind in plain wide; do
  measure "$kind csv to stream" "$work/$kind.csv" "$work/$kind.dn"
  measure "$kind stream to stream" "$work/$kind.dn" "$work/$kind.again"
  cmp "$work/$kind.dn" "$work/$kind.again"
done
