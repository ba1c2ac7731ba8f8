#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds data sets to docs/coding-rules.md with the standard library alone, without diplonet.

usage: datapackage_rules.py FOLDER...
Prints one line for each fault, with its place; exit status 1 where there is one.
"""
import csv
import datetime
import json
import os
import re
import sys

KINDS = {"country", "leader", "organisation", "event", "group"}
ACTING = {"country", "leader", "organisation", "group"}
# relation: kinds of the sender, kinds of the receiver, weights that the rules give anchors for
RELATIONS = {
    "leads": ({"leader"}, {"country"}, None),
    "represents": ({"leader"}, {"country", "organisation"}, None),
    "hosts": ({"country", "leader"}, {"event"}, None),
    "attendance": (ACTING, {"event"}, {1, 0.75, 0.5}),
    "absence": (ACTING, {"event"}, {1, 0.75, 0.5}),
    "commemorated_adversary": ({"country"}, {"country"}, None),
    "traditional_friendship": ({"country"}, {"country"}, {1, 0.5}),
    "strategic_partner": ({"country"}, {"country"}, None),
    "close_ally": ({"country"}, {"country"}, {1, 0.75, 0.5}),
    "treaty_ally": ({"country"}, {"country"}, None),
    "trade_dependency": ({"country"}, {"country"}, {1, 0.75, 0.5}),
    "arms_supply": ({"country"}, {"country"}, None),
    "visit": ({"leader"}, {"country"}, {1}),
    "meeting": ({"leader"}, {"leader"}, {1}),
    "membership": ({"country"}, {"organisation", "group"}, None),
}
CONFIDENCE = {0.95, 0.9, 0.85, 0.8, 0.7, 0.6}
LEVELS = {1: "leader", 0.75: "deputy", 0.5: "lower"}


def read_table(folder, name, header, tell):
    """The rows of a table as dicts, each with its line; the file is strict RFC 4180 with LF."""
    place = f"{name}.csv"
    with open(os.path.join(folder, place), "rb") as file:
        data = file.read()
    if b"\r" in data or data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\n"):
        tell(place, "must be UTF-8 without a byte-order mark, with lines that end in LF alone")
    reader = csv.reader(data.decode("utf-8").splitlines(keepends=True), strict=True)
    first = next(reader)
    if first != header:
        tell(place, f"the header is {first}, the schema says {header}")
    rows = []
    for fields in reader:
        if len(fields) != len(first):
            tell(f"{place}:{reader.line_num}", f"{len(fields)} fields, the header has {len(first)}")
            continue
        if any(field != field.strip() for field in fields):
            tell(f"{place}:{reader.line_num}", "a field begins or ends with a blank")
        rows.append(dict(zip(first, fields), line=f"{place}:{reader.line_num}"))
    return rows


def span_of(text):
    """First and last day of a partial date or span; None where there is no such date."""
    def days(date):
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", date):
            return None
        parts = [int(part) for part in date.split("-")]
        try:
            begin = datetime.date(*(parts + [1, 1])[:3])
            if len(parts) == 1:
                return begin, datetime.date(parts[0], 12, 31)
            if len(parts) == 2:
                later = datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
                return begin, later - datetime.timedelta(days=1)
            return begin, begin
        except ValueError:
            return None

    first, mark, last = text.partition("..")
    begin = days(first) if first else (datetime.date.min, datetime.date.min)
    end = begin if not mark else days(last) if last else (datetime.date.max, datetime.date.max)
    if begin is None or end is None or begin[0] > end[1] or not (first or last):
        return None
    return begin[0], end[1]


def overlap(one, other):
    return one and other and one[0] <= other[1] and other[0] <= one[1]


def statements_of(folder):
    """The numbered statements of README.md: {ref: number of the last}; gaps make it an error."""
    places, ref = {}, None
    with open(os.path.join(folder, "README.md"), encoding="utf-8") as file:
        for line in file:
            heading = re.match(r"#+ (.*)", line)
            if heading:
                ref = heading.group(1).strip() if line.startswith("### ") else None
                if ref:
                    places[ref] = 0
            number = re.match(r"(\d+)\. ", line)
            if ref and number:
                places[ref] = int(number.group(1)) if int(number.group(1)) == places[ref] + 1 else -99
    return places


def unique(rows, key, tell):
    found = {}
    for row in rows:
        if row[key] in found:
            tell(row["line"], f"column '{key}': '{row[key]}' stands already at {found[row[key]]['line']}")
        found[row[key]] = row
    return found


def check_actors(actors, tell):
    for row in actors.values():
        country = row["kind"] == "country"
        if row["kind"] not in KINDS:
            tell(row["line"], f"column 'kind': '{row['kind']}' is no kind of actor")
        if country != bool(re.fullmatch("[A-Z]{3}", row["id"])) or row["iso3"] != (row["id"] if country else ""):
            tell(row["line"], "countries, and they alone, have an ISO 3166-1 alpha-3 code as id and iso3")
        if not row["name"] or not row["short"]:
            tell(row["line"], "name and short are needed")
        if country == (row["region"] == ""):
            tell(row["line"], "countries, and they alone, have a region")


def luminance(colour):
    def linear(part):
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_relations(relations, tell):
    looks = {}
    for row in relations.values():
        if row["name"] not in RELATIONS:
            tell(row["line"], f"'{row['name']}' is not in the coding rules")
        if row["sign"] not in ("+", "-", "0") or row["directed"] not in ("yes", "no"):
            tell(row["line"], "sign is + - or 0, directed is yes or no")
        if 1.05 / (luminance(row["colour"]) + 0.05) < 3:
            tell(row["line"], f"colour {row['colour']} has less than 3:1 of contrast on white")
        if (row["sign"] == "-") != (row["dash"] in ("dashed", "dashdot")):
            tell(row["line"], "negative relations, and they alone, are dashed or dashdot")
        look = (row["colour"], row["dash"])
        if look in looks:
            tell(row["line"], f"looks like '{looks[look]}'")
        looks[look] = row["name"]


def check_tie(row, actors, relations, refs, places, tell):
    line = row["line"]
    ends = [actors.get(row["from"]), actors.get(row["to"])]
    for column, known in (("from", actors), ("to", actors), ("relation", relations)):
        if row[column] not in known:
            tell(line, f"column '{column}': '{row[column]}' is not declared")
    if None in ends or row["relation"] not in relations or row["relation"] not in RELATIONS:
        return
    senders, receivers, weights = RELATIONS[row["relation"]]
    if ends[0]["kind"] not in senders or ends[1]["kind"] not in receivers:
        tell(line, f"'{row['relation']}' does not go from {ends[0]['kind']} to {ends[1]['kind']}")
    if relations[row["relation"]]["directed"] == "no" and row["from"] >= row["to"]:
        tell(line, "the ids of an undirected tie stand in alphabetical order")
    if (weights is None) != (row["weight"] == "") or (weights and float(row["weight"]) not in weights):
        tell(line, f"column 'weight': '{row['weight']}' is no anchor of '{row['relation']}'")
    if (weights is None) != (relations[row["relation"]]["weight"] == "none"):
        tell(line, f"'{row['relation']}' declares weights that the coding rules do not give, or the reverse")
    if float(row["confidence"]) not in CONFIDENCE:
        tell(line, f"column 'confidence': '{row['confidence']}' is not on the scale")
    if span_of(row["during"]) is None:
        tell(line, f"column 'during': '{row['during']}' is no date and no span")
    if len(row["note"].split()) < 3:
        tell(line, "column 'note': says nothing")
    for citation in row["ref"].split(";"):
        ref, _, place = citation.partition(":")
        if ref not in refs:
            tell(line, f"column 'ref': '{ref}' is not in refs.csv")
        elif not place.isdigit() or not 1 <= int(place) <= places.get(ref, 0):
            tell(line, f"column 'ref': README.md has no statement '{citation}'")


def check_ties(ties, actors, relations, refs, places, tell):
    seen = {}
    for row in ties:
        check_tie(row, actors, relations, refs, places, tell)
        key = tuple(row[column] for column in ("from", "to", "relation", "during"))
        if key in seen:
            tell(row["line"], f"the same tie stands at {seen[key]}: one tie, several refs")
        seen[key] = row["line"]
    for name, table, used in (
        ("actor", actors, {row[end] for row in ties for end in ("from", "to")}),
        ("relation", relations, {row["relation"] for row in ties}),
        ("ref", refs, {one.partition(":")[0] for row in ties for one in row["ref"].split(";")}),
    ):
        for key in table.keys() - used:
            tell(table[key]["line"], f"{name} '{key}' is in no tie")


def check_leaders(ties, actors, tell):
    """Every act of a leader can be lifted: an office, or a part as representative, on its date."""
    for row in ties:
        for end in ("from", "to"):
            leader = actors.get(row[end], {})
            if leader.get("kind") != "leader" or row["relation"] in ("leads", "represents"):
                continue
            offices = [tie for tie in ties if tie["from"] == row[end] and tie["relation"] in ("leads", "represents")]
            if not any(overlap(span_of(tie["during"]), span_of(row["during"])) for tie in offices):
                tell(row["line"], f"'{row[end]}' leads or represents nothing at that date")


def check_delegations(ties, actors, tell):
    """The column delegation_YEAR says what the ties say."""
    by_end = {}
    for row in ties:
        by_end.setdefault((row["from"], row["relation"]), []).append(row)
    behind = {}
    for row in ties:
        if row["relation"] in ("leads", "represents"):
            behind.setdefault(row["to"], []).append(row["from"])
    for actor in actors.values():
        column = next(name for name in actor if name.startswith("delegation_"))
        own = [actor["id"]] + behind.get(actor["id"], [])
        own += [row["to"] for row in by_end.get((actor["id"], "represents"), [])]
        came = [float(row["weight"]) for one in own for row in by_end.get((one, "attendance"), [])]
        if any((one, "hosts") in by_end for one in own):
            expected = "host"
        elif actor["kind"] == "leader" and (actor["id"], "absence") in by_end:
            expected = "absent"
        elif came:
            expected = LEVELS.get(max(came), "a level that is none")
        elif any((one, "absence") in by_end for one in own):
            expected = "absent"
        else:
            expected = ""
        if actor[column] != expected:
            tell(actor["line"], f"column '{column}': '{actor[column]}', but the ties say '{expected}'")


def check_folder(folder, known, tell):
    with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    if package["name"] != os.path.basename(os.path.abspath(folder)):
        tell("datapackage.json", f"name '{package['name']}' is not the folder's")
    if span_of(package.get("diplonet", {}).get("period", "")) is None:
        tell("datapackage.json", "diplonet.period is no date and no span")
    headers = {one["name"]: [field["name"] for field in one["schema"]["fields"]] for one in package["resources"]}
    tables = {name: read_table(folder, name, header, tell) for name, header in headers.items()}
    actors = unique(tables["actors"], "id", tell)
    relations = unique(tables["relations"], "name", tell)
    refs = unique(tables["refs"], "id", tell)
    places = statements_of(folder)
    check_actors(actors, tell)
    check_relations(relations, tell)
    check_ties(tables["ties"], actors, relations, refs, places, tell)
    check_leaders(tables["ties"], actors, tell)
    check_delegations(tables["ties"], actors, tell)
    for ref in refs.values():
        if not ref["title"] or not ref["publisher"] or (not ref["url"] and not ref["note"]):
            tell(ref["line"], "title and publisher are needed, and without an address a note that says so")
    with open(os.path.join(folder, "README.md"), encoding="utf-8") as file:
        counts = "{} actors, {} ties, {} relations, {} ref".format(*(len(tables[t]) for t in ("actors", "ties", "relations", "refs")))
        if counts not in file.read():
            tell("README.md", f"does not say '{counts}'")
    check_same(actors, ("kind", "name", "short", "iso3", "region"), known, tell)
    check_same(relations, tuple(headers["relations"]), known, tell)


def check_same(rows, columns, known, tell):
    """Data sets agree on what they share, so that they can be compared and merged."""
    for key, row in rows.items():
        values = tuple(row[column] for column in columns)
        if known.setdefault((columns[0], key), values) != values:
            tell(row["line"], f"'{key}' is declared otherwise in another data set: {known[columns[0], key]}")


def main(folders):
    faults, known = [], {}
    for folder in folders:
        check_folder(folder, known, lambda place, text, at=folder: faults.append(f"{at}/{place}: {text}"))
    print("".join(fault + "\n" for fault in faults), end="")
    return 1 if faults or not folders else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
