#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures diplonet beside its peers; see README.md. usage: run.sh [TASK...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${DIPLONET:=$PWD/diplonet}" "${RUNS:=5}" "${PYTHON:=/usr/bin/python3}"
# In a build folder the command is a script that finds its library; what is measured is the program behind it.
built=$(dirname "$DIPLONET")/.libs
if [ -x "$built/diplonet" ]; then
  export LD_LIBRARY_PATH="$built${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
  export DIPLONET_WORKER="${DIPLONET_WORKER:-$(dirname "$DIPLONET")/diplonet-layout}"
  DIPLONET=$built/diplonet
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-2}"

# seconds RUNS COMMAND...: median wall seconds of whole processes
seconds() {
  runs=$1
  shift
  "$PYTHON" - "$runs" "$@" <<'END'
import statistics, subprocess, sys, time
times = []
for _ in range(int(sys.argv[1])):
    begin = time.perf_counter()
    done = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    times.append(time.perf_counter() - begin)
    if done.returncode:
        sys.exit(f"{sys.argv[2:]} failed with {done.returncode}")
print(f"{statistics.median(times):.4f}")
END
}

have() {
  "$PYTHON" -c "import $1" 2>/dev/null
}

network() { # network NAME ACTORS TIES SEED [weighted]
  name=$1
  shift
  "$PYTHON" "$here/generate.py" "$@" >"$work/$name.csv"
}

# against TASK RUNS OURS FILE: one line for each peer that is there
against() {
  printf '%-22s diplonet %10s s' "$1" "$3"
  for peer in igraph graph_tool networkx networkit; do
    case "$1 $peer" in paths*networkx | basic*networkx) continue ;; esac
    have $peer || continue
    if ! theirs=$(seconds "$2" "$PYTHON" "$here/peers.py" "$peer" "${1%% *}" "$4" 2>/dev/null); then
      printf '  %s cannot do it here' "$peer"
      continue
    fi
    printf '  %s %s s (%s times)' "$peer" "$theirs" "$(echo "$theirs $3" | awk '{ printf "%.1f", $1 / $2 }')"
  done
  echo
}

task_start() {
  cat >"$work/empty.c" <<'END'
#include <igraph.h>
int main(void) {
  const char *version;
  igraph_version(&version, 0, 0, 0);
  return version == 0;
}
END
  # shellcheck disable=SC2046
  cc -o "$work/empty" "$work/empty.c" $(pkg-config --cflags --libs igraph)
  printf '%-22s empty program with igraph %s s, diplonet help %s s\n' start \
    "$(seconds 40 "$work/empty")" "$(seconds 40 "$DIPLONET" help)"
}

task_ten() {
  network small 12 25 3 weighted
  against ten 5 "$(seconds 40 "$DIPLONET" centrality --format text "$work/small.csv")" "$work/small.csv"
}

task_picture() {
  network small 12 25 3 weighted
  printf '%-22s diplonet %10s s\n' picture "$(seconds 20 "$DIPLONET" draw -o "$work/small.svg" "$work/small.csv")"
}

task_basic() {
  network large 100000 1000000 1 weighted
  measures=degree,strength,pagerank,coreness,components,eigenvector
  against basic 3 "$(seconds "$RUNS" "$DIPLONET" centrality -m $measures -o "$work/out" "$work/large.csv")" "$work/large.csv"
}

task_paths() {
  for kind in unweighted weighted; do
    # The last word is empty or "weighted".
    # shellcheck disable=SC2086
    network middle 20000 200000 1 ${kind#unweighted}
    set -- "$DIPLONET" centrality -m betweenness,closeness,harmonic -o "$work/out" "$work/middle.csv"
    one=$(seconds 1 "$@" --jobs 1)
    two=$(seconds 1 "$@" --jobs 2)
    printf '%-22s one worker %s s, two workers %s s (%s times)\n' "paths $kind" "$one" "$two" \
      "$(echo "$one $two" | awk '{ printf "%.2f", $1 / $2 }')"
    against "paths $kind" 1 "$one" "$work/middle.csv"
  done
}

[ $# -gt 0 ] || set -- start ten picture basic paths
for task in "$@"; do
  "task_$task"
done
