#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores against python-igraph and networkx, on generated networks: every measure that they share with us, within 1e-9.
Where their convention is another one, what is compared says so. Prints TAP, a line for each measure and peer. The
command stands in the variable DIPLONET."""
import functools
import importlib.util
import math
import os
import random
import subprocess
import sys
import warnings

import igraph
import networkx as nx
from networkx.algorithms.link_analysis import pagerank_alg

warnings.simplefilter("ignore")
COMMAND = os.environ.get("DIPLONET", "diplonet")
GRAPHS = 360
NEAR = 1e-9
# Powers of 2, so that their lengths 1 / w are exact in binary: igraph 0.10.2 and networkx compare rounded sums.
WEIGHTS = [0.5, 1, 2, 4, 8]


class Graph:
    """One generated network, as our stream, as igraph's and networkx's graph, with direction (g, n) and without (u, v)."""

    def __init__(self, number):
        chance = random.Random(number)
        self.directed, self.weighted = number % 2 == 1, number % 4 >= 2
        self.count = chance.randint(3, 18)
        self.ties = self.draw(chance, ["random", "sparse", "dense", "tree", "ring", "star"][number % 6])
        self.weight = [chance.choice(WEIGHTS) if self.weighted else 1 for _ in self.ties]
        self.group = [chance.choice("xyz") for _ in range(self.count)]
        self.size = [chance.randint(1, 50) for _ in range(self.count)]
        self.build()

    def draw(self, chance, kind):
        n = self.count
        if kind == "tree":
            return [(chance.randrange(i), i) for i in range(1, n)]
        if kind == "ring":
            return [(i, (i + 1) % n) for i in range(n)]
        if kind == "star":
            return [(i, 0) if chance.random() < .5 else (0, i) for i in range(1, n)]
        share = {"random": .3, "sparse": 1.2 / n, "dense": .7}[kind]
        pairs = [(i, j) for i in range(n) for j in range(n) if i != j and (self.directed or i < j)]
        return [pair for pair in pairs if chance.random() < share]

    def build(self):
        self.g = igraph.Graph(self.count, self.ties, directed=self.directed)
        self.g.es["weight"] = self.weight
        self.n = nx.DiGraph() if self.directed else nx.Graph()
        self.n.add_nodes_from(range(self.count))
        self.n.add_weighted_edges_from([(a, b, w) for (a, b), w in zip(self.ties, self.weight)])
        for a in range(self.count):
            self.n.nodes[a].update(group=self.group[a], size=self.size[a])
        self.u = self.g.copy()
        if self.directed:
            # Without weights two actors are tied or not, whichever way and however often.
            self.u.to_undirected(combine_edges={"weight": "sum" if self.weighted else "first"})
        self.v = nx.Graph()
        self.v.add_nodes_from(self.n.nodes(data=True))
        self.v.add_weighted_edges_from([(e.source, e.target, e["weight"]) for e in self.u.es])
        for graph in (self.n, self.v):
            for _, _, data in graph.edges(data=True):
                data["length"] = 1 / data["weight"]
        for graph in (self.g, self.u):
            graph.es["length"] = [1 / w for w in graph.es["weight"]]

    def stream(self):
        lines = ["#network\tg", "#relations\tname\tsign\tdirected\tweight\tcombine",
                 f"t\t+\t{'yes' if self.directed else 'no'}\t{'strength' if self.weighted else 'none'}\tsum",
                 "#actors\tid\tkind\tgroup:text\tsize:integer"]
        lines += [f"a{a}\tcountry\t{self.group[a]}\t{self.size[a]}" for a in range(self.count)]
        lines.append("#ties\tfrom\tto\trelation\tweight:real")
        lines += [f"a{a}\ta{b}\tt\t{w}" for (a, b), w in zip(self.ties, self.weight)]
        return "\n".join(lines) + "\n"

    def connected(self):
        return self.g.is_connected("weak")


def missing(values):
    """igraph's NaN is our missing."""
    return [None if isinstance(x, float) and math.isnan(x) else x for x in values]


def by_actor(graph, scores):
    return [scores[a] for a in range(graph.count)]


def only_if(condition, value):
    return value() if condition else None


# None passes over a network that the peer, or its convention, cannot do.
ACTORS = {
    "degree": {"igraph": lambda c: c.u.degree(), "networkx": lambda c: by_actor(c, dict(c.v.degree()))},
    "degree_in": {"igraph": lambda c: c.g.indegree(),
                  "networkx": lambda c: only_if(c.directed, lambda: by_actor(c, dict(c.n.in_degree())))},
    "degree_out": {"igraph": lambda c: c.g.outdegree(),
                   "networkx": lambda c: only_if(c.directed, lambda: by_actor(c, dict(c.n.out_degree())))},
    "strength": {"igraph": lambda c: c.u.strength(weights="weight"),
                 "networkx": lambda c: by_actor(c, dict(c.v.degree(weight="weight")))},
    "strength_in": {"igraph": lambda c: c.g.strength(weights="weight", mode="in")},
    "strength_out": {"igraph": lambda c: c.g.strength(weights="weight", mode="out")},
    "coreness": {"igraph": lambda c: c.u.coreness(), "networkx": lambda c: by_actor(c, nx.core_number(c.v))},
    "coreness_in": {"igraph": lambda c: c.g.coreness(mode="in")},
    "coreness_out": {"igraph": lambda c: c.g.coreness(mode="out")},
    # networkx gives 0 to actors with fewer than two ties.
    "clustering": {"igraph": lambda c: missing(c.u.transitivity_local_undirected(mode="nan")),
                   "networkx": lambda c: [nx.clustering(c.v, a) if c.v.degree(a) > 1 else None for a in range(c.count)]},
    "clustering_weighted": {
        "igraph": lambda c: missing(c.u.transitivity_local_undirected(mode="nan", weights="weight"))},
    "closeness": {"igraph": lambda c: missing(c.u.closeness(weights="length", normalized=False))},
    "closeness_out": {"igraph": lambda c: missing(c.g.closeness(mode="out", weights="length", normalized=False))},
    "closeness_in": {"igraph": lambda c: missing(c.g.closeness(mode="in", weights="length", normalized=False))},
    # networkx takes the distances to the actor, and gives 0 to whom nobody reaches.
    "closeness_wf": {"networkx": lambda c: [x or None for x in by_actor(c, nx.closeness_centrality(c.v, distance="length"))]},
    "closeness_wf_in": {
        "networkx": lambda c: [x or None for x in by_actor(c, nx.closeness_centrality(c.n, distance="length"))]},
    "harmonic": {"igraph": lambda c: c.u.harmonic_centrality(weights="length", normalized=False),
                 "networkx": lambda c: by_actor(c, nx.harmonic_centrality(c.v, distance="length"))},
    "harmonic_out": {"igraph": lambda c: c.g.harmonic_centrality(mode="out", weights="length", normalized=False)},
    "harmonic_in": {"igraph": lambda c: c.g.harmonic_centrality(mode="in", weights="length", normalized=False),
                    "networkx": lambda c: by_actor(c, nx.harmonic_centrality(c.n, distance="length"))},
    "betweenness": {"igraph": lambda c: c.g.betweenness(weights="length"),
                    "networkx": lambda c: by_actor(c, nx.betweenness_centrality(c.n, weight="length", normalized=False))},
    # igraph gives 0 where nothing is reached, and counts steps.
    "eccentricity": {"igraph": lambda c: only_if(not c.weighted, lambda: [x or None for x in c.u.eccentricity()])},
    "eccentricity_out": {
        "igraph": lambda c: only_if(not c.weighted, lambda: [x or None for x in c.g.eccentricity(mode="out")])},
    "eccentricity_in": {
        "igraph": lambda c: only_if(not c.weighted, lambda: [x or None for x in c.g.eccentricity(mode="in")])},
    "reach": {"igraph": lambda c: [x - 1 for x in c.u.neighborhood_size(order=2)]},
    "reach_out": {"igraph": lambda c: [x - 1 for x in c.g.neighborhood_size(order=2, mode="out")]},
    "reach_in": {"igraph": lambda c: [x - 1 for x in c.g.neighborhood_size(order=2, mode="in")]},
    # igraph and networkx put everything into one component, and give 0 to all of a network without cycles.
    "eigenvector": {"igraph": lambda c: only_if(c.ties and c.g.is_connected("strong"),
                                                lambda: c.g.eigenvector_centrality(weights="weight", scale=True))},
    "pagerank": {"igraph": lambda c: c.g.pagerank(weights="weight"),
                 "networkx": lambda c: by_actor(c, pagerank_alg._pagerank_python(c.n, tol=1e-14, max_iter=10000))},
    # Both are unique where the walks forth and back connect all; without direction both are the eigenvector.
    "hubs": {"igraph": lambda c: only_if(hits_unique(c), lambda: c.g.hub_score(weights="weight"))},
    "authorities": {"igraph": lambda c: only_if(hits_unique(c), lambda: c.g.authority_score(weights="weight"))},
    "constraint": {"igraph": lambda c: missing(c.g.constraint(weights="weight")),
                   "networkx": lambda c: only_if(not c.directed, lambda: missing(
                       by_actor(c, nx.constraint(c.n, weight="weight"))))},
    # networkx knows Burt's formula with weights, Borgatti's without.
    "effective_size": {"networkx": lambda c: only_if(not c.directed, lambda: missing(
        by_actor(c, nx.effective_size(c.n, weight="weight" if c.weighted else None))))},
    "subgraph": {"networkx": lambda c: by_actor(c, nx.subgraph_centrality(c.v))},
    "total_communicability": {"networkx": lambda c: [sum(row.values()) for row in by_actor(c, communicability(c))]},
}

NETWORK = {
    "density": {"igraph": lambda c: c.g.density(), "networkx": lambda c: nx.density(c.n)},
    # Without direction ours are missing, because they are 1 by definition.
    "reciprocity": {"igraph": lambda c: only_if(c.directed and c.ties, c.g.reciprocity),
                    "networkx": lambda c: only_if(c.directed and c.ties, lambda: nx.overall_reciprocity(c.n))},
    "reciprocity_dyadic": {"igraph": lambda c: only_if(c.directed and c.ties, lambda: c.g.reciprocity(mode="ratio"))},
    "transitivity": {"igraph": lambda c: missing([c.u.transitivity_undirected(mode="nan")])[0],
                     "networkx": lambda c: only_if(max(c.u.degree()) > 1, lambda: nx.transitivity(c.v))},
    "mean_clustering": {"igraph": lambda c: missing([c.u.transitivity_avglocal_undirected(mode="nan")])[0]},
    "components": {"igraph": lambda c: len(c.g.connected_components("weak")),
                   "networkx": lambda c: nx.number_connected_components(c.v)},
    "strong_components": {"igraph": lambda c: len(c.g.connected_components("strong"))},
    "largest_component": {"igraph": lambda c: max(c.g.connected_components("weak").sizes()) / c.count},
    "dyads_mutual": {"igraph": lambda c: only_if(c.directed, lambda: c.g.dyad_census()[0])},
    "dyads_asymmetric": {"igraph": lambda c: only_if(c.directed, lambda: c.g.dyad_census()[1])},
    "dyads_null": {"igraph": lambda c: only_if(c.directed, lambda: c.g.dyad_census()[2])},
    "degree_assortativity": {
        "igraph": lambda c: missing([c.g.assortativity_degree(directed=True)])[0] if c.ties else None},
    # igraph leaves ways of actors that are not connected out, as we do; it has no weights here.
    "diameter": {"igraph": lambda c: only_if(c.ties, lambda: c.g.diameter(weights="length"))},
    "mean_distance": {"igraph": lambda c: only_if(c.ties and not c.weighted, c.g.average_path_length)},
}
TRIADS = ["003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210", "300"]
for place, kind in enumerate(TRIADS):
    NETWORK[f"triads_{kind.lower()}"] = {
        "igraph": lambda c, place=place: only_if(c.directed, lambda: (c.g.triad_census() or [0] * 16)[place]),
        "networkx": lambda c, kind=kind: only_if(c.directed, lambda: nx.triadic_census(c.n)[kind])}
TIES = {
    "tie_betweenness": {"igraph": lambda c: c.g.edge_betweenness(weights="length"),
                        "networkx": lambda c: by_tie(c, nx.edge_betweenness_centrality(c.n, weight="length", normalized=False))},
    "communicability": {"networkx": lambda c: [communicability(c)[a][b] for a, b in c.ties]},
}
if importlib.util.find_spec("scipy"):
    ACTORS["current_flow_closeness"] = {"networkx": lambda c: only_if(c.connected() and c.ties, lambda: by_actor(
        c, nx.current_flow_closeness_centrality(c.v, weight="weight")))}
    ACTORS["current_flow_betweenness"] = {"networkx": lambda c: only_if(c.connected() and c.ties, lambda: by_actor(
        c, nx.current_flow_betweenness_centrality(c.v, weight="weight", normalized=False)))}
# With options: the words for them, and what to compare.
WITH_OPTIONS = [
    ("katz", ["--unweighted", "--normalized", "--katz-alpha", "0.04"], "networkx", lambda c: by_actor(
        c, nx.katz_centrality(c.n, alpha=0.04, tol=1e-14, max_iter=10000))),
    ("pagerank_personalised", ["--seed-actor", "a0,a2"], "igraph", lambda c: c.g.personalized_pagerank(
        reset_vertices=[0, 2], weights="weight")),
    ("closeness", ["--normalized"], "igraph", lambda c: missing(c.u.closeness(weights="length", normalized=True))),
    ("harmonic", ["--normalized"], "igraph", lambda c: c.u.harmonic_centrality(weights="length", normalized=True)),
    ("betweenness", ["--normalized"], "networkx", lambda c: by_actor(
        c, nx.betweenness_centrality(c.n, weight="length", normalized=True))),
    ("degree", ["--normalized"], "networkx", lambda c: by_actor(c, nx.degree_centrality(c.v)))]
BY_ATTRIBUTE = {
    "group": {"igraph": lambda c: c.g.assortativity_nominal(["xyz".index(x) for x in c.group], directed=True),
              "networkx": lambda c: nx.attribute_assortativity_coefficient(c.n, "group")},
    "size": {"igraph": lambda c: c.g.assortativity(c.size, directed=True)},
}


@functools.lru_cache(maxsize=None)
def communicability(c):
    return nx.communicability(c.v)


def by_tie(c, scores):
    return [scores[pair] if pair in scores else scores[pair[::-1]] for pair in c.ties]


def hits_unique(c):
    """One block of actors as hubs and as authorities, and no other: as graph of (hub, authority) pairs it is connected."""
    if not c.directed or not c.ties:
        return False
    blocks = nx.Graph((("hub", a), ("authority", b)) for a, b in c.ties)
    return nx.number_connected_components(blocks) == 1 and c.connected()


def run(graphs, words):
    text = "#diplonet 1\n" + "#next\n".join(graph.stream() for graph in graphs) + "#end\n"
    done = subprocess.run([COMMAND, "centrality", "--quiet"] + words, input=text.encode(), stdout=subprocess.PIPE, check=True)
    return [read(lines) for lines in done.stdout.decode().split("\n#next\n")]


def number(text):
    return None if text == "" else float(text)


def read(text):
    """Scores by measure: a list by actor or by tie, or the value of the network."""
    found, rows, names = {}, [], []
    for line in text.split("\n"):
        fields = line.split("\t")
        if line.startswith("#attribute"):
            found[fields[1].split(":")[0]] = number(fields[2])
        elif line.startswith(("#actors", "#ties")):
            rows, names = [], [name.split(":")[0] for name in fields[1:]]
            found.update((name, []) for name in names if name not in found)
        elif names and line and not line.startswith("#"):
            for name, value in zip(names, fields):
                if isinstance(found[name], list):
                    found[name].append(value)
    return found


def same(ours, theirs):
    if ours is None or theirs is None or ours == "":
        return ours in (None, "") and theirs is None
    return abs(float(ours) - theirs) <= NEAR * max(1, abs(theirs))


class Report:
    def __init__(self):
        self.number = self.failed = 0

    def say(self, name, peer, compared, wrong):
        self.number += 1
        self.failed += bool(wrong)
        print(f"{'not ok' if wrong or compared == 0 else 'ok'} {self.number} - {name} as in {peer}, on {compared} networks")
        for line in wrong[:5]:
            print(f"# {line}")


def compare(graphs, found, name, key, theirs):
    compared, wrong = 0, []
    for place, (graph, scores) in enumerate(zip(graphs, found)):
        expected = theirs(graph)
        if expected is None or key not in scores:
            continue
        compared += 1
        ours = scores[key]
        if not isinstance(expected, list):
            ours, expected = [ours], [expected]
        for index, (one, other) in enumerate(zip(ours, expected)):
            if not same(one, other):
                wrong.append(f"network {place}, {name} {index}: {one!r}, not {other!r}")
    return compared, wrong


def main():
    graphs = [Graph(i) for i in range(GRAPHS)]
    found = run(graphs, ["--all"])
    report = Report()
    for table in (ACTORS, TIES, NETWORK):
        for name, peers in table.items():
            for peer, theirs in peers.items():
                report.say(name, peer, *compare(graphs, found, name, name, theirs))
    for name, words, peer, theirs in WITH_OPTIONS:
        found = run(graphs, ["-m", name] + words)
        report.say(f"{name} {' '.join(words)}", peer, *compare(graphs, found, name, name, theirs))
    for column, peers in BY_ATTRIBUTE.items():
        tied = [graph for graph in graphs if graph.ties]
        found = run(tied, ["-m", "assortativity", "--attribute", column])
        for peer, theirs in peers.items():
            checked = lambda c, theirs=theirs: missing([theirs(c)])[0]
            report.say(f"assortativity by {column}", peer, *compare(tied, found, column, "assortativity", checked))
    print(f"1..{report.number}")
    sys.exit(report.failed > 0)


main()
