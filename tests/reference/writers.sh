#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What diplonet writes, read by others: Python's csv and json, a JSON Schema validator, xmllint, networkx,
# igraph and Graphviz find the same actors, ties, weights and signs as the stream has.
set -u
top=${top_srcdir:-${srcdir:-.}}
. "$top/tests/tap.sh"
: "${DIPLONET:=diplonet}"
here=$(cd "$top/tests/reference" && pwd)
python=/usr/bin/python3
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT

# A network whose names attack every format.
# shellcheck disable=SC2016
hostile() {
  printf '#diplonet 1\n#network\t<script>alert(1)</script>\t1949..\n'
  printf '#attribute\ttitle:text\t]]>&amp;"\n#note\t\ta\\tb\\nc\\\\d\n'
  printf '#relations\tname\tsign\tdirected\tweight\tlabel\n'
  printf 'a"<b>&'"'"'\\\\\t+\tno\tstrength\t\\\\N {|}\n=feud\t-\tyes\tnone\t\ntone\t+-\tno\tstrength\t\n'
  printf '#actors\tid\tkind\tname\tn:integer\tb:boolean\tw:real\n'
  printf '<script>alert("1")</script>\tcountry\tx\\ty\\nz\\rq "quoted" | `tick` \\\\\t9223372036854775807\tyes\t1e-07\n'
  printf '\\\\\tleader\t\342\200\256evil\342\200\254 &amp; \345\214\227\344\272\254\t-1\tno\t\n'
  printf '=1+1\tevent\t'
  i=0
  while [ $i -lt 300 ]; do
    printf x
    i=$((i + 1))
  done
  printf '\t\t\t-0.5\n a b \tgroup\t\t\t\t12345.678901\n'
  printf '#refs\tid\nS1\n#ties\tfrom\tto\trelation\tduring\tweight:real\tref\n'
  printf '<script>alert("1")</script>\t\\\\\ta"<b>&'"'"'\\\\\t1949..1990-06\t0.1\tS1:1\n'
  printf '<script>alert("1")</script>\t\\\\\ta"<b>&'"'"'\\\\\t1950\t2\tS1:1\n'
  printf '\\\\\t=1+1\t=feud\t\t\t\n=1+1\t a b \ttone\t\t-3.25\t\n a b \t a b \ttone\t\t0.30000000000000004\t\n#end\n'
}

# An undirected network of Zachary's kind: many actors, no other columns.
plain() {
  printf '#diplonet 1\n#network\n#relations\tname\nally\n#actors\tid\n'
  for actor in A B C D E; do echo "$actor"; done
  printf '#ties\tfrom\tto\trelation\nA\tB\tally\nB\tC\tally\nD\tA\tally\n#end\n'
}

hostile >"$scratch/hostile.diplonet"
plain >"$scratch/plain.diplonet"
"$DIPLONET" import --no-provenance "$top/data/parade-2025" -o "$scratch/parade.diplonet" || exit 99

# check NAME FORMAT: what the reader of that format does not find as it is in the stream.
check() {
  "$DIPLONET" export --quiet --no-provenance --format "${2%%-*}" ${3:+--part "$3"} "$scratch/$1.diplonet" \
    -o "$scratch/$1.$2" 2>&1 || echo "not written"
  "$python" -B "$here/writers.py" "$2" "$scratch/$1.diplonet" "$scratch/$1.$2" "$top/docs/network.schema.json" 2>&1
}

has() {
  "$python" -c "import $1" 2>/dev/null
}

for network in parade hostile plain; do
  check $network csv-actors actors | report "csv of actors, $network: Python's csv module reads the same"
  check $network csv-ties ties | report "csv of ties, $network: Python's csv module reads the same"
  check $network tsv-actors actors | report "tsv of actors, $network: the same behind its escapes"
  check $network json | report "json, $network: Python reads the same"
  check $network jsonl | report "jsonl, $network: Python reads the same"
  if has jsonschema; then
    check $network json-schema | report "json, $network: is as docs/network.schema.json says"
  else
    skip "json, $network: is as docs/network.schema.json says" "no python3-jsonschema"
  fi
  if has networkx; then
    check $network graphml-networkx | report "graphml, $network: networkx reads the same"
  else
    skip "graphml, $network: networkx reads the same" "no python3-networkx"
  fi
  if has igraph; then
    check $network graphml-igraph | report "graphml, $network: igraph reads the same"
  else
    skip "graphml, $network: igraph reads the same" "no python3-igraph"
  fi
  "$DIPLONET" export --quiet "$scratch/$network.diplonet" -o "$scratch/$network.graphml"
  if command -v xmllint >/dev/null; then
    xmllint --noout "$scratch/$network.graphml" 2>&1 | report "graphml, $network: well-formed for xmllint"
    {
      echo '<div>'
      "$DIPLONET" table --quiet actors --format html "$scratch/$network.diplonet"
      echo '</div>'
    } | xmllint --noout - 2>&1 | report "html table, $network: well-formed for xmllint"
  else
    skip "graphml, $network: well-formed for xmllint" "no xmllint"
    skip "html table, $network: well-formed for xmllint" "no xmllint"
  fi
  if command -v dot >/dev/null && command -v gvpr >/dev/null; then
    check $network dot | report "dot, $network: Graphviz reads the same"
  else
    skip "dot, $network: Graphviz reads the same" "no Graphviz programs"
  fi
  "$DIPLONET" export --quiet --no-provenance "$scratch/$network.diplonet" -o "$scratch/$network.canonical" --format stream
  for format in json jsonl; do
    "$DIPLONET" import --quiet --no-provenance "$scratch/$network.$format" -o "$scratch/again.diplonet" 2>&1
    cmp "$scratch/$network.canonical" "$scratch/again.diplonet" 2>&1
  done | report "json and jsonl, $network: diplonet reads back the same bytes"
done
finish
