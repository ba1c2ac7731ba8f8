#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a random tie list: generate.py ACTORS TIES SEED [weighted]. No loops, no parallel ties."""
import random
import sys


def main():
    actors, ties, seed = (int(word) for word in sys.argv[1:4])
    weighted = len(sys.argv) > 4
    chance = random.Random(seed)
    seen = set()
    lines = ["from,to,weight" if weighted else "from,to"]
    while len(seen) < ties:
        one, other = chance.randrange(actors), chance.randrange(actors)
        pair = (min(one, other), max(one, other))
        if one == other or pair in seen:
            continue
        seen.add(pair)
        line = f"A{pair[0]},A{pair[1]}"
        if weighted:
            line += f",{chance.randint(1, 1000) / 100}"
        lines.append(line)
    sys.stdout.write("\n".join(lines) + "\n")


main()
