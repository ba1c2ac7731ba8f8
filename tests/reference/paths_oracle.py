#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Weighted shortest-path measures against an oracle in exact rational arithmetic: Dijkstra and Brandes over
Python fractions of the decimal text of the weights. Prints TAP. The command stands in the variable DIPLONET."""
import csv
import heapq
import io
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

COMMAND = os.environ.get("DIPLONET", "diplonet")
MEASURES = ["betweenness", "closeness_out", "closeness_in", "harmonic_out", "harmonic_in",
            "eccentricity_out"]
GRAPHS = 60


def weights_tenths(chance):
    return f"0.{chance.randint(1, 9)}"


def weights_hundredths(chance):
    return str(chance.randint(1, 1000) / 100)


def weights_small_whole(chance):
    return str(chance.choice([1, 2, 3, 4, 6, 12]))


def weights_wide(chance):
    return f"{chance.choice([1, 2, 5])}{'0' * chance.randint(0, 9)}"


def weights_tiny(chance):
    return f"{chance.randint(1, 30)}e-{chance.randint(6, 12)}"


def weights_primes(chance):
    return str(chance.choice([7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]))


WEIGHTS = [weights_tenths, weights_hundredths, weights_small_whole, weights_wide, weights_tiny, weights_primes]


def make_graph(chance, draw, directed):
    count = chance.randint(4, 14)
    share = chance.uniform(0.2, 0.7)
    ties = {}
    for one in range(count):
        for other in range(count):
            if one == other or (not directed and one > other) or chance.random() > share:
                continue
            ties[(one, other)] = draw(chance)
    return count, ties


def search(source, around, count):
    """Distances, numbers of shortest paths, predecessors and the order in which actors are settled."""
    distance, paths, before, order = {source: Fraction(0)}, [0] * count, [[] for _ in range(count)], []
    paths[source] = 1
    queue, done = [(Fraction(0), source)], set()
    while queue:
        here, actor = heapq.heappop(queue)
        if actor in done:
            continue
        done.add(actor)
        order.append(actor)
        for other, length in around[actor]:
            way = here + length
            if other not in distance or way < distance[other]:
                distance[other], paths[other], before[other] = way, paths[actor], [actor]
                heapq.heappush(queue, (way, other))
            elif way == distance[other]:
                paths[other] += paths[actor]
                before[other].append(actor)
    return distance, paths, before, order


def oracle(count, ties, directed, cost):
    around = [[] for _ in range(count)]
    for (one, other), text in ties.items():
        length = Fraction(text) if cost else 1 / Fraction(text)
        around[one].append((other, length))
        if not directed:
            around[other].append((one, length))
    between = [Fraction(0)] * count
    distances = []
    for source in range(count):
        distance, paths, before, order = search(source, around, count)
        distances.append(distance)
        share = [Fraction(0)] * count
        for actor in reversed(order):
            for earlier in before[actor]:
                share[earlier] += Fraction(paths[earlier], paths[actor]) * (1 + share[actor])
            if actor != source:
                between[actor] += share[actor]
    result = {}
    for actor in range(count):
        outward = [d for t, d in distances[actor].items() if t != actor]
        inward = [distances[s][actor] for s in range(count) if s != actor and actor in distances[s]]
        result[actor] = {
            "betweenness": between[actor] / (1 if directed else 2),
            "closeness_out": 1 / sum(outward) if outward else None,
            "closeness_in": 1 / sum(inward) if inward else None,
            "harmonic_out": sum(1 / d for d in outward),
            "harmonic_in": sum(1 / d for d in inward),
            "eccentricity_out": max(outward) if outward else None,
        }
    return result


def run(count, ties, directed, cost, folder):
    path = os.path.join(folder, "ties.csv")
    actors = os.path.join(folder, "actors.csv")
    with open(path, "w") as file:
        file.write("from,to,weight\n")
        file.writelines(f"a{one},a{other},{text}\n" for (one, other), text in ties.items())
    with open(actors, "w") as file:
        file.write("id\n")
        file.writelines(f"a{actor}\n" for actor in range(count))
    words = [COMMAND, "import", path, "--actors", actors, "--meaning", "cost" if cost else "strength"]
    stream = subprocess.run(words + (["--directed"] if directed else []), check=True, stdout=subprocess.PIPE).stdout
    stream = subprocess.run([COMMAND, "centrality", "--quiet", "-m", ",".join(MEASURES)], input=stream,
                            check=True, stdout=subprocess.PIPE).stdout
    table = subprocess.run([COMMAND, "table", "actors", "--format", "csv"], input=stream, check=True,
                           stdout=subprocess.PIPE).stdout
    return {int(row["id"][1:]): row for row in csv.DictReader(io.StringIO(table.decode()))}


def compare(found, expected):
    for actor, row in expected.items():
        for name, value in row.items():
            text = found[actor][name]
            if value is None or text == "":
                if (value is None) != (text == ""):
                    yield f"a{actor} {name}: {text!r} instead of {value}"
            elif abs(Fraction(text) - value) > Fraction(1, 10**11) * max(1, abs(value)):
                yield f"a{actor} {name}: {text} instead of {float(value)!r}"


def main():
    chance = random.Random(20250903)
    number = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for draw in WEIGHTS:
            for cost in (False, True):
                number += 1
                wrong = []
                for graph in range(GRAPHS // len(WEIGHTS)):
                    directed = graph % 2 == 1
                    count, ties = make_graph(chance, draw, directed)
                    if not ties:
                        continue
                    found = run(count, ties, directed, cost, folder)
                    wrong += [f"graph {graph}: {line}" for line in compare(found, oracle(count, ties, directed, cost))]
                failed += bool(wrong)
                kind = "costs" if cost else "strengths"
                print(f"{'not ok' if wrong else 'ok'} {number} - {draw.__name__[8:].replace('_', ' ')} as {kind}")
                for line in wrong[:10]:
                    print(f"# {line}")
    print(f"1..{number}")
    sys.exit(failed > 0)


main()
