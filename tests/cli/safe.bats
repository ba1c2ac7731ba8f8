#!/usr/bin/env bats
# SPDX-License-Identifier: GPL-3.0-or-later
# What a user meets who tries odd things: each has its sentence, and leaves every file as it was.
load setup

@test "one tie is, two ties are" {
  write_triangle
  fails 3 "diplonet centrality: coreness does not take signs, and 1 tie is negative: *" \
    diplonet centrality -m coreness triangle.csv
}
