# SPDX-License-Identifier: GPL-3.0-or-later
"""The measures that python-igraph shares with diplonet, brought to diplonet's conventions.

Each function takes a Peer and returns the scores in the order of actors or ties, or [the one score].
None stands for undefined, a text for a value that igraph cannot give, and says why."""
import math
import warnings

import igraph
import numpy

warnings.filterwarnings("ignore")
TIED = "several strong parts share the largest eigenvalue: igraph's iteration does not settle"
STUCK = "igraph's iteration does not converge"
PAIR = "of two actors with one tie igraph takes the receiver for the hub"
BLOCKS = "the largest singular value is not unique: igraph gives one of many solutions"


class Peer:
    """The graph as it is, and without direction: ties in both directions are one, whose strength is
    their sum."""

    def __init__(self, network):
        self.network = network
        self.graph = igraph.Graph(n=network.size, edges=network.ties, directed=network.directed)
        self.weights = list(network.weights) if network.weighted else None
        self.lengths = [1 / w for w in network.weights] if network.weighted else None
        self.graph.es["weight"] = network.weights
        sums = {}
        for (a, b), weight in zip(network.ties, network.weights):
            pair = (min(a, b), max(a, b))
            sums[pair] = sums.get(pair, 0) + weight
        self.flat = igraph.Graph(n=network.size, edges=list(sums))
        self.flat_weights = list(sums.values()) if network.weighted else None
        self.flat_lengths = [1 / w for w in sums.values()] if network.weighted else None

    def matrix(self):
        a = numpy.zeros((self.network.size, self.network.size))
        for (i, j), weight in zip(self.network.ties, self.network.weights):
            a[i, j] = weight
            if not self.network.directed:
                a[j, i] = weight
        return a


def by_component(peer, score):
    """score(subgraph, its weights, its actors) for each weak component of two actors or more."""
    values = [None] * peer.network.size
    for actors in peer.graph.connected_components(mode="weak"):
        if len(actors) < 2:
            continue
        part = peer.graph.induced_subgraph(actors)
        for actor, value in zip(actors, score(part, part.es["weight"], actors)):
            values[actor] = value
    return values


def eigenvector(peer):
    matrix = peer.matrix()

    def score(part, weights, actors):
        inside = matrix[numpy.ix_(actors, actors)]
        cores = [c for c in part.connected_components(mode="strong") if len(c) > 1]
        tops = sorted(max(numpy.linalg.eigvals(inside[numpy.ix_(c, c)]).real) for c in cores)
        if not tops:
            return [None] * len(actors)
        if len(tops) > 1 and tops[-2] >= tops[-1] * (1 - 1e-6):
            return [TIED] * len(actors)
        try:
            return part.eigenvector_centrality(directed=part.is_directed(), weights=weights)
        except igraph.InternalError:
            return [STUCK] * len(actors)

    return by_component(peer, score)


def kleinberg(peer, which):
    matrix = peer.matrix()

    def score(part, weights, actors):
        if len(actors) == 2:
            return [PAIR] * 2
        inside = matrix[numpy.ix_(actors, actors)]
        values = numpy.linalg.svd(inside, compute_uv=False)
        if values[1] >= values[0] * (1 - 1e-6):
            return [BLOCKS] * len(actors)
        return getattr(part, which)(weights=weights)

    return by_component(peer, score)


def distances(peer, mode):
    return peer.graph.distances(weights=peer.lengths, mode=mode)


def flat_distances(peer):
    return peer.flat.distances(weights=peer.flat_lengths)


def reached(rows):
    return [[d for j, d in enumerate(row) if j != i and d < math.inf] for i, row in enumerate(rows)]


def longest(rows):
    return [max(row, default=None) for row in reached(rows)]


def steps_within(peer, mode):
    return [size - 1 for size in peer.graph.neighborhood_size(order=2, mode=mode)]


def decay(rows):
    return [sum(0.5**d for d in row) for row in reached(rows)]


def assortativity(peer, measure, values):
    return single(measure(values, directed=peer.network.directed))


def single(value):
    return [value]


MEASURES = {
    "degree": lambda p: p.flat.degree(),
    "degree_in": lambda p: p.graph.degree(mode="in"),
    "degree_out": lambda p: p.graph.degree(mode="out"),
    "strength": lambda p: p.flat.strength(weights=p.flat_weights),
    "strength_in": lambda p: p.graph.strength(mode="in", weights=p.weights),
    "strength_out": lambda p: p.graph.strength(mode="out", weights=p.weights),
    "coreness": lambda p: p.flat.coreness(),
    "coreness_in": lambda p: p.graph.coreness(mode="in"),
    "coreness_out": lambda p: p.graph.coreness(mode="out"),
    "clustering": lambda p: p.flat.transitivity_local_undirected(mode="nan"),
    "clustering_weighted": lambda p: p.flat.transitivity_local_undirected(
        mode="nan", weights=p.flat_weights
    ),
    "closeness": lambda p: p.flat.closeness(weights=p.flat_lengths, normalized=False),
    "closeness_in": lambda p: p.graph.closeness(mode="in", weights=p.lengths, normalized=False),
    "closeness_out": lambda p: p.graph.closeness(mode="out", weights=p.lengths, normalized=False),
    "harmonic": lambda p: p.flat.harmonic_centrality(weights=p.flat_lengths, normalized=False),
    "harmonic_in": lambda p: p.graph.harmonic_centrality(
        mode="in", weights=p.lengths, normalized=False
    ),
    "harmonic_out": lambda p: p.graph.harmonic_centrality(
        mode="out", weights=p.lengths, normalized=False
    ),
    "betweenness": lambda p: p.graph.betweenness(weights=p.lengths),
    "tie_betweenness": lambda p: p.graph.edge_betweenness(weights=p.lengths),
    "eccentricity": lambda p: longest(flat_distances(p)),
    "eccentricity_in": lambda p: longest(distances(p, "in")),
    "eccentricity_out": lambda p: longest(distances(p, "out")),
    "decay": lambda p: decay(p.flat.distances()),
    "decay_in": lambda p: decay(p.graph.distances(mode="in")),
    "decay_out": lambda p: decay(p.graph.distances(mode="out")),
    "reach": lambda p: [size - 1 for size in p.flat.neighborhood_size(order=2)],
    "reach_in": lambda p: steps_within(p, "in"),
    "reach_out": lambda p: steps_within(p, "out"),
    "diameter": lambda p: single(p.graph.diameter(weights=p.lengths) or None),
    "mean_distance": lambda p: single(p.graph.average_path_length(weights=p.lengths)),
    "eigenvector": eigenvector,
    "pagerank": lambda p: p.graph.pagerank(weights=p.weights),
    "hubs": lambda p: kleinberg(p, "hub_score"),
    "authorities": lambda p: kleinberg(p, "authority_score"),
    "constraint": lambda p: p.graph.constraint(weights=p.weights),
    "density": lambda p: single(p.graph.density()),
    "transitivity": lambda p: single(p.graph.transitivity_undirected()),
    "mean_clustering": lambda p: single(p.flat.transitivity_avglocal_undirected(mode="nan")),
    "components": lambda p: [len(p.graph.connected_components(mode="weak"))],
    "strong_components": lambda p: [len(p.graph.connected_components(mode="strong"))],
    "largest_component": lambda p: [
        max(p.graph.connected_components(mode="weak").sizes()) / p.network.size
    ],
    "degree_assortativity": lambda p: single(
        p.graph.assortativity_degree(directed=p.network.directed)
    ),
}

DIRECTED = {
    "reciprocity": lambda p: single(p.graph.reciprocity()),
    "reciprocity_dyadic": lambda p: single(p.graph.reciprocity(mode="ratio")),
}

NORMALIZED = {
    "closeness": lambda p: p.flat.closeness(weights=p.flat_lengths),
    "closeness_out": lambda p: p.graph.closeness(mode="out", weights=p.lengths),
    "harmonic": lambda p: p.flat.harmonic_centrality(weights=p.flat_lengths),
    "harmonic_in": lambda p: p.graph.harmonic_centrality(mode="in", weights=p.lengths),
}


TRIADS = "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300"


def is_nan(value):
    return isinstance(value, float) and math.isnan(value)


def scores(network):
    """By run (raw, normalized, seeds, colour, wealth) and measure."""
    peer = Peer(network)
    wanted = dict(MEASURES)
    if network.directed:
        wanted.update(DIRECTED)
    found = {("raw", name): score(peer) for name, score in wanted.items()}
    found.update({("normalized", name): score(peer) for name, score in NORMALIZED.items()})
    found["colour", "assortativity"] = assortativity(peer, peer.graph.assortativity_nominal, [
        "rgb".index(colour) for colour in network.colour
    ])
    found["wealth", "assortativity"] = assortativity(peer, peer.graph.assortativity, network.wealth)
    found["seeds", "pagerank_personalised"] = peer.graph.personalized_pagerank(
        reset_vertices=[0], weights=peer.weights
    )
    if network.directed:
        census = peer.graph.triad_census()
        for name in TRIADS.split():
            found["raw", "triads_" + name.lower()] = [census[name]]
    for name, count in zip(("mutual", "asymmetric", "null"), peer.graph.dyad_census()):
        found["raw", "dyads_" + name] = [count]
    return {key: [None if is_nan(v) else v for v in values] for key, values in found.items()}
