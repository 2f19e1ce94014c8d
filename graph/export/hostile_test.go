package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
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
			check := parsers[format.Name]
			if check == nil {
				continue
			}
			for file, b := range filesOf(t, &format, n) {
				if err := check(b); err != nil {
					t.Errorf("%s %s: %v", format.Name, file, err)
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
	"csv":    rows, "neo4j-csv": rows,
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

// rows checks a table; every row is as long as its head, or reading it fails.
func rows(b []byte) error {
	all, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err == nil && len(all) != 2 && len(all) != 3 { // a head, and one edge or two nodes
		err = fmt.Errorf("has %d rows", len(all))
	}
	return err
}

// filesOf are the files of a format by their names; one without is the format's
// only one.
func filesOf(t *testing.T, f *export.Format, n *export.Network) map[string][]byte {
	t.Helper()
	if !f.Folder() {
		return map[string][]byte{"": written(t, f, n, export.Options{})}
	}
	to := folder{}
	if err := f.WriteFiles(to, n, export.Options{}); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for name, b := range to {
		files[name] = b.Bytes()
	}
	return files
}

type folder map[string]*bytes.Buffer

func (f folder) Create(name string) (io.Writer, error) {
	if f[name] != nil || !filepath.IsLocal(filepath.FromSlash(name)) || strings.ContainsAny(name, "\x00\n:") {
		return nil, fmt.Errorf("a file is named %q, or was before", name)
	}
	f[name] = new(bytes.Buffer)
	return f[name], nil
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
