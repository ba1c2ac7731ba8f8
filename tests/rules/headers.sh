#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each header compiles alone: the public ones in C and in C++, the internal ones in C.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"
: "${CC:=cc}" "${CXX:=c++}"
flags="-D_POSIX_C_SOURCE=200809L -I$top/src/include -I$top/src -I. -fsyntax-only -Wall -Wextra -Werror"
flags="$flags $(pkg-config --cflags igraph gsl jansson libxml-2.0 libutf8proc 2>/dev/null)"

each() {
  # $1: the compiler with its language, $2: the folder; several words are several arguments.
  # shellcheck disable=SC2086
  find "$2" -name '*.h' ! -path '*/worker/*' | sort | while read -r header; do
    echo "#include \"$header\"" | $1 $flags -x"$3" - >/dev/null 2>&1 || echo "$header"
  done
}
each "$CC -std=c11 -Wstrict-prototypes" "$top/src/include" c | report "public headers compile alone in C11"
if command -v "${CXX%% *}" >/dev/null; then
  each "$CXX -std=c++11" "$top/src/include" c++ | report "public headers compile alone in C++11"
else
  skip "public headers compile alone in C++11" "no C++ compiler"
fi
for folder in "$top"/src/*/; do
  case $folder in */include/) continue ;; esac
  each "$CC -std=c11" "$folder" c
done | report "internal headers compile alone"
finish
