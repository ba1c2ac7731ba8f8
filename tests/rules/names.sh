#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Names and words: what the library exports, what files are called, what stays out of the library.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"

find "$top/src" "$top/tests" -name '*.[ch]' -o -name '*.sh' -o -name '*.py' |
  grep -E '/(utils?|common|misc|helpers?|stuff)(_[a-z]*)?\.' | report "no dumping grounds"

library=.libs/libdiplonet.so
if [ -f "$library" ] && command -v nm >/dev/null; then
  nm -D --defined-only "$library" | awk '$2 ~ /[TDBRV]/ && $3 !~ /^diplo_/ { print $3 }' |
    grep -vE '^(_init|_fini|_edata|_end|__bss_start|__(asan|ubsan|odr_asan|sanitizer|gcov|llvm)_?.*)' |
    report "the library exports diplo_ alone"
  case $(nm "$library" 2>/dev/null) in
  *__asan_* | *__gcov_*) skip "no file-scope mutable state" "instrumented build" ;;
  *)
    # .data and .bss can be written to; .data.rel.ro holds constants with addresses in them.
    find src -path '*libdiplonet_core*' -name '*.o' | grep -v 'graph/.*guard' | while read -r object; do
      objdump -t "$object" | awk -v o="$object" '
        $NF !~ /^\./ && / O (\.data|\.bss|\.tbss|\.tdata|\*COM\*)/ && !/\.data\.rel\.ro/ { print o ": " $NF }'
    done | report "no file-scope mutable state"
    ;;
  esac
else
  skip "the library exports diplo_ alone" "no shared library here"
  skip "no file-scope mutable state" "no shared library here"
fi

# Library code: everything but the command, the worker and (for _exit in its fatal handler) igraph's door.
library_code() {
  find "$top"/src -name '*.c' ! -path '*/cli/*' ! -path '*/worker/*' ! -name 'guard.c'
}
library_code | xargs grep -nE '[^_a-z](printf|puts|putchar|perror|exit|abort|getenv|secure_getenv|setlocale) *\(' |
  grep -vE '\b(f|s|sn|vsn|d)printf' | grep -vE ':[0-9]+: *(/\*|\*)' |
  report "the library never prints, exits, aborts or reads the environment"
library_code | xargs grep -nwE 'stderr|stdout|stdin' | grep -v '"/dev/std' | grep -vE ':[0-9]+: *(/\*|\*)' |
  report "the library does not touch the standard streams by name"
grep -rnwE 'getopt|getopt_long|argv' "$top/src/cli/verbs" 2>/dev/null | report "verbs do not parse options"
grep -rnE '^ *# *if(n?def)?\b' "$top/src" --include='*.c' |
  grep -vE '/src/(base|worker)/|/graph/guard.c|/cli/' | report "no #if outside base/ and igraph's door"
grep -rnE '\b(vertex|vertices|node|nodes|edge|edges)\b' "$top/src" --include='*.[ch]' |
  grep -vE '/src/(worker|include)/|/(foreign|graphml|dot|gml|gexf|pajek|dl|jgf)[a-z_]*\.[ch]:|igraph|Graphviz|graphviz|xmlNode|networkx' |
  report "vertex, edge and node only where igraph, Graphviz or a file format is spoken to"
finish
