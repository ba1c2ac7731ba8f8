#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The layers: a folder includes what lies below it and nothing beside or above it.
set -u
top=${srcdir:-.}
. "$top/tests/tap.sh"

# folder: the folders whose internal headers it may include, besides its own
allowed() {
  case $1 in
  base) echo "" ;;
  model) echo "base" ;;
  stream | read | write | names | draw) echo "model base" ;;
  report) echo "model base draw" ;;
  graph) echo "model base" ;;
  measure | bloc | infer | layout) echo "graph model base" ;;
  cli | worker) echo "" ;;
  *) echo "unknown" ;;
  esac
}

for folder in "$top"/src/*/; do
  name=$(basename "$folder")
  [ "$name" = include ] && continue
  can=" $(allowed "$name") $name "
  find "$folder" -name '*.[ch]' | sort | while read -r file; do
    sed -n 's|^ *# *include "\([a-z_]*\)/.*|\1|p' "$file" | sort -u | while read -r used; do
      case $can in
      *" $used "*) ;;
      *) [ "$used" = verbs ] || echo "$file includes $used/: $name may include only:$can" ;;
      esac
    done
  done | report "src/$name includes only what lies below it"
done

grep -rnE 'include *<(igraph|gsl|graphviz|jansson|libxml|glpk)' "$top/src/cli" |
  report "the command includes the library's public headers alone"
grep -rnE 'include *<igraph' "$top"/src/*/ --include='*.[ch]' |
  grep -vE '/src/(graph|measure|bloc|infer|layout)/' | report "igraph behind graph/ and the algorithm folders"
grep -rnE 'include *<gsl' "$top"/src/*/ --include='*.[ch]' |
  grep -vE '/src/(graph|measure|bloc|infer|layout)/' | report "GSL in the algorithm folders"
grep -rnE 'include *<(graphviz|cgraph|gvc)' "$top"/src/*/ --include='*.[ch]' |
  grep -v '/src/worker/' | report "Graphviz in the worker alone"
grep -rnE 'include *<libxml' "$top"/src/*/ --include='*.[ch]' |
  grep -v '/src/base/xml\.c:' | report "libxml2 in base/xml.c alone"
finish
