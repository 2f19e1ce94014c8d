// Reads exports of the sample network with the clients that people use in
// JavaScript, and says where they read something else than what the network
// holds. The argument is the folder of exports, named after their formats.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

const require = createRequire(import.meta.url);
const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), "utf8");
const expected = JSON.parse(readFileSync(new URL("expected.json", import.meta.url), "utf8"));
const mistakes = [];
const same = (what, got, want) => {
  if (isDeepStrictEqual(got, want)) return;
  if (Array.isArray(got) && Array.isArray(want) && want.length > 3) {
    [got, want] = [got.filter((x) => !want.includes(x)), want.filter((x) => !got.includes(x))];
  }
  mistakes.push(`${what}: ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
};
const plain = (s) => (s ?? "").replaceAll("\0", "\ufffd");
const sorted = (all) => all.map((e) => JSON.stringify(e)).sort();

const wantNodes = sorted(expected.nodes.map((n) => [n.id, plain(n.name), n.type]));
const wantEdges = sorted(expected.edges.map((e) => [e.source, e.target, e.predicate, plain(e.quote), e.confidence]));

const { JSDOM } = require("jsdom");
const dom = new JSDOM("<!doctype html>");
globalThis.window = dom.window;
globalThis.document = dom.window.document;
globalThis.DOMParser = dom.window.DOMParser;
globalThis.Element = dom.window.Element;
globalThis.XMLSerializer = dom.window.XMLSerializer;

const { MultiDirectedGraph } = require("graphology");
const fromGraphology = (client, graph, label) => {
  same(`${client}: nodes`, sorted(graph.mapNodes((id, a) => [id, plain(a[label]), a.entity_type])), wantNodes);
  same(`${client}: edges`, sorted(graph.mapEdges((_, a, source, target) => [source, target, a.predicate, plain(a.quote), a.confidence])), wantEdges);
};
const colour = (n) => "#" + n.colour.map((c) => c.toString(16).padStart(2, "0")).join("");
const gexf = require("graphology-gexf");
for (const name of ["gexf.gexf", "gexf-1.2.gexf"]) {
  const graph = gexf.parse(MultiDirectedGraph, read(name), { addMissingNodes: false });
  fromGraphology(`graphology-gexf ${name}`, graph, "label");
  for (const n of expected.nodes) {
    const rgb = String(graph.getNodeAttribute(n.id, "color")).match(/\d+/g)?.map(Number) ?? [];
    const hex = String(graph.getNodeAttribute(n.id, "color"));
    same(`${name}: colour of ${n.id}`, hex.startsWith("#") ? hex : rgb.slice(0, 3), hex.startsWith("#") ? colour(n) : n.colour);
    same(`${name}: place of ${n.id}`, typeof graph.getNodeAttribute(n.id, "x"), "number");
  }
}
const graphml = require("graphology-graphml");
for (const name of ["graphml.graphml", "graphml-yed.graphml"]) {
  fromGraphology(`graphology-graphml ${name}`, graphml.parse(MultiDirectedGraph, read(name)), "label");
}
const graphology = MultiDirectedGraph.from(JSON.parse(read("graphology.json")));
fromGraphology("graphology", graphology, "label");
same("graphology: keys", graphology.edges().sort(), expected.edges.map((e) => e.id).sort());

const cytoscape = require("cytoscape");
const cy = cytoscape({ headless: true, ...JSON.parse(read("cyjs.cyjs")) });
same("cytoscape: nodes", sorted(cy.nodes().map((n) => [n.id(), plain(n.data("name")), n.data("entity_type")])), wantNodes);
same("cytoscape: edges", sorted(cy.edges().map((e) => [e.source().id(), e.target().id(), e.data("interaction"), plain(e.data("quote")), e.data("confidence")])), wantEdges);

const { Parser } = require("n3");
const oxigraph = require("oxigraph");
const jsonld = require("jsonld");
const double = "http://www.w3.org/2001/XMLSchema#double"; // 0.9 and 9.0E-1 are the same
const literal = (t) => [t.datatype.value === double ? Number(t.value) : t.value, t.datatype.value];
const term = (t) => (t.termType === "DefaultGraph" ? "" : t.termType === "Literal" ? literal(t) : t.value);
const quad = (q) => [term(q.subject), term(q.predicate), term(q.object), term(q.graph)];
const oxi = (text, format) => sorted(oxigraph.parse(text, { format, base_iri: "https://hearsay.invalid/" }).map(quad));
const n3 = (text, format) => sorted(new Parser({ format }).parse(text).map(quad));
const turtle = n3(read("turtle.ttl"), "text/turtle");
same("oxigraph and n3: turtle", oxi(read("turtle.ttl"), "text/turtle"), turtle);
same("oxigraph and n3: n-quads", oxi(read("nquads.nq"), "application/n-quads"), n3(read("nquads.nq"), "application/n-quads"));
same("n3: a line a quad", new Set(n3(read("nquads.nq"), "application/n-quads")).size, read("nquads.nq").split("\n").length - 1);
const offline = async (url) => { throw new Error(`${url} is asked for`); };
const nquads = await jsonld.toRDF(JSON.parse(read("jsonld.jsonld")), { format: "application/n-quads", documentLoader: offline });
same("jsonld: what turtle says", n3(nquads, "application/n-quads"), turtle);
same("oxigraph: json-ld", oxi(read("jsonld.jsonld"), "application/ld+json"), turtle);
const store = new oxigraph.Store();
store.load(read("nquads.nq"), { format: "application/n-quads" });
const answers = store.query(`PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
  SELECT ?quote WHERE { GRAPH ?c { ?s <https://schema.org/worksFor> ?o } GRAPH ?episode { ?c oa:exact ?quote } }`);
same("oxigraph: query", answers.map((a) => a.get("quote").value).sort(), expected.edges.filter((e) => e.predicate === "works_for").map((e) => plain(e.quote)).sort());

const mermaid = (await import("mermaid")).default;
await mermaid.parse(read("mermaid.mmd")).catch((e) => mistakes.push(`mermaid: ${e.message}`));

const cypher = require("@neo4j-cypher/language-support");
const lint = cypher.lintCypherQuery ?? cypher.validateSyntax;
const faults = lint(read("cypher.cypher"), {});
for (const d of faults.diagnostics ?? faults) if (d.severity === 1) mistakes.push(`cypher: ${d.message} (line ${d.range.start.line + 1})`);
const broken = lint("MATCH (n:Entity RETURN n;", {});
same("cypher: the parser sees mistakes", (broken.diagnostics ?? broken).length > 0, true);

console.log(mistakes.join("\n") || "graphology, cytoscape, n3, oxigraph, jsonld, mermaid and Neo4j's parser read what was written");
process.exit(mistakes.length ? 1 : 0);
