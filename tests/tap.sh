# SPDX-License-Identifier: GPL-3.0-or-later
# The Test Anything Protocol for shell scripts: sourced by the tests that are plain sh.
# shellcheck shell=sh
tap_count=0
tap_failed=0

# report TEXT: ok when standard input is empty; else not ok, with what was read as diagnostics.
report() {
  tap_count=$((tap_count + 1))
  found=$(cat)
  if [ -z "$found" ]; then
    echo "ok $tap_count - $1"
  else
    tap_failed=1
    echo "not ok $tap_count - $1"
    printf '%s\n' "$found" | head -n 40 | sed 's/^/# /'
  fi
}

# skip TEXT REASON
skip() {
  tap_count=$((tap_count + 1))
  echo "ok $tap_count - $1 # SKIP $2"
}

# finish: the plan, and the exit status.
finish() {
  echo "1..$tap_count"
  exit $tap_failed
}
