#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The other compiler has nothing to say either, layout is clang-format's, and shell scripts pass shellcheck.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"
warnings="-Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Werror"
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 -I$top/src/include -I$top/src -I$top/tests -I. -Isrc"
flags="$flags -fsyntax-only $(pkg-config --cflags igraph gsl jansson libxml-2.0 libutf8proc libgvc check 2>/dev/null)"
flags="$flags -DPKGLIBEXECDIR=\"\" -DHAVE_CONFIG_H"

sources() {
  find "$top/src" "$top/tests" -name '*.c' ! -path '*/fixtures/*' | sort
}

for compiler in gcc clang; do
  if command -v $compiler >/dev/null; then
    # shellcheck disable=SC2086
    sources | xargs -n 8 -P 2 $compiler $flags $warnings 2>&1 | grep -E 'error|warning' |
      report "$compiler has nothing to say"
  else
    skip "$compiler has nothing to say" "no $compiler"
  fi
done

if command -v clang-format >/dev/null && clang-format --version | grep -qE 'version 1[4-9]'; then
  find "$top/src" "$top/tests" -name '*.[ch]' | sort | xargs clang-format --dry-run 2>&1 |
    grep -E 'warning|error' | cut -d: -f1 | sort -u | report "layout is clang-format's (make format mends it)"
else
  skip "layout is clang-format's" "no clang-format of version 14 or later"
fi

if command -v shellcheck >/dev/null; then
  find "$top/tests" -name '*.sh' -exec shellcheck -x -e SC1091,SC1090 {} + "$top/bootstrap" "$top/.ci/run" |
    grep -E '^In ' | report "shellcheck has nothing to say"
else
  skip "shellcheck has nothing to say" "no shellcheck"
fi
finish
