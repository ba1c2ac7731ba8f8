#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the outputs of two runs of a notebook, cell by cell: texts as they are, pictures by the words in them
(where their marks stand is for the tests of pictures, and for Graphviz, to say).

usage: notebook_outputs.py COMMITTED EXECUTED
       notebook_outputs.py --without-last-output NOTEBOOK COPY
       notebook_outputs.py --clean EXECUTED COMMITTED     (writes it without times and other passing things)
Prints what differs; exit status 1 where something does.
"""
import difflib
import json
import sys
import xml.etree.ElementTree


def joined(text):
    return "".join(text) if isinstance(text, list) else str(text)


def words_of(picture):
    """The texts of an SVG, sorted, a line each."""
    texts = {(mark.text or "").strip() for mark in xml.etree.ElementTree.fromstring(picture).iter()}
    return "\n".join(sorted(texts))


def outputs_of(cell):
    """What a cell shows: texts of one stream joined, as they can arrive in pieces; then each display by type."""
    streams, shown = {}, []
    for output in cell.get("outputs", []):
        if output["output_type"] == "stream":
            streams[output["name"]] = streams.get(output["name"], "") + joined(output["text"])
        elif output["output_type"] == "error":
            shown.append(("error", joined(output.get("traceback", output.get("evalue", "")))))
        else:
            for kind, data in sorted(output["data"].items()):
                shown.append((kind, words_of(joined(data)) if kind == "image/svg+xml" else joined(data)))
    return sorted(streams.items()) + shown


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def code_cells(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def difference(number, committed, executed):
    """The lines in which the outputs of one cell differ, at most forty of them, cut to a width."""
    texts = [[f"{kind}: {line}" for kind, text in one for line in text.splitlines()] for one in (committed, executed)]
    lines = list(difflib.unified_diff(*texts, f"cell {number}, committed", f"cell {number}, executed", lineterm="", n=1))
    return [line[:200] for line in lines[:40]] or [f"cell {number}: the outputs differ in kind or in line ends"]


def compare(committed, executed):
    first, second = code_cells(read(committed)), code_cells(read(executed))
    if [joined(cell["source"]) for cell in first] != [joined(cell["source"]) for cell in second]:
        return ["the cells are not the same"]
    faults = []
    for number, (one, other) in enumerate(zip(first, second), start=1):
        if outputs_of(one) != outputs_of(other):
            faults += difference(number, outputs_of(one), outputs_of(other))
    return faults


def lose_output(path, copy):
    notebook = read(path)
    with_output = [cell for cell in code_cells(notebook) if cell.get("outputs")]
    if not with_output:
        sys.exit(f"{path}: no cell has an output")
    with_output[-1]["outputs"].pop()
    with open(copy, "w", encoding="utf-8") as file:
        json.dump(notebook, file)


def clean(path, copy):
    notebook = read(path)
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    notebook["metadata"] = {key: notebook["metadata"][key] for key in ("kernelspec",)}
    with open(copy, "w", encoding="utf-8") as file:
        json.dump(notebook, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.write("\n")


def main(arguments):
    if arguments[:1] == ["--clean"]:
        clean(*arguments[1:])
        return 0
    if arguments[:1] == ["--without-last-output"]:
        lose_output(*arguments[1:])
        return 0
    faults = compare(*arguments)
    print("".join(line + "\n" for line in faults), end="")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
