#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is listed exists, and what exists is listed: verbs, measures, readers, writers, suites, sources.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"

# rows FILE MACRO: the names listed in a .def file
rows() {
  sed -n "s/^ *$2(\([a-z0-9_]*\).*/\1/p" "$1"
}

find "$top/src" -name '*.c' | sed "s|^$top/||" | sort | while read -r file; do
  grep -rqF "$file" "$top"/src --include=local.mk || echo "$file stands in no local.mk"
done | report "every source is built"

find "$top/tests/unit" -name '*.c' | sed "s|^$top/||" | sort | while read -r file; do
  grep -qF "$file" "$top/tests/unit/local.mk" || echo "$file is not in tests/unit/local.mk"
  suite=$(sed -n 's/^Suite \*suite_\([a-z0-9_]*\)(void).*/\1/p' "$top/$file")
  for name in $suite; do
    grep -q "^SUITE($name)" "$top/tests/unit/suites.def" || echo "$file: suite $name is not in suites.def"
  done
done | report "every unit test is built and listed"

rows "$top/src/measure/measures.def" MEASURE | while read -r name; do
  grep -rqE "const measure measure_$name\b" "$top/src/measure" || echo "$name has no descriptor"
  plain=${name%_in}
  grep -rqwE "$name|${plain%_out}" "$top/docs/methods" || echo "$name is not described in docs/methods"
done | report "every measure has its descriptor and its page"
grep -rhoE '^const measure measure_[a-z0-9_]+' "$top/src/measure" | sed 's/.*measure_//' | while read -r name; do
  rows "$top/src/measure/measures.def" MEASURE | grep -qx "$name" || echo "$name is not in measures.def"
done | report "every measure is listed"

rows "$top/src/cli/verbs.def" VERB | while read -r name; do
  grep -rqE "const verb verb_$name\b" "$top/src/cli" || echo "$name has no descriptor"
  page=$(echo "$name" | tr _ -)
  [ -f "$top/docs/verbs/$page.md" ] || echo "$name has no docs/verbs/$page.md"
done | report "every verb has its descriptor and its page"
find "$top/src/cli/verbs" -name '*.c' -exec grep -hoE '^const verb verb_[a-z0-9_]+' {} + | sed 's/.*verb_//' |
  while read -r name; do
    rows "$top/src/cli/verbs.def" VERB | grep -qx "$name" || echo "$name is not in verbs.def"
  done | report "every verb is listed"
find "$top/tests" -name '*.sh' -o -name '*.bats' | grep -vE '/(tap|run-bats)\.sh$|/bench/|/fixtures/' |
  sed "s|^$top/||" | sort | while read -r file; do
  grep -rqF "$file" "$top"/tests --include=local.mk || echo "$file is not in a local.mk"
done | report "every test script runs"
finish
