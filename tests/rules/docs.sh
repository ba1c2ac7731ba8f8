#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Documents that are derived from the tables are those that are committed, and man pages are in order.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"

verbs() {
  sed -n 's/^VERB(\(.*\))$/\1/p' "$top/src/cli/verbs.def" | tr _ -
}

if [ -x "${DIPLONET:-}" ]; then
  {
    "$DIPLONET" help --markdown | cmp - "$top/docs/verbs/README.md" 2>&1
    for verb in $(verbs); do
      "$DIPLONET" help --markdown "$verb" | cmp - "$top/docs/verbs/$verb.md" 2>&1
    done
    for page in "$top"/docs/verbs/*.md; do
      name=$(basename "$page" .md)
      [ "$name" = README ] || verbs | grep -qx "$name" || echo "$page belongs to no verb"
    done
  } | report "docs/verbs is what the tables say (make update-docs mends it)"
  if command -v groff >/dev/null; then
    for verb in '' $(verbs); do
      # shellcheck disable=SC2086
      "$DIPLONET" help --man $verb | groff -man -ww -z -Tutf8 2>&1 | sed "s/^/$verb: /"
    done | report "groff has nothing to say about the man pages"
  else
    skip "groff has nothing to say about the man pages" "no groff"
  fi
else
  skip "docs/verbs is what the tables say" "DIPLONET names no command"
  skip "groff has nothing to say about the man pages" "DIPLONET names no command"
fi
finish
