# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program reads of a file that diplonet wrote, against the stream: prints every difference.

    writers.py FORMAT STREAM FILE SCHEMA
"""
import csv
import json
import subprocess
import sys


def unescape(text):
    """A field of the stream (or of TSV) without its escapes."""
    out, at = [], 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
            out.append({"t": "\t", "n": "\n", "r": "\r"}.get(text[at], text[at]))
        else:
            out.append(text[at])
        at += 1
    return "".join(out)


CONVERT = {
    "text": str,
    "period": str,
    "real": float,
    "integer": int,
    "boolean": lambda word: word == "yes",
}
FIXED = {"directed": "boolean", "during": "period"}


def read_stream(path):
    """Tables of a stream by name: lists of rows, a row a dict without its missing values."""
    tables = {"relations": [], "actors": [], "refs": [], "ties": [], "attributes": []}
    columns = None
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file.read().split("\n")[:-1]:
            if line.startswith("#"):
                word, *fields = line.split("\t")
                columns = [(f + ":text").split(":")[:2] for f in fields]
                table = word[1:]
                continue
            row = {}
            for (name, kind), field in zip(columns, line.split("\t")):
                if field:
                    row[name] = CONVERT[FIXED.get(name, kind) if kind == "text" else kind](unescape(field))
            tables[table].append(row)
    for relation in tables["relations"]:
        relation.setdefault("sign", "+")
        relation.setdefault("directed", False)
    return tables


def is_directed(tables, tie):
    return next(r["directed"] for r in tables["relations"] if r["name"] == tie["relation"])


def find_sign(tables, tie):
    sign = next(r["sign"] for r in tables["relations"] if r["name"] == tie["relation"])
    weight = tie.get("weight", 0)
    return sign if sign != "+-" else "+" if weight > 0 else "-" if weight < 0 else "0"


def differ(what, found, wanted):
    if found != wanted:
        print(f"{what}: found {found!r}, wanted {wanted!r}")


def as_text(value):
    """As tables write a value, but for real numbers."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def compare_tables(found, wanted, header):
    differ("rows", len(found), len(wanted))
    for row, want in zip(found, wanted):
        differ("columns", len(row), len(header))
        for name, cell in zip(header, row):
            value = want.get(name)
            if isinstance(value, float):
                differ(name, float(cell), value)
            elif value is not None or name not in ("kind", "sign"):
                differ(name, cell, "" if value is None else as_text(value))


def check_csv(tables, path, part):
    with open(path, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    compare_tables(rows, tables[part], header)


def check_tsv(tables, path, part):
    with open(path, encoding="utf-8", newline="\n") as file:
        header, *rows = [[unescape(f) for f in line.split("\t")] for line in file.read().split("\n")[:-1]]
    compare_tables(rows, tables[part], header)


def compare_rows(found, wanted, part):
    differ(f"number of {part}", len(found), len(wanted))
    for row, want in zip(found, wanted):
        for name in want:
            differ(f"{part} {name}", row.get(name), want[name])
            differ(f"type of {part} {name}", type(row.get(name)) in (type(want[name]), int), True)


def check_json(tables, path, _):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for part in ("relations", "actors", "refs", "ties"):
        compare_rows(document[part], tables[part], part)


def check_jsonl(tables, path, _):
    found = {"relation": [], "actor": [], "ref": [], "tie": [], "network": [], "end": []}
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file.read().split("\n")[:-1]:
            ((kind, row),) = json.loads(line).items()
            found[kind].append(row)
    for part in ("relations", "actors", "refs", "ties"):
        compare_rows(found[part[:-1]], tables[part], part)
        differ("end", found["end"][0][part], len(tables[part]))


def check_schema(tables, path, schema):
    import jsonschema

    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    validator.check_schema(validator.schema)
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for error in validator.iter_errors(document):
        print(f"{list(error.path)}: {error.message}"[:200])
    document["ties"].append({"from": "", "to": 1, "relation": "x"})
    if len(list(validator.iter_errors(document))) < 2:
        print("a wrong tie is taken for right")


def compare_graph(tables, actors, ties):
    """actors: id -> attributes; ties: (from, to, attributes), in any order."""
    differ("actors", sorted(actors), sorted(a["id"] for a in tables["actors"]))
    for actor in tables["actors"]:
        for name, value in actor.items():
            if name != "id":
                differ(f"{actor['id']} {name}", actors[actor["id"]].get(name), value)
    directed = any(is_directed(tables, t) for t in tables["ties"])

    def key(one, other, attributes):
        ends = (one, other) if directed else tuple(sorted((one, other)))
        return ends + tuple(repr(attributes.get(n)) for n in ("relation", "weight", "sign", "during", "ref", "directed"))

    mixed = directed and not all(is_directed(tables, t) for t in tables["ties"])
    wanted = []
    for tie in tables["ties"]:
        extra = {"sign": find_sign(tables, tie), "directed": is_directed(tables, tie) if mixed else None}
        wanted.append(key(tie["from"], tie["to"], {**tie, **extra}))
    differ("ties", sorted(key(*t) for t in ties), sorted(wanted))


def check_networkx(tables, path, _):
    import networkx

    graph = networkx.read_graphml(path)
    differ("directed", graph.is_directed(), any(is_directed(tables, t) for t in tables["ties"]))
    compare_graph(tables, dict(graph.nodes(data=True)), list(graph.edges(data=True)))
    differ("relations", [r["name"] for r in json.loads(graph.graph["relations"])],
           [r["name"] for r in tables["relations"]])


def clean(attributes):
    """igraph fills in empty texts, NaN and False for what is missing."""
    return {n: v for n, v in attributes.items() if v not in ("", None) and v == v}


def check_igraph(tables, path, _):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    differ("directed", graph.is_directed(), any(is_directed(tables, t) for t in tables["ties"]))
    actors = {v["id"]: clean(v.attributes()) for v in graph.vs}
    for actor in tables["actors"]:
        # Its numbers are doubles.
        actor.update({n: float(v) for n, v in actor.items() if isinstance(v, int) and not isinstance(v, bool)})
    ties = [(graph.vs[e.source]["id"], graph.vs[e.target]["id"], clean(e.attributes())) for e in graph.es]
    compare_graph(tables, actors, ties)


def check_dot(tables, path, _):
    """gvpr prints names and labels as Graphviz has them: a backslash in a name stays doubled."""
    program = r"""N { printf("%s\001%s\002", $.name, aget($, "label")); }
                  E { printf("%s\001%s\001%s\002", $.tail.name, $.head.name, aget($, "color")); }"""
    subprocess.run(["dot", "-Tcanon", "-o", "/dev/null", path], check=True)
    said = subprocess.run(["gvpr", program, path], check=True, capture_output=True).stdout.decode()
    rows = [row.split("\x01") for row in said.split("\x02")[:-1]]
    names = [row[0] for row in rows if len(row) == 2]
    differ("actors", sorted(names), sorted(a["id"].replace("\\", "\\\\") for a in tables["actors"]))
    differ("ties", sorted(tuple(sorted(r[:2])) for r in rows if len(r) == 3),
           sorted(tuple(sorted(t[e].replace("\\", "\\\\") for e in ("from", "to"))) for t in tables["ties"]))
    labels = {row[0]: row[1] for row in rows if len(row) == 2}
    for actor in tables["actors"]:
        name = actor.get("short", actor.get("name", actor["id"]))
        shown = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", " ").replace("\r", " ")
        differ("label", labels[actor["id"].replace("\\", "\\\\")], shown.replace("&amp;", "&amp;amp;"))


CHECKS = {
    "csv-actors": lambda t, p, s: check_csv(t, p, "actors"),
    "csv-ties": lambda t, p, s: check_csv(t, p, "ties"),
    "tsv-actors": lambda t, p, s: check_tsv(t, p, "actors"),
    "json": check_json,
    "json-schema": check_schema,
    "jsonl": check_jsonl,
    "graphml-networkx": check_networkx,
    "graphml-igraph": check_igraph,
    "dot": check_dot,
}

if __name__ == "__main__":
    CHECKS[sys.argv[1]](read_stream(sys.argv[2]), sys.argv[3], sys.argv[4])
