package main

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/lexicon/exchange"
	"hearsay/graph"
)

// importFormats are the formats that names can be imported from.
func (a *app) importFormats() []exchange.Format {
	return append(exchange.Formats(), exchange.Format{
		Name: "nquads", Endings: []string{".nq", ".nt", ".nquads", ".ntriples"},
		Describe: "another graph of hearsay's, or RDF whose things have names", Read: a.readNQuads,
	})
}

// readNQuads reads things as items that lead to one another.
func (a *app) readNQuads(file string, data []byte) ([]*exchange.Item, error) {
	sc, err := a.schema()
	if err != nil {
		return nil, err
	}
	things, err := graph.ReadThings(file, data, sc)
	if err != nil {
		return nil, err
	}
	byIRI := make(map[string]*exchange.Item, len(things))
	var items []*exchange.Item
	for _, t := range things {
		item := &exchange.Item{Key: t.ID, Type: t.Type, Name: t.Name, Also: t.Also, At: lexicon.Position{File: file, Line: t.Line, Column: 1}}
		for _, link := range append(t.SameAs, t.IRI) {
			if authority := lexicon.Authority(link); authority != "" && (authority != "homepage" || link != t.IRI) && !strings.HasPrefix(link, "https://hearsay.invalid/") {
				item.Links = append(item.Links, link)
			}
		}
		byIRI[t.IRI] = item
		items = append(items, item)
	}
	for i, t := range things {
		for _, r := range t.Relations {
			if other := byIRI[r.Object]; other != nil {
				items[i].Related = append(items[i].Related, exchange.Related{Predicate: r.Predicate, Item: other})
			}
		}
	}
	return items, nil
}
