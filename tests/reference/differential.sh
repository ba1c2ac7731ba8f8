#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The measures that python-igraph and networkx have too, on generated networks.
set -u
top=${srcdir:-.}
python=/usr/bin/python3
command=${DIPLONET:-./diplonet}
if [ ! -x "$command" ]; then
  echo "1..0 # SKIP no command to test: $command"
  exit 0
fi
if ! $python -c 'import igraph, networkx, numpy' 2>/dev/null; then
  echo "1..0 # SKIP needs the packages python3-igraph, python3-networkx and python3-numpy"
  exit 0
fi
exec $python -B "$top/tests/reference/differential.py" "$command"
