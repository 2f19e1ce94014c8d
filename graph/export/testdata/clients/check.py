"""Reads exports of the sample network with the clients that people use in
Python and at the shell, and says where they read something else than what the
network holds. The argument is the folder of exports, named after their formats."""

import csv
import json
import re
import subprocess
import sys
import warnings
from collections import Counter
from pathlib import Path

import igraph
import networkx
import rdflib

folder = Path(sys.argv[1])
expected = json.loads((Path(__file__).parent / "expected.json").read_text("utf-8"))
mistakes = []


def same(what, got, want):
    if got != want:
        mistakes.append(f"{what}: {got!r}, not {want!r}")


def xml(text):
    return text.replace("\0", "\ufffd")


names = {n["id"]: xml(n["name"]) for n in expected["nodes"]}
edges = {e["id"]: e for e in expected["edges"]}


def compare(client, nodes, found):
    """nodes: names by id. found: source, target, id, predicate, quote, confidence of each edge."""
    same(f"{client}: nodes", nodes, names)
    same(f"{client}: edges", len(found), len(edges))
    for source, target, key, predicate, quote, confidence in found:
        e = edges.get(key)
        if e is None:
            mistakes.append(f"{client}: unknown edge {key}")
            continue
        same(f"{client}: {key}", (source, target, predicate, xml(quote or "")), (e["source"], e["target"], e["predicate"], xml(e["quote"])))
        same(f"{client}: {key}: confidence", confidence, e["confidence"])


def from_networkx(client, g, name):
    same(f"{client}: kind of graph", type(g), networkx.MultiDiGraph)
    found = [(s, t, d.get("id", k), d["predicate"], d.get("quote"), d["confidence"]) for s, t, k, d in g.edges(keys=True, data=True)]
    compare(client, {i: xml(d[name]) for i, d in g.nodes(data=True)}, found)
    for i, d in g.nodes(data=True):
        same(f"{client}: type of {i}", d["entity_type"], next(n["type"] for n in expected["nodes"] if n["id"] == i))
        same(f"{client}: number of {i}", type(d["mentions"]), int)
        same(f"{client}: truth of {i}", type(d["unnamed"]), bool)


from_networkx("networkx graphml", networkx.read_graphml(folder / "graphml.graphml"), "label")
from_networkx("networkx graphml --yed", networkx.read_graphml(folder / "graphml-yed.graphml"), "name")
from_networkx("networkx gexf 1.2", networkx.read_gexf(folder / "gexf-1.2.gexf"), "label")
from_networkx("networkx node-link", networkx.node_link_graph(json.loads((folder / "nodelink.json").read_text("utf-8"))), "name")
from_networkx("networkx cyjs", networkx.cytoscape_graph(json.loads((folder / "cyjs.cyjs").read_text("utf-8"))), "name")

warnings.filterwarnings("ignore", "Ignoring <key id=", RuntimeWarning)  # what only yEd draws by
for name in ("graphml", "graphml-yed"):
    g = igraph.Graph.Read_GraphML(str(folder / f"{name}.graphml"))
    same(f"igraph {name}: directed", g.is_directed(), True)
    found = [(g.vs[e.source]["id"], g.vs[e.target]["id"], e["id"], e["predicate"], e["quote"], e["confidence"]) for e in g.es]
    compare(f"igraph {name}", dict(zip(g.vs["id"], g.vs["name"])), found)
    same(f"igraph {name}: colours", [(int(v["r"]), int(v["g"]), int(v["b"])) for v in g.vs], [tuple(n["colour"]) for n in expected["nodes"]])


def tables(name):
    files = re.split(r"^-- (\S+) --\n", (folder / f"{name}.txt").read_text("utf-8"), flags=re.M)
    return [list(csv.DictReader(text.splitlines(keepends=True))) for text in files[2::2]]


nodes, rows = tables("csv")
compare("csv", {r["Id"]: r["Label"] for r in nodes}, [(r["Source"], r["Target"], r["Id"], r["Label"], r["quote"], float(r["confidence"])) for r in rows])
same("csv: types", {r["Type"] for r in rows}, {"Directed"})
nodes, rows = tables("neo4j-csv")
same("neo4j-csv: labels", [r[":LABEL"].split(";")[:2] for r in nodes], [["Entity", n["type"]] for n in expected["nodes"]])
same("neo4j-csv: relations", Counter(r[":TYPE"].lower() for r in rows), Counter(e["predicate"] for e in edges.values()))


def shell(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode or "arning" in done.stderr:
        mistakes.append(f"{' '.join(command)}: {done.stderr.strip() or done.returncode}")
    return done.stdout


drawn = json.loads(shell("dot", "-Tdot_json", str(folder / "dot.dot")))
ids = {o["_gvid"]: o["name"] for o in drawn["objects"]}
unescaped = lambda s: re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], s)
same("dot: nodes", {o["name"]: o["entity_type"] for o in drawn["objects"]}, {n["id"]: n["type"] for n in expected["nodes"]})
same("dot: edges", sorted((ids[e["tail"]], ids[e["head"]], e["id"], unescaped(e.get("quote", ""))) for e in drawn["edges"]),
     sorted((e["source"], e["target"], i, xml(e["quote"])) for i, e in edges.items()))
for name in ("graphml.graphml", "graphml-yed.graphml", "gexf.gexf", "gexf-1.2.gexf"):
    shell("xmllint", "--noout", str(folder / name))


def triples(text):
    return set(filter(None, text.splitlines()))


def canonical(graph):
    return {tuple(t.n3() for t in triple) for triple in graph}


turtle = canonical(rdflib.Graph().parse(folder / "turtle.ttl", format="turtle"))
same("rdflib: json-ld says what turtle says", canonical(rdflib.Graph().parse(folder / "jsonld.jsonld", format="json-ld")) ^ turtle, set())
quads = rdflib.ConjunctiveGraph()
quads.parse(folder / "nquads.nq", format="nquads")
same("rdflib: quads", len(list(quads.quads())), sum(1 for _ in (folder / "nquads.nq").open(encoding="utf-8")))
rapped = triples(shell("rapper", "-q", "-i", "turtle", "-o", "ntriples", str(folder / "turtle.ttl")))
same("rapper: triples", len(rapped), len(turtle))
same("rapper: quads", len(triples(shell("rapper", "-q", "-i", "nquads", "-o", "nquads", str(folder / "nquads.nq")))), len(list(quads.quads())))
statement = "SELECT ?quote WHERE { ?c rdf:predicate schema:worksFor ; oa:exact ?quote ; <https://hearsay.invalid/graph#confidence> ?sure FILTER (?sure > 0.8) }"
same("rdflib: query", [str(r.quote) for r in rdflib.Graph().parse(folder / "turtle.ttl").query(statement, initNs={"schema": rdflib.Namespace("https://schema.org/"), "oa": rdflib.Namespace("http://www.w3.org/ns/oa#")})],
     [e["quote"] for e in edges.values() if e["predicate"] == "works_for" and e["confidence"] > 0.8])

print("\n".join(mistakes) or f"networkx {networkx.__version__}, igraph {igraph.__version__}, rdflib {rdflib.__version__}, rapper, graphviz and xmllint read what was written")
sys.exit(bool(mistakes))
