#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Scores against python-igraph and networkx, on generated networks.
set -u
top=${srcdir:-.}
if ! /usr/bin/python3 -c 'import igraph, networkx, numpy' 2>/dev/null; then
  echo "1..0 # SKIP no python3-igraph or no python3-networkx"
  exit 0
fi
exec /usr/bin/python3 "$top/tests/reference/peers.py"
