package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/extract/claim"
	"hearsay/graph"
	"hearsay/graph/export"
)

// FuzzFormats gives names, quotes and qualifiers that nobody expects: what is
// written parses all the same, and has as many records.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{"林一", "a\x00b", `"'<&>]]>`, "\xff\xfe", "line\r\nend", "|[[x]]|", "\\", "\u2028\uFFFE", "`;--", "#quot; end"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, name, words string) {
		n := hostile(name, words)
		for _, format := range export.Formats() {
			if check := parsers[format.Name]; check != nil {
				if err := check(written(t, &format, n, export.Options{})); err != nil {
					t.Errorf("%s: %v", format.Name, err)
				}
			}
		}
	})
}

func hostile(name, words string) *export.Network {
	e := export.Edge{
		ID: "claim:1", Kind: export.Said, Source: "person:a", Target: "topic:b", Predicate: "likes", IRI: graph.PredicateIRI("likes"), Polarity: claim.Asserted,
		Speaker: words, PersonName: name, Episode: "e", Title: words, File: name, Quote: words, Start: words, Link: words, Rules: []string{words},
		With: []export.Qualifier{{Key: name, Value: words}}, Confidence: 0.5, Times: 1,
	}
	return &export.Network{
		Episodes: []claim.Episode{{ID: "e", Title: words, Source: name}},
		Nodes: []export.Node{
			{ID: "person:a", IRI: graph.EntityIRI("person:a"), Name: name, Type: words, Types: []string{name}, Also: []string{words, name}, Links: []string{name}, Degree: 1},
			{ID: "topic:b", IRI: graph.EntityIRI("topic:b"), Name: name, Type: "Topic", Degree: 1},
		},
		Edges: []export.Edge{e},
	}
}

// parsers read a format, as far as Go's own library can.
var parsers = map[string]func([]byte) error{
	"graphml": wellFormed, "gexf": wellFormed,
	"cyjs": validJSON, "nodelink": validJSON, "graphology": validJSON, "jsonld": validJSON,
	"jsonl":  func(b []byte) error { return eachLine(b, 4, validJSON) },
	"nquads": func(b []byte) error { return eachLine(b, 0, quadLine) },
	"csv":    tables, "neo4j-csv": tables,
	"mermaid": mermaidLines, "obsidian": plainText, "dot": quotesClose, "cypher": plainText, "turtle": plainText,
}

func wellFormed(b []byte) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func validJSON(b []byte) error {
	if !json.Valid(b) || !utf8.Valid(b) {
		return errors.New("is no JSON: " + string(b))
	}
	return nil
}

// eachLine checks lines, and that there are so many where a number is given.
func eachLine(b []byte, count int, check func([]byte) error) error {
	lines := bytes.SplitAfter(b, []byte("\n"))
	lines = lines[:len(lines)-1]
	if count > 0 && len(lines) != count {
		return errors.New("has lines too many or too few")
	}
	for _, l := range lines {
		if err := check(l); err != nil {
			return err
		}
	}
	return nil
}

func quadLine(b []byte) error {
	if !utf8.Valid(b) || !bytes.HasPrefix(b, []byte("<https://")) || !bytes.HasSuffix(b, []byte(" .\n")) {
		return errors.New("is no quad: " + string(b))
	}
	return nil
}

func tables(b []byte) error {
	for _, part := range strings.Split(string(b), "-- ")[1:] {
		_, file, ok := strings.Cut(part, ".csv --\n")
		if !ok {
			continue // of a name
		}
		if _, err := csv.NewReader(strings.NewReader(file)).ReadAll(); err != nil && !strings.Contains(part[:len(part)-len(file)], "\n") {
			return err
		}
	}
	return nil
}

func mermaidLines(b []byte) error {
	return eachLine(b, 0, func(l []byte) error {
		if n := bytes.Count(l, []byte(`"`)); n != 0 && n != 2 {
			return errors.New("quotation marks in a label: " + string(l))
		}
		return plainText(l)
	})
}

// quotesClose checks that every line leaves its texts closed.
func quotesClose(b []byte) error {
	return eachLine(b, 0, func(l []byte) error {
		s := strings.ReplaceAll(strings.ReplaceAll(string(l), `\\`, ""), `\"`, "")
		if strings.Count(s, `"`)%2 != 0 {
			return errors.New("a text does not end: " + s)
		}
		return plainText(l)
	})
}

func plainText(b []byte) error {
	if !utf8.Valid(b) || bytes.ContainsRune(b, 0) {
		return errors.New("holds a NUL or what is no UTF-8")
	}
	return nil
}
