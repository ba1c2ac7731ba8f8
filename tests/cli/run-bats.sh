#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one file of command-line tests and prints TAP.
if [ -z "${BATS:-}" ]; then
  echo "1..0 # SKIP no bats"
  exit 0
fi
exec "$BATS" --formatter tap "$1"
