#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one file of command-line tests and prints TAP.
if [ -z "${BATS:-}" ]; then
  echo "1..0 # SKIP no bats"
  exit 0
fi
# What bash makes of \u in a test is UTF-8, whatever the locale of the caller.
export LC_ALL=C.UTF-8
exec "$BATS" --formatter tap "$1"
