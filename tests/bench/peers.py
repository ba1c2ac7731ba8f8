#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work in other tools, as a whole process: peers.py TOOL TASK TIES.csv

TOOL: igraph, graph_tool, networkx, networkit. TASK: empty (load the tool), ten (ten measures), basic (degree,
strength, PageRank, coreness, components, eigenvector), paths (betweenness, closeness, harmonic), near (closeness and harmonic
alone). Weights are strengths: lengths are 1 / weight."""
import csv
import sys


def read(path):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))
    head, rows = rows[0], rows[1:]
    ids = {}
    pairs = [(ids.setdefault(row[0], len(ids)), ids.setdefault(row[1], len(ids))) for row in rows]
    weights = [float(row[2]) for row in rows] if len(head) > 2 else None
    return len(ids), pairs, weights


def with_igraph(task, path):
    import igraph

    if task == "empty":
        return
    count, pairs, weights = read(path)
    graph = igraph.Graph(n=count, edges=pairs)
    lengths = [1 / w for w in weights] if weights else None
    if task in ("ten", "basic"):
        graph.degree(), graph.strength(weights=weights), graph.pagerank(weights=weights)
        graph.coreness(), graph.eigenvector_centrality(weights=weights), graph.connected_components()
    if task in ("ten", "paths"):
        graph.betweenness(weights=lengths)
    if task in ("ten", "paths", "near"):
        graph.closeness(weights=lengths, normalized=False)
        graph.harmonic_centrality(weights=lengths)
    if task == "ten":
        graph.constraint(weights=weights), graph.transitivity_local_undirected(), graph.density()


def with_graph_tool(task, path):
    import graph_tool.all as gt

    if task == "empty":
        return
    count, pairs, weights = read(path)
    graph = gt.Graph(directed=False)
    graph.add_vertex(count)
    graph.add_edge_list(pairs)
    strength = graph.new_edge_property("double", vals=weights) if weights else None
    length = graph.new_edge_property("double", vals=[1 / w for w in weights]) if weights else None
    if task in ("ten", "basic"):
        graph.get_total_degrees(graph.get_vertices())
        gt.pagerank(graph, weight=strength), gt.kcore_decomposition(graph)
        gt.eigenvector(graph, weight=strength), gt.label_components(graph)
    if task in ("ten", "paths"):
        gt.betweenness(graph, weight=length)
    if task in ("ten", "paths", "near"):
        gt.closeness(graph, weight=length), gt.closeness(graph, weight=length, harmonic=True)
    if task == "ten":
        gt.local_clustering(graph)


def with_networkx(task, path):
    import networkx

    if task == "empty":
        return
    count, pairs, weights = read(path)
    graph = networkx.Graph()
    graph.add_nodes_from(range(count))
    for (one, other), weight in zip(pairs, weights or [1] * len(pairs)):
        graph.add_edge(one, other, weight=weight, length=1 / weight)
    name, length = ("weight", "length") if weights else (None, None)
    if task in ("ten", "basic"):
        dict(graph.degree()), dict(graph.degree(weight=name)), networkx.pagerank(graph, weight=name)
        networkx.core_number(graph), list(networkx.connected_components(graph))
        networkx.eigenvector_centrality(graph, weight=name, max_iter=10000)
    if task in ("ten", "paths"):
        networkx.betweenness_centrality(graph, weight=length)
    if task in ("ten", "paths", "near"):
        networkx.closeness_centrality(graph, distance=length)
        networkx.harmonic_centrality(graph, distance=length)
    if task == "ten":
        networkx.constraint(graph, weight=name), networkx.clustering(graph)


def with_networkit(task, path):
    import networkit

    if task == "empty":
        return
    networkit.setNumberOfThreads(2)
    count, pairs, weights = read(path)
    graph = networkit.Graph(count, weighted=bool(weights))
    for (one, other), weight in zip(pairs, weights or [1] * len(pairs)):
        graph.addEdge(one, other, weight)
    centrality = networkit.centrality
    if task == "basic":
        for method in (centrality.DegreeCentrality(graph), centrality.PageRank(graph),
                       centrality.CoreDecomposition(graph), centrality.EigenvectorCentrality(graph)):
            method.run()
        networkit.components.ConnectedComponents(graph).run()
    if task == "paths":
        centrality.Betweenness(graph).run()
        centrality.HarmonicCloseness(graph, normalized=False).run()


tools = {"igraph": with_igraph, "graph_tool": with_graph_tool, "networkx": with_networkx,
         "networkit": with_networkit}
tools[sys.argv[1]](sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
