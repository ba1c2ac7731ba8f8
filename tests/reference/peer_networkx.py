# SPDX-License-Identifier: GPL-3.0-or-later
"""The measures that networkx shares with diplonet, brought to diplonet's conventions; those that it
computes with scipy are computed here from their definition with numpy."""
import math

import networkx
import numpy
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

SINK = "networkx takes an actor that ties lead to but not from for an isolate"
KATZ_ALPHA = 0.004  # below 1 / the largest eigenvalue of every generated network


class Peer:
    """The graph as it is, and without direction: ties in both directions are one, whose strength is
    their sum."""

    def __init__(self, network):
        self.network = network
        self.graph = (networkx.DiGraph if network.directed else networkx.Graph)()
        self.flat = networkx.Graph()
        self.graph.add_nodes_from(range(network.size))
        self.flat.add_nodes_from(range(network.size))
        for (a, b), weight in zip(network.ties, network.weights):
            self.graph.add_edge(a, b, weight=weight, length=1 / weight)
            before = self.flat[a][b]["weight"] if self.flat.has_edge(a, b) and network.weighted else 0
            self.flat.add_edge(a, b, weight=before + weight, length=1 / (before + weight))
        self.weight = "weight" if network.weighted else None
        self.length = "length" if network.weighted else None

    def of_actors(self, values):
        return [values[a] for a in range(self.network.size)]

    def of_ties(self, values):
        return [values[t] if t in values else values[t[1], t[0]] for t in self.network.ties]


def closeness(peer, graph):
    values = networkx.closeness_centrality(graph, distance=peer.length)
    # networkx gives 0 where nothing is reached.
    return [v if v != 0 else None for v in peer.of_actors(values)]


def shares(peer, score):
    """networkx gives actors without ties that lead away no value, although ties may lead to them."""
    values = peer.of_actors(score(peer.graph, weight=peer.weight))
    sinks = [peer.network.directed and peer.graph.out_degree(a) == 0 < peer.graph.in_degree(a)
             for a in range(peer.network.size)]
    return [SINK if sink else v for v, sink in zip(values, sinks)]


def efficiency(peer):
    sizes = shares(peer, networkx.effective_size)
    return [v if v == SINK or math.isnan(v) else v / peer.flat.degree(a) for a, v in enumerate(sizes)]


def katz(peer):
    graph = peer.graph
    values = networkx.katz_centrality(graph, KATZ_ALPHA, tol=1e-16, max_iter=20000, weight=peer.weight)
    return peer.of_actors(values)


def currents(peer):
    """networkx.current_flow_closeness_centrality and current_flow_betweenness_centrality, component
    by component, from the pseudo-inverse of the Laplacian."""
    size = peer.network.size
    near, between = [None] * size, [0.0] * size
    for part in networkx.connected_components(peer.flat):
        actors = sorted(part)
        if len(actors) < 2:
            continue
        strength = networkx.to_numpy_array(peer.flat, actors, weight=peer.weight)
        potential = numpy.linalg.pinv(numpy.diag(strength.sum(axis=1)) - strength)
        own = numpy.diag(potential)
        resistance = own[:, None] + own[None, :] - 2 * potential
        for i, actor in enumerate(actors):
            near[actor] = 1 / resistance[i].sum()
        for s in range(len(actors)):
            for t in range(s):
                level = potential[:, s] - potential[:, t]
                through = (strength * abs(level[:, None] - level[None, :])).sum(axis=1) / 2
                for i, actor in enumerate(actors):
                    between[actor] += through[i] if i not in (s, t) else 0
    return near, between


def current_scores(peer):
    near, between = currents(peer)
    parts = list(networkx.connected_components(peer.flat))
    size = {actor: len(part) for part in parts for actor in part}
    pairs = (peer.network.size - 1) * (peer.network.size - 2) / 2
    return {
        ("raw", "current_flow_closeness"): near,
        ("raw", "information"): [v and v * size[a] for a, v in enumerate(near)],
        ("raw", "current_flow_betweenness"): between,
        ("normalized", "current_flow_closeness"): [v and v * (size[a] - 1) for a, v in enumerate(near)],
        ("normalized", "current_flow_betweenness"): [v / pairs if pairs else None for v in between],
    }


def pagerank(peer):
    return _pagerank_python(peer.graph, tol=1e-15, max_iter=10000, weight=peer.weight)


def directed_scores(peer):
    graph = peer.graph
    found = {
        ("raw", "degree_in"): peer.of_actors(graph.in_degree()),
        ("raw", "degree_out"): peer.of_actors(graph.out_degree()),
        ("raw", "strength_in"): peer.of_actors(graph.in_degree(weight=peer.weight)),
        ("raw", "strength_out"): peer.of_actors(graph.out_degree(weight=peer.weight)),
        ("raw", "strong_components"): [networkx.number_strongly_connected_components(graph)],
        ("raw", "reciprocity"): [networkx.overall_reciprocity(graph) if peer.network.ties else None],
    }
    for kind, count in networkx.triadic_census(graph).items():
        found["raw", "triads_" + kind.lower()] = [count]
    return found


def is_nan(value):
    return isinstance(value, float) and math.isnan(value)


def scores(network):
    """By run (raw, normalized) and measure."""
    peer = Peer(network)
    graph, back = peer.graph, peer.graph.reverse() if network.directed else peer.graph
    flat, walks = peer.flat, networkx.communicability(peer.flat)
    found = {
        ("raw", "degree"): peer.of_actors(flat.degree()),
        ("raw", "strength"): peer.of_actors(flat.degree(weight=peer.weight)),
        ("raw", "coreness"): peer.of_actors(networkx.core_number(flat)),
        ("raw", "clustering"): [
            networkx.clustering(flat, a) if flat.degree(a) > 1 else None for a in range(network.size)
        ],
        ("raw", "closeness_wf"): closeness(peer, flat),
        ("raw", "closeness_wf_in"): closeness(peer, graph),
        ("raw", "closeness_wf_out"): closeness(peer, back),
        ("raw", "harmonic"): peer.of_actors(networkx.harmonic_centrality(flat, distance=peer.length)),
        ("raw", "harmonic_in"): peer.of_actors(networkx.harmonic_centrality(graph, distance=peer.length)),
        ("raw", "betweenness"): peer.of_actors(
            networkx.betweenness_centrality(graph, normalized=False, weight=peer.length)
        ),
        ("raw", "tie_betweenness"): peer.of_ties(
            networkx.edge_betweenness_centrality(graph, normalized=False, weight=peer.length)
        ),
        ("raw", "subgraph"): peer.of_actors(networkx.subgraph_centrality(flat)),
        ("raw", "communicability"): [walks[a][b] for a, b in network.ties],
        ("raw", "total_communicability"): [sum(walks[a].values()) for a in range(network.size)],
        ("raw", "constraint"): shares(peer, networkx.constraint),
        ("raw", "effective_size"): shares(peer, networkx.effective_size),
        ("raw", "efficiency"): efficiency(peer),
        ("normalized", "katz"): katz(peer),
        ("raw", "pagerank"): peer.of_actors(pagerank(peer)),
        ("normalized", "degree"): peer.of_actors(networkx.degree_centrality(flat)),
        ("raw", "density"): [networkx.density(graph)],
        ("raw", "components"): [networkx.number_connected_components(flat)],
        ("raw", "transitivity"): [
            networkx.transitivity(flat) if max(d for _, d in flat.degree()) > 1 else None
        ],
    }
    if network.directed:
        found.update(directed_scores(peer))
    if network.size > 2:
        found["normalized", "betweenness"] = peer.of_actors(
            networkx.betweenness_centrality(graph, weight=peer.length)
        )
    found["normalized", "tie_betweenness"] = peer.of_ties(
        networkx.edge_betweenness_centrality(graph, weight=peer.length)
    )
    found.update(current_scores(peer))
    return {key: [None if is_nan(v) else v for v in values] for key, values in found.items()}
