#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files of at most 500 lines, functions of at most 60 (numeric kernels in measure/ and graph/: 80).
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"

sources() {
  find "$top/src" "$top/tests" -name '*.[ch]' | sort
}

sources | while read -r file; do
  lines=$(wc -l <"$file")
  [ "$lines" -le 500 ] || echo "$file: $lines lines, at most 500"
done | report "no file is longer than 500 lines"

# clang-format puts a function's first brace at the end of a line that begins in column 1 (or at the end
# of such a line's continuation), and its last one alone in column 1.
sources | while read -r file; do
  limit=60
  case $file in */src/measure/* | */src/graph/*) limit=80 ;; esac
  awk -v limit="$limit" -v file="$file" '
    /^[A-Za-z_].*\(/ { start = NR; name = $0; head = 1 }
    /^(typedef|struct|enum|union|static const|const|extern)[^()]*[{=]$/ { head = 0 }
    /\{$/ && head && !inside { inside = 1 }
    /;$/ && !inside { head = 0 }
    /^\}/ {
      if (inside && NR - start + 1 > limit) {
        sub(/\(.*/, "", name)
        printf "%s:%d: %s: %d lines, at most %d\n", file, start, name, NR - start + 1, limit
      }
      inside = 0; head = 0
    }' "$file"
done | report "no function is too long"
finish
