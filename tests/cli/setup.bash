# SPDX-License-Identifier: GPL-3.0-or-later
# What the command-line tests share: each runs in a folder of its own, with the project's data beside it.
# shellcheck shell=bash

bats_require_minimum_version 1.5.0
: "${DIPLONET:?names no command}" "${top_srcdir:?names no source tree}"

setup() {
  cd "$BATS_TEST_TMPDIR" || return
  ln -s "$top_srcdir/data" data
  # Numbers and messages must not depend on who runs the tests.
  unset NO_COLOR COLUMNS
  export LC_ALL=C.UTF-8 TERM=xterm
}

diplonet() {
  "$DIPLONET" "$@"
}

# fails STATUS MESSAGE COMMAND...: the command ends with the status, its one line on standard error is the
# message (a pattern of the shell), and it says nothing else.
fails() {
  local status=$1 message=$2
  shift 2
  run -"$status" --separate-stderr "$@"
  # shellcheck disable=SC2154
  echo "$stderr"
  # shellcheck disable=SC2053,SC2154
  [[ $stderr == $message ]] && [ "${#stderr_lines[@]}" -eq 1 ] && [ -z "$output" ]
}

# A network of three countries: friends from A to B to C, hostile ties between A and C.
write_triangle() {
  cat >triangle.csv <<'END'
from,to,relation,weight
AAA,BBB,friends,2
BBB,CCC,friends,1
AAA,CCC,rivals,-3
END
}

# Skips the test where no terminal can be made: `script` is missing, or there are no pseudo-terminals.
needs_terminal() {
  command -v script >/dev/null || skip "no script (bsdutils)"
  script -qec true /dev/null >/dev/null 2>&1 || skip "no pseudo-terminal can be made here"
}

# at_terminal COMMAND: its output where standard output is a terminal of 80 columns.
at_terminal() {
  COLUMNS=80 script -qec "stty cols 80 2>/dev/null; $*" /dev/null | tr -d '\r'
}
