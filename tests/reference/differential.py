#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every measure that diplonet shares with python-igraph or networkx, on generated networks: the scores
agree within a part in 10^9, or the difference is one of those that are listed here and in the peers'
files with their reason. Prints TAP, a line for each measure and tool.

usage: differential.py DIPLONET"""
import collections
import math
import os
import subprocess
import sys
import tempfile

import generated
import peer_igraph
import peer_networkx

WHOLE, DECIMAL = 300, 60  # networks with weights that are powers of 2, and with decimal weights
RELATIVE = 1e-9
ABSOLUTE = 1e-12  # ... of the largest score, for what is 0 but for the other tool's rounding

RUNS = {
    "raw": ["--all"],
    "normalized": ["--all", "--normalized", "--katz-alpha", str(peer_networkx.KATZ_ALPHA)],
    "seeds": ["--measure", "pagerank_personalised", "--seed-actor", "a0"],
    "colour": ["--measure", "assortativity", "--attribute", "colour"],
    "wealth": ["--measure", "assortativity", "--attribute", "wealth"],
}

ROUNDING = "equal paths: igraph and networkx compare rounded sums of decimal lengths"


def explain(network, name):
    """Why a difference is right; None where it is not."""
    decimal = any(math.frexp(weight)[0] != 0.5 for weight in network.weights)
    return ROUNDING if decimal and name in ("betweenness", "tie_betweenness") else None


def agrees(ours, theirs, largest):
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours - theirs) <= RELATIVE * max(abs(ours), abs(theirs)) + ABSOLUTE * largest


def compute(command, networks, folder):
    """By run, for each network the scores by measure."""
    given = os.path.join(folder, "given")
    generated.write_stream(networks, given)
    found = {}
    for run, options in RUNS.items():
        path = os.path.join(folder, run)
        subprocess.run([command, "centrality", "--quiet", *options, "-o", path, given], check=True)
        found[run] = generated.read_stream(path)
        if len(found[run]) != len(networks):
            raise SystemExit(f"# {run}: {len(found[run])} networks came back of {len(networks)}")
    return found


class Tally:
    def __init__(self):
        self.agreed, self.networks = 0, set()
        self.skipped = collections.Counter()
        self.wrong = []

    def add(self, network, name, ours, theirs):
        if len(ours) != len(theirs):
            self.wrong.append(f"{network.name}: {len(ours)} scores, not {len(theirs)}")
            return
        largest = max((abs(v) for v in theirs if v and not isinstance(v, str)), default=0)
        for index, (our, their) in enumerate(zip(ours, theirs)):
            reason = their if isinstance(their, str) else None
            if reason is None and not agrees(our, their, max(largest, 1)):
                reason = explain(network, name)
                if reason is None:
                    self.wrong.append(f"{network.name} [{index}]: {our!r}, not {their!r}")
                    continue
            self.skipped[reason] += reason is not None
            self.agreed += reason is None
        self.networks.add(network.name)


def compare(networks, found):
    tallies = collections.defaultdict(Tally)
    for index, network in enumerate(networks):
        for tool, peer in (("igraph", peer_igraph), ("networkx", peer_networkx)):
            for (run, name), theirs in peer.scores(network).items():
                ours = found[run][index].get(name, [None] * len(theirs))
                tallies[f"{name} ({run}), {tool}"].add(network, name, ours, theirs)
    return tallies


def report(tallies):
    failed = False
    for number, (title, tally) in enumerate(sorted(tallies.items()), 1):
        wrong = tally.wrong or tally.agreed == 0
        failed = failed or wrong
        print(f"{'not ok' if wrong else 'ok'} {number} - {title}: {tally.agreed} scores of "
              f"{len(tally.networks)} networks agree")
        for reason, count in tally.skipped.items():
            if count:
                print(f"# {count} not compared: {reason}")
        for line in tally.wrong[:5]:
            print(f"# {line}")
        if len(tally.wrong) > 5:
            print(f"# ... {len(tally.wrong)} differ")
    print(f"1..{len(tallies)}")
    return bool(failed)


def main():
    networks = [generated.make_network(number, False) for number in range(WHOLE)]
    networks += [generated.make_network(number, True) for number in range(WHOLE, WHOLE + DECIMAL)]
    with tempfile.TemporaryDirectory() as folder:
        found = compute(sys.argv[1], networks, folder)
    sys.exit(report(compare(networks, found)))


if __name__ == "__main__":
    main()
