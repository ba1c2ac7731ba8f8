#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# The stream remembers the commands that made it.
load setup

runs() {
  diplonet info --no-provenance --format json "$@" | sed 's/.*"runs":\[\(.*\)\]}/\1/'
}

@test "each verb of a pipe adds its line" {
  write_triangle
  diplonet import triangle.csv | diplonet filter --sign + | diplonet centrality -m degree -q >out
  [ "$(runs out)" = '"diplonet import triangle.csv","diplonet filter --sign +","diplonet centrality -m degree"' ]
}

@test "what has no influence on the result stays out" {
  write_triangle
  diplonet filter -q --jobs 2 --jobs=3 -o out --sign + triangle.csv --output out
  [ "$(runs out)" = '"diplonet filter --sign + triangle.csv"' ]
  diplonet filter -qoout --sign=+ triangle.csv
  [ "$(runs out)" = '"diplonet filter --sign=+ triangle.csv"' ]
  diplonet filter -qs + triangle.csv -o out
  [ "$(runs out)" = '"diplonet filter -qs + triangle.csv"' ]
}

@test "--no-provenance leaves all of it out" {
  write_triangle
  diplonet import triangle.csv | diplonet filter --no-provenance >out
  [ -z "$(runs out)" ]
  run ! grep '^#run' out
}
