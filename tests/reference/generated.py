# SPDX-License-Identifier: GPL-3.0-or-later
"""Generated networks, the same in each run, and the streams that diplonet reads and writes."""
import random
from collections import namedtuple

# ties: pairs of actors 0 .. size - 1, each pair (and direction) at most once; weights: one a tie.
# colour: a category of each actor; wealth: a number.
Network = namedtuple("Network", "name size directed weighted ties weights colour wealth")

KINDS = ("sparse", "dense", "ring", "tree", "parts", "star", "two-mode", "clustered", "regular")


def draw_ties(draw, kind, size, directed):
    pairs = [(a, b) for a in range(size) for b in range(size) if a != b and (directed or a < b)]
    half = size // 2

    def some(share, keep=lambda a, b: True):
        return {pair for pair in pairs if keep(*pair) and draw.random() < share}

    def turn(a, b):
        return (a, b) if directed or a < b else (b, a)

    if kind == "sparse":
        return set(draw.sample(pairs, min(len(pairs), draw.choice((1, 2)) * size)))
    if kind == "dense":
        return some(draw.choice((0.5, 0.8, 1)))
    if kind == "ring":
        ring = {turn(a, (a + 1) % size) for a in range(size) if size > 2}
        return ring | set(draw.sample(pairs, min(len(pairs), size // 4)))
    if kind == "tree":
        return {turn(*draw.sample((draw.randrange(b), b), 2)) for b in range(1, size)}
    if kind == "parts":
        return some(0.5, lambda a, b: (a < half) == (b < half))
    if kind == "star":
        return {(0, b) for b in range(1, size)} | some(0.05)
    if kind == "two-mode":
        return some(0.5, lambda a, b: (a < half) != (b < half))
    if kind == "clustered":
        return some(0.6, lambda a, b: a % 3 == b % 3) | some(0.08)
    return {turn(a, (a + step) % size) for a in range(size) for step in (1, 2) if size > 4}


def make_network(number, decimal):
    """Weights are powers of 2, so that lengths 1 / w are exact in every tool, or, where `decimal`,
    numbers such as 0.1, which decide nothing but rounding."""
    draw = random.Random(20250903 + number)
    kind = KINDS[number % len(KINDS)]
    size = draw.randint(2, 30)
    directed, weighted = draw.random() < 0.5, draw.random() < 0.5
    ties = sorted(draw_ties(draw, kind, size, directed))
    draw.shuffle(ties)
    values = (0.1, 0.2, 0.3, 0.7, 1, 2.5, 12) if decimal else (1, 2, 4, 8)
    weights = [draw.choice(values) if weighted else 1 for _ in ties]
    colour = [draw.choice("rgb") for _ in range(size)]
    wealth = [draw.randint(1, 50) for _ in range(size)]
    return Network(f"{kind}-{number}", size, directed, weighted, ties, weights, colour, wealth)


def write_stream(networks, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("#diplonet 1\n")
        for index, n in enumerate(networks):
            directed, weight = "yes" if n.directed else "no", "strength" if n.weighted else "none"
            file.write("#next\n" if index else "")
            file.write(f"#network\t{n.name}\n#relations\tname\tsign\tdirected\tweight\n")
            file.write(f"tie\t+\t{directed}\t{weight}\n#actors\tid\tcolour:text\twealth:integer\n")
            file.writelines(
                f"a{a}\t{colour}\t{wealth}\n"
                for a, (colour, wealth) in enumerate(zip(n.colour, n.wealth))
            )
            file.write("#ties\tfrom\tto\trelation\tweight:real\n")
            file.writelines(
                f"a{a}\ta{b}\ttie\t{weight!r}\n" for (a, b), weight in zip(n.ties, n.weights)
            )
        file.write("#end\n")


def read_number(text):
    return float(text) if text else None


def read_stream(path):
    """For each network, by measure: the scores of its actors, of its ties, or the one of the network;
    None where missing."""
    networks, scores, columns = [], {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[0] in ("#actors", "#ties"):
                columns = [(i, name[:-5]) for i, name in enumerate(fields[1:]) if name.endswith(":real")]
                scores.update({name: [] for _, name in columns})
            elif fields[0] in ("#relations", "#refs"):
                columns = []
            elif fields[0] == "#attribute" and fields[1].split(":")[-1] in ("real", "integer"):
                scores[fields[1].split(":")[0]] = [read_number(fields[2])]
            elif fields[0] in ("#next", "#end"):
                networks.append(scores)
                scores, columns = {}, []
            elif not line.startswith("#"):
                for i, name in columns:
                    scores[name].append(read_number(fields[i]))
    return networks
