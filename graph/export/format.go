package export

import (
	"bufio"
	"io"
	"slices"
)

// Format is one form in which the network leaves.
type Format struct {
	Name      string // as --format takes it
	Extension string // with its dot; of a format of several files that of their archive
	MediaType string
	Doc       string // what it is for, in one line
	Streams   bool   // written as it is gone through, so that size costs time and no memory

	// write writes a format of one file; files one of several. A format has
	// one of the two.
	write func(w *bufio.Writer, n *Network, o *Options) error
	files func(f Folder, n *Network, o *Options) error
}

// Options are what single formats can do otherwise; the zero value is what
// most people want.
type Options struct {
	YEd  bool   // GraphML with the labels and shapes of yEd
	GEXF string // 1.3, or 1.2 for older readers; empty is 1.3
}

// Folder makes the files of a format that has several. Names are
// slash-separated and relative; a file is done when the next one begins.
type Folder interface {
	Create(name string) (io.Writer, error)
}

// Formats lists all formats, those that people ask for most first.
func Formats() []Format {
	return []Format{
		{Name: "graphml", Extension: ".graphml", MediaType: "application/graphml+xml", Doc: "yEd (--yed), Cytoscape, networkx, igraph, Gephi", Streams: true, write: writeGraphML},
		{Name: "gexf", Extension: ".gexf", MediaType: "application/gexf+xml", Doc: "Gephi and Gephi Lite, with colours and parallel edges", Streams: true, write: writeGEXF},
		{Name: "cyjs", Extension: ".cyjs", MediaType: "application/json", Doc: "Cytoscape and Cytoscape.js", Streams: true, write: writeCytoscape},
		{Name: "nodelink", Extension: ".json", MediaType: "application/json", Doc: "networkx (node_link_graph) and D3", Streams: true, write: writeNodeLink},
		{Name: "graphology", Extension: ".graphology.json", MediaType: "application/json", Doc: "graphology and sigma.js", Streams: true, write: writeGraphology},
		{Name: "dot", Extension: ".dot", MediaType: "text/vnd.graphviz", Doc: "Graphviz", Streams: true, write: writeDOT},
		{Name: "csv", Extension: ".zip", MediaType: "application/zip", Doc: "nodes.csv and edges.csv for Gephi and spreadsheets", Streams: true, files: writeGephiCSV},
		{Name: "neo4j-csv", Extension: ".zip", MediaType: "application/zip", Doc: "entities.csv and relations.csv for neo4j-admin import", Streams: true, files: writeNeo4jCSV},
		{Name: "cypher", Extension: ".cypher", MediaType: "text/plain; charset=utf-8", Doc: "a script for Neo4j; may run twice", Streams: true, write: writeCypher},
		{Name: "jsonl", Extension: ".jsonl", MediaType: "application/x-ndjson", Doc: "an object a line: episodes, entities, relations", Streams: true, write: writeJSONLines},
		{Name: "nquads", Extension: ".nq", MediaType: "application/n-quads", Doc: "RDF with named graphs; without a selection everything, lossless", Streams: true, write: writeNQuads},
		{Name: "turtle", Extension: ".ttl", MediaType: "text/turtle; charset=utf-8", Doc: "RDF to read; a statement for each relation", Streams: true, write: writeTurtle},
		{Name: "jsonld", Extension: ".jsonld", MediaType: "application/ld+json", Doc: "the same RDF as JSON", Streams: true, write: writeJSONLD},
		{Name: "mermaid", Extension: ".mmd", MediaType: "text/vnd.mermaid", Doc: "a small diagram for Markdown: the 80 busiest entities", write: writeMermaid},
		{Name: "obsidian", Extension: ".zip", MediaType: "application/zip", Doc: "a vault with a note an entity, and a canvas", files: writeObsidian},
		{Name: "html", Extension: ".html", MediaType: "text/html", Doc: "one page that opens without a server: search, filters, evidence on a click", write: writeHTML},
		{Name: "svg", Extension: ".svg", MediaType: "image/svg+xml", Doc: "a picture for browsers and documents, with the evidence on hovering", write: writeSVG},
		{Name: "png", Extension: ".png", MediaType: "image/png", Doc: "a picture for documents and chats", write: writePNG},
	}
}

// FormatOf returns the format of this name, and whether there is one.
func FormatOf(name string) (Format, bool) {
	all := Formats()
	i := slices.IndexFunc(all, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return all[i], true
}

// Folder says whether the format has several files.
func (f *Format) Folder() bool { return f.files != nil }

// Write writes the network, a format of several files as a ZIP archive.
func (f *Format) Write(w io.Writer, n *Network, o Options) error {
	if f.files != nil {
		return f.archive(w, n, &o)
	}
	b := bufio.NewWriterSize(w, 64<<10)
	if err := f.write(b, n, &o); err != nil {
		return err
	}
	return b.Flush()
}

// WriteFiles writes the files of a format that has several.
func (f *Format) WriteFiles(to Folder, n *Network, o Options) error { return f.files(to, n, &o) }
