"""Holds what `salida map --export` writes against the formats' own Python packages, and what they write against `--import`.

Usage: interchange.py SALIDA CASE FOLDER, with followthemoney, stix2, stix2-validator and networkx installed.
"""
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import networkx
import stix2
import stix2validator
from followthemoney import model
from followthemoney.statement import Statement

SALIDA, CASE, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])


def run(*arguments):
    done = subprocess.run([SALIDA, "map", CASE, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, (arguments, done.returncode, done.stderr)
    return done


def export(form):
    path = FOLDER / form
    path.unlink(missing_ok=True)
    run("--export", form, "--for", "team", "--to", str(path))
    return path


def nothing_new(path, form, what):
    """What the other tool wrote of ours is ours: nothing in it is new to the case."""
    done = run("--import", str(path), "--from", form, "--for", "team")
    assert done.stdout == "", (what, done.stdout)
    assert "import-adds" in done.stderr, done.stderr
    print(f"   {what}: nothing new")


def follow_the_money():
    entities = [json.loads(line) for line in export("ftm").read_text().splitlines()]
    ids = {entity["id"] for entity in entities}
    back = FOLDER / "ftm-back"
    with back.open("w") as out:
        for entity in entities:
            proxy = model.get_proxy(entity, cleaned=False)
            proxy.schema.validate(entity)
            for name, values in entity["properties"].items():
                prop = proxy.schema.get(name)
                assert prop is not None, (entity["schema"], name)
                assert sorted(proxy.get(prop)) == sorted(values), (name, values, proxy.get(prop))
                if prop.type.name == "entity":
                    assert set(values) <= ids, (name, values)
                    for value in values:
                        schema = next(it["schema"] for it in entities if it["id"] == value)
                        assert model.get(schema).is_a(prop.range), (name, schema, prop.range)
            out.write(json.dumps(proxy.to_dict()) + "\n")
    nothing_new(back, "ftm", f"FollowTheMoney, {len(entities)} entities")
    statements = [json.loads(line) for line in export("ftm-statements").read_text().splitlines()]
    for line in statements:
        statement = Statement.from_dict(line)
        assert statement.prop in model.get(statement.schema).properties, statement.prop
        assert statement.to_dict()["value"] == line["value"]
    keys = [line["id"] for line in statements]
    assert len(keys) == len(set(keys)), "every statement has a key of its own"
    nothing_new(FOLDER / "ftm-statements", "ftm-statements", f"FollowTheMoney, {len(statements)} statements")


def stix():
    path = export("stix")
    bundle = stix2.parse(path.read_text(), allow_custom=False)
    results = stix2validator.validate_file(str(path), stix2validator.ValidationOptions(version="2.1"))
    objects = results.object_results
    errors = [f"{it.object_id}: {error}" for it in objects for error in it.errors or []]
    assert results.is_valid and not errors, "\n".join(errors)
    # What the validator only advises is told by its number: ids of version 4 (ours say the same thing each time), types of
    # relationship that are not suggested, addresses without a hash of what lies there.
    advised = Counter(re.search(r"\{(\d+)\}", str(it)).group(0) for result in objects for it in result.warnings or [])
    print(f"   STIX: valid; only advised: {dict(sorted(advised.items()))}")
    back = FOLDER / "stix-back"
    back.write_text(bundle.serialize())
    nothing_new(back, "stix", f"STIX, {len(bundle.objects)} objects")
    theirs()


def theirs():
    """A bundle that nobody of ours wrote."""
    police = stix2.Identity(name="Police", identity_class="organization", sectors=["government"])
    person = stix2.Identity(name="A Person", identity_class="individual")
    terns = stix2.ThreatActor(
        name="Terns", threat_actor_types=["crime-syndicate"], created_by_ref=police, confidence=50
    )
    other = stix2.Opinion(opinion="disagree", created_by_ref=police, object_refs=[terns.id], explanation="No more")
    secret = stix2.IntrusionSet(name="Owls", created_by_ref=police, object_marking_refs=[stix2.TLP_RED])
    tie = stix2.Relationship(terns, "attributed-to", person)
    path = FOLDER / "stix-theirs"
    path.write_text(stix2.Bundle(police, person, terns, other, secret, tie).serialize())
    done = run("--import", str(path))
    for said in ["Police", "Terns", 'term = "crime-syndicate"', 'confidence = "possible"', "denies = true", "No more"]:
        assert said in done.stdout, (said, done.stdout)
    for hidden in ["A Person", "Owls"]:
        assert hidden not in done.stdout, hidden
    assert "persons-stay-out" in done.stderr and "not-taken-in" in done.stderr, done.stderr
    print("   STIX, a bundle of theirs: labels by who says them, persons and what is marked stay out")


def graphs():
    for form, read, write in [
        ("gexf", networkx.read_gexf, networkx.write_gexf),
        ("graphml", networkx.read_graphml, networkx.write_graphml),
    ]:
        path = export(form)
        graph = read(path)
        text = path.read_text()
        assert graph.number_of_nodes() == text.count("<node "), form
        assert graph.number_of_edges() == text.count("<edge "), form
        edges = [data for *_, data in graph.edges(data=True)]
        labels = [data for data in edges if data["statement"] == "label"]
        assert labels and all(data["term"] for data in labels), form
        if form == "gexf":
            assert all(data["spells"][0][0] is not None for data in labels), "labels have their days"
            for data in edges:
                # An open end is read as the word None.
                data["spells"] = [[None if day == "None" else day for day in spell] for spell in data.get("spells", [])]
        else:
            assert all(data["from"] for data in labels), "labels have their days"
        back = FOLDER / f"{form}-back"
        write(graph, back)
        nothing_new(back, form, f"{form}, as networkx writes it, {graph.number_of_nodes()} nodes, {len(edges)} edges")
        nothing_new(path, form, f"{form}, as it was written, {len(edges)} edges")


follow_the_money()
stix()
graphs()
