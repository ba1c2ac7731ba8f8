# SPDX-License-Identifier: GPL-3.0-or-later
# The Test Anything Protocol for shell scripts: sourced by the tests that are plain sh.
# shellcheck shell=sh
# What each test said, a line each: tests often end a pipeline, and sh runs that in a process of its own, where
# a variable would be forgotten.
tap_results=$(mktemp) || exit 99
trap 'rm -f "$tap_results"' EXIT

# tap_say RESULT TEXT
tap_say() {
  echo "$1" >>"$tap_results"
  echo "$1 $(($(wc -l <"$tap_results"))) - $2"
}

# report TEXT: ok when standard input is empty; else not ok, with what was read as diagnostics.
report() {
  found=$(cat)
  if [ -z "$found" ]; then
    tap_say ok "$1"
  else
    tap_say "not ok" "$1"
    printf '%s\n' "$found" | head -n 40 | sed 's/^/# /'
  fi
}

# skip TEXT REASON
skip() {
  tap_say ok "$1 # SKIP $2"
}

# finish: the plan, and the exit status.
finish() {
  echo "1..$(($(wc -l <"$tap_results")))"
  ! grep -q '^not ok' "$tap_results"
  exit
}
