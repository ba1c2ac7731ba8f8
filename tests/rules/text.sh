#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What every file of ours has, and what none may hold.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"

ours() {
  find "$top/src" "$top/tests" "$top/docs" "$top/data" "$top/notebooks" "$top/configure.ac" \
    "$top/Makefile.am" "$top/README.md" "$top/bootstrap" -type f \
    ! -name '*.o' ! -name '*.lo' ! -name '*.log' ! -name '*.trs' ! -path '*/.libs/*' ! -path '*/.deps/*' ! -path '*/__pycache__/*'
}

ours | grep -E '\.(c|h|mk|sh|py|bats|def)$' | grep -vE '\.def$' | while read -r file; do
  head -n 3 "$file" | grep -q 'SPDX-License-Identifier' || echo "$file"
done | report "each source file names its licence"

mark='TO''DO|FIX''ME|XX''X'
ours | xargs grep -nIE "(^|[^A-Za-z])($mark)([^A-Za-z]|\$)" | report "no unfinished marks"
ours | xargs grep -nIE '(^|[^A-Za-z0-9_.])/(work|farm|home|root)/[A-Za-z.]' | report "no path of one machine"
ours | grep -E '\.[ch]$' | xargs grep -nE '^ *// *[a-z_]+\(.*\); *$|^ *//.*[;{}] *$|^ *# *if 0' |
  report "no commented-out code"
ours | grep -E '\.(c|h|mk|sh|py|md|bats|csv|json)$' | xargs grep -nIE '[[:blank:]]+$' |
  grep -vE '\.md:[0-9]+:.*  $' | report "no blanks at the end of a line"
finish
