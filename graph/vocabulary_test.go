package graph

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/extract/schema"
)

var update = flag.Bool("update", false, "write golden files anew")

// The IRIs that the shipped schema states are those in the graph.
func TestVocabularyIsTheSchemas(t *testing.T) {
	const file = "../seeds/schema.yaml"
	s := must(schema.Load(file, must(os.ReadFile(file))(t), nil))(t)
	for _, c := range s.Types {
		equal(t, quad.IRI(c.IRI), classIRI(c.Name))
		equal(t, c.Name, className(classIRI(c.Name)))
	}
	for _, p := range s.Predicates {
		equal(t, quad.IRI(p.IRI), predicateIRI(p.Name))
		equal(t, p.Name, predicateName(predicateIRI(p.Name)))
	}
	if len(s.Types) < 10 || len(s.Predicates) < 20 {
		t.Errorf("%d types and %d predicates are not the schema", len(s.Types), len(s.Predicates))
	}
}

// The whole of what is stored of an episode, to be read.
func TestGoldenQuads(t *testing.T) {
	const file = "testdata/one.nq"
	one, _ := sample()
	var got bytes.Buffer
	if err := WriteExtraction(&got, one); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	equal(t, string(must(os.ReadFile(file))(t)), got.String())
}
