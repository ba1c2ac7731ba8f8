#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures and reports of our own data sets are well-formed, ask for nothing from elsewhere, are the same each
# time, and cost no warning.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"
program=./diplonet
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"; rm -f "$tap_results"' EXIT

if [ ! -x "$program" ] || ! command -v xmllint >/dev/null; then
  skip "pictures and reports" "needs the program and xmllint"
  finish
fi

# What a page or picture may not hold: scripts, and anything fetched from elsewhere.
fetching='<script|<image|<img|<link|<iframe|<object|@import|url\(| on[a-z]+='

for package in "$top"/data/*/datapackage.json; do
  data=$(dirname "$package")
  name=$(basename "$data")
  for layout in neato fdp sfdp twopi dot circle stress; do
    picture=$folder/$name-$layout.svg
    "$program" draw --engine "$layout" "$data" -o "$picture" 2>&1
    xmllint --noout "$picture" 2>&1
    grep -snoE "$fetching" "$picture"
  done | report "$name is drawn with every layout"

  "$program" draw "$data" -o "$folder/again.svg" 2>&1 | report "$name is drawn without options"
  cmp "$folder/again.svg" "$folder/$name-neato.svg" 2>&1 | report "$name gives the same bytes again"

  {
    "$program" draw --renderer graphviz "$data" -o "$folder/graphviz.svg" 2>&1
    xmllint --nonet --noout "$folder/graphviz.svg" 2>&1
  } | report "$name is drawn by Graphviz itself"

  {
    "$program" centrality -q "$data" 2>&1 >"$folder/scored"
    "$program" report --format html -o "$folder/report.html" "$folder/scored" 2>&1
    xmllint --nonet --noout "$folder/report.html" 2>&1
    grep -snoE "$fetching" "$folder/report.html"
  } | report "the page of $name is well-formed"
done

# Other releases of Graphviz place actors elsewhere.
what="the README's picture is what the command draws"
if "$program" version | grep -q '^Graphviz 2\.43'; then
  cmp "$folder/parade-2025-neato.svg" "$top/docs/parade-2025.svg" 2>&1 | report "$what"
else
  skip "$what" "another release of Graphviz"
fi
finish
