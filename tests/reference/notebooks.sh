#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every notebook runs from top to bottom with the command that was built, and gives the outputs that are committed.
# With --update the outputs are kept in the source tree instead of compared.
set -u
mode=${1:-}
top=${top_srcdir:-${srcdir:-.}}
. "$top/tests/tap.sh"
here=$(cd "$top/tests/reference" && pwd)
jupyter=/usr/bin/jupyter
python=/usr/bin/python3
command=${DIPLONET:-$(pwd)/diplonet}
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch" "$tap_results"' EXIT

missing() {
  [ -x "$command" ] || { echo "no diplonet at $command" && return; }
  [ -x "$jupyter" ] || { echo "no $jupyter" && return; }
  "$python" -c 'import ipykernel, nbconvert' 2>/dev/null || echo "no ipykernel or nbconvert for $python"
}

# execute NAME: runs a copy beside a copy of the data, with a home of its own; prints what failed.
execute() {
  (
    cd "$scratch/notebooks" || exit 1
    PATH=$(dirname "$command"):$PATH
    HOME=$scratch/home
    IPYTHONDIR=$HOME/ipython
    JUPYTER_RUNTIME_DIR=$HOME/runtime
    export PATH HOME IPYTHONDIR JUPYTER_RUNTIME_DIR
    unset JUPYTER_CONFIG_DIR JUPYTER_PATH PYTHONPATH
    timeout 300 "$jupyter" nbconvert --to notebook --execute --ExecutePreprocessor.timeout=120 \
      --ExecutePreprocessor.kernel_name=python3 --output "$1.executed.ipynb" "$1.ipynb" >"$scratch/log" 2>&1 ||
      tail -n 30 "$scratch/log"
  )
}

compare() {
  "$python" -B "$here/notebook_outputs.py" "$@"
}

check() {
  name=$(basename "$1" .ipynb)
  execute "$name" | report "$name runs"
  if [ "$mode" = --update ]; then
    [ ! -f "$scratch/notebooks/$name.executed.ipynb" ] || compare --clean "$scratch/notebooks/$name.executed.ipynb" "$1"
    return
  fi
  compare "$1" "$scratch/notebooks/$name.executed.ipynb" 2>&1 | report "$name gives the outputs that are committed"
  compare --without-last-output "$1" "$scratch/changed.ipynb" &&
    { compare "$1" "$scratch/changed.ipynb" >"$scratch/log" 2>&1 && echo "a lost output was not noticed"; } 2>&1 |
    report "a lost output of $name is noticed"
}

reason=$(missing)
if [ -z "$reason" ]; then
  mkdir -p "$scratch/notebooks" "$scratch/home"
  cp "$top"/notebooks/*.ipynb "$scratch/notebooks/"
  cp -R "$top/data" "$scratch/data"
  chmod -R u+w "$scratch"
fi
for notebook in "$top"/notebooks/*.ipynb; do
  if [ -n "$reason" ]; then
    skip "$(basename "$notebook" .ipynb) runs" "$reason"
  else
    check "$notebook"
  fi
done
finish
