#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# help, version and completion: what diplonet tells about itself.
load setup

verbs() {
  sed -n 's/^VERB(\(.*\))$/\1/p' "$top_srcdir/src/cli/verbs.def" | tr _ -
}

@test "the overview names every verb" {
  diplonet help >overview
  for verb in $(verbs); do
    grep -q "^  $verb  " overview
  done
  diplonet --help | cmp - overview
  diplonet -h | cmp - overview
}

@test "each verb: help VERB is VERB --help, and names every option" {
  for verb in $(verbs); do
    diplonet help "$verb" >page
    diplonet "$verb" --help | cmp - page
    grep -q "^usage: diplonet $verb \[OPTION\]" page
    grep -q -- "-h, --help" page
  done
}

@test "measures: all, or one" {
  diplonet help measures >all
  grep -q '^  betweenness: Betweenness, of actors$' all
  diplonet help betweenness >one
  grep -q 'reference: Freeman' one
  fails 2 "diplonet help: there is no verb, topic or measure 'betweeness'; did you mean 'betweenness'?" \
    diplonet help betweeness
}

@test "formats and layouts" {
  diplonet help formats | grep -q '^  stream '
  diplonet help layouts | grep -q '^  neato '
}

@test "versions of all that is in use" {
  run -0 diplonet --version
  [[ ${lines[0]} =~ ^diplonet\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
  [[ ${lines[1]} =~ ^igraph\ [0-9]+\.[0-9]+ ]]
  [[ ${lines[2]} =~ ^GSL\ [0-9]+\.[0-9]+ ]]
  [[ ${lines[3]} =~ ^Graphviz\ [0-9]+\.[0-9]+ ]]
  DIPLONET_WORKER=/nonexistent run -0 diplonet version
  [[ ${lines[3]} == "Graphviz: "*"/nonexistent"* ]]
}

complete_bash() {
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _diplonet
  echo "${COMPREPLY[*]}"
}

@test "completion for bash" {
  diplonet completion bash >completion
  # shellcheck disable=SC1091
  source ./completion
  touch parade.csv
  [ "$(complete_bash diplonet fil)" = filter ]
  [ "$(complete_bash diplonet filter --not)" = --not-relation ]
  [ "$(complete_bash diplonet filter --format json)" = "json jsonl" ]
  [ "$(complete_bash diplonet draw --engine = st)" = stress ]
  [ "$(complete_bash diplonet centrality -m degree,betw)" = degree,betweenness ]
  [ "$(complete_bash diplonet table rel)" = relations ]
  [ "$(complete_bash diplonet help mea)" = measures ]
  [ "$(complete_bash diplonet info para)" = parade.csv ]
  [ "$(complete_bash diplonet info -o para)" = parade.csv ]
  [ -z "$(complete_bash diplonet filter --where-tie para)" ]
  for verb in $(verbs); do
    [[ " $(complete_bash diplonet "$verb" --) " == *" --help "* ]]
  done
}

@test "completion for zsh" {
  diplonet completion zsh >_diplonet
  head -n 1 _diplonet | grep -qx '#compdef diplonet'
  command -v zsh >/dev/null || skip "no zsh"
  zsh -n _diplonet
}

@test "completion for fish" {
  diplonet completion fish >diplonet.fish
  command -v fish >/dev/null || skip "no fish"
  HOME=$PWD fish -c 'source diplonet.fish; complete -C "diplonet filter --not"' | grep -q '^--not-relation'
  HOME=$PWD fish -c 'source diplonet.fish; complete -C "diplonet centrality -m degree,betw"' |
    grep -q '^degree,betweenness'
}

@test "a shell that is not known" {
  fails 2 "diplonet completion: there is no shell 'bsh'; did you mean 'bash'?" diplonet completion bsh
}
