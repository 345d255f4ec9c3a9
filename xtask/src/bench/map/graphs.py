"""Asks networkx what the bench asks of a map, prints what it found, and then what each kind of question took.

graphs.py FOLDER: the folder holds case.json (all but the labels), labels.csv and questions.csv.
"""

import csv
import json
import sys
import time
from itertools import chain
from pathlib import Path
from statistics import median

import networkx

LAST = "9999-12-31"


def days(validity):
    return validity["from"] or "0000-00-00", validity["until"] or LAST


class Graph:
    """A case as graphs: who calls whom what, what is part of what, which category is a case of which."""

    def __init__(self, case):
        terrain = case["terrain"]
        self.parts = networkx.DiGraph()
        self.parts.add_nodes_from(actor["id"] for actor in case["actors"])
        self.parts.add_edges_from((it["id"], it["part_of"]) for it in case["actors"] if it["part_of"])
        is_a = networkx.DiGraph()
        is_a.add_nodes_from(it["id"] for it in terrain["categories"])
        is_a.add_edges_from((it["id"], it["is_a"]) for it in terrain["categories"] if it["is_a"])
        # Asked again and again, so looked up once, in favour of networkx.
        self.wider = {narrow: {narrow} | networkx.descendants(is_a, narrow) for narrow in is_a}
        self.same = networkx.MultiGraph()
        for it in terrain["same_as"]:
            self.same.add_edge(it["one"], it["other"], by=it["by"], days=days(it["validity"]))
        self.mandates, self.rules, self.reliefs = {}, {}, {}
        for table, key, into in [("mandates", "of", self.mandates), ("rules", "binds", self.rules)]:
            for law in terrain[table]:
                for actor in law[key]:
                    into.setdefault(actor, {})[law["id"]] = law
        for it in terrain["exceptions"]:
            for actor in it["about"]:
                self.reliefs.setdefault(actor, []).append(it)
        self.labels = networkx.MultiDiGraph()

    def read(self, path):
        with open(path, newline="") as table:
            rows = csv.DictReader(table)
            self.labels.add_edges_from(
                (
                    row["by"],
                    row["about"],
                    place,
                    {
                        "category": row["category"],
                        "denies": row["denies"] == "true",
                        "from": row["from"],
                        "until": row["until"] or LAST,
                    },
                )
                for place, row in enumerate(rows)
            )

    def standing(self, actor, day):
        if actor not in self.labels:
            return []
        edges = self.labels.in_edges(actor, keys=True, data=True)
        return [(by, place, it) for by, _, place, it in edges if it["from"] <= day <= it["until"]]

    def contradictions(self, actor, day):
        said, denied = {}, {}
        for _, place, label in self.standing(actor, day):
            (denied if label["denies"] else said).setdefault(label["category"], []).append(place)
        found = []
        for denial, places in denied.items():
            for category, own in said.items():
                if denial in self.wider[category]:
                    found.append(sorted(own) + sorted(places))
        return sorted(found)

    def wholes(self, actor):
        return networkx.descendants(self.parts, actor)

    def supports(self, actor, day, law, categories, takes):
        def fit(of):
            return any(
                by in takes and not label["denies"] and not self.wider[label["category"]].isdisjoint(categories)
                for by, _, label in self.standing(of, day)
            )

        if not categories:
            return False
        if fit(actor):
            return True
        if law["when"]["reaches_parts"] and any(fit(whole) for whole in self.wholes(actor)):
            return True
        if actor not in self.same:
            return False
        return any(
            it["by"] in takes and it["days"][0] <= day <= it["days"][1] and fit(other)
            for _, other, it in self.same.edges(actor, data=True)
        )

    def triggers(self, institution, actor, day, law, maker):
        when = law["when"]
        takes = set(when["said_by"]) or {institution, maker} | self.wholes(institution)
        if when["labelled"] and not self.supports(actor, day, law, when["labelled"], takes):
            return False
        return not self.supports(actor, day, law, when["unless_labelled"], takes)

    def state(self, institution, actor, response, day):
        own = {institution} | self.wholes(institution)
        mandates = [it for it in self.mandates.get(institution, {}).values() if response in it["responses"]]
        fits = any(self.triggers(institution, actor, day, it, it["given_by"]) for it in mandates)
        bound = {name: law for whole in own for name, law in self.rules.get(whole, {}).items()}
        rules = {
            name: law["makes"]
            for name, law in bound.items()
            if response in law["responses"] and self.triggers(institution, actor, day, law, law["set_by"])
        }
        reliefs = [
            it
            for it in self.reliefs.get(actor, [])
            if not own.isdisjoint(it["institutions"])
            and (not it["responses"] or response in it["responses"])
            and days(it["validity"])[0] <= day <= days(it["validity"])[1]
        ]
        lifted = set(chain.from_iterable(it["lifts"] for it in reliefs))

        def judged(effects):
            if "closed" in effects or (not fits and mandates):
                return "closed"
            if not fits:
                return "not-on-record"
            return "conditional" if "conditional" in effects else "open"

        bare = judged(list(rules.values()))
        if not reliefs:
            return bare
        eased = judged([effect for name, effect in rules.items() if name not in lifted])
        return "in-spite" if eased == "open" and bare != "open" else eased


def asked(kind, questions, ask):
    times = []
    for question in questions:
        started = time.perf_counter()
        found = ask(question)
        times.append(time.perf_counter() - started)
        print(kind, found)
    print(f"{kind}-median={median(times):.9f}")
    print(f"{kind}-most={max(times):.9f}")


def main(folder):
    with open(folder / "case.json") as text:
        graph = Graph(json.load(text))
    started = time.perf_counter()
    graph.read(folder / "labels.csv")
    print(f"load={time.perf_counter() - started:.6f}")
    with open(folder / "questions.csv", newline="") as table:
        questions = list(csv.DictReader(table))

    def words(numbers):
        return " ".join(map(str, numbers))

    asked("standing", questions, lambda it: words(sorted(at for _, at, _ in graph.standing(it["actor"], it["day"]))))
    asked(
        "contradictions",
        questions,
        lambda it: " / ".join(words(one) for one in graph.contradictions(it["actor"], it["day"])),
    )
    asked("state", questions, lambda it: graph.state(it["institution"], it["actor"], it["response"], it["day"]))


main(Path(sys.argv[1]))
