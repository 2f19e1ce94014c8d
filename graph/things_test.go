package graph

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
)

func shippedSchema(t testing.TB) *schema.Schema {
	data, err := os.ReadFile("../seeds/schema.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatIsKnownIsReadBack(t *testing.T) {
	var b bytes.Buffer
	entities := []claim.Entity{
		{ID: "paper:quill", Type: "Paper", Name: "Quill \"q\"", Also: []string{"羽毛笔"}, Links: []string{"https://arxiv.org/abs/2403.03507"}},
		{ID: "person:lin-hai", Type: "Person", Name: "林海"},
	}
	if err := WriteKnown(&b, entities, []Known{{"person:lin-hai", "created", "paper:quill"}}); err != nil {
		t.Fatal(err)
	}
	got, err := ReadThings("f.nq", b.Bytes(), shippedSchema(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []Thing{
		{IRI: EntityIRI("paper:quill"), ID: "paper:quill", Type: "Paper", Name: "Quill \"q\"", Also: []string{"羽毛笔"}, SameAs: []string{"https://arxiv.org/abs/2403.03507"}, Line: 1},
		{IRI: EntityIRI("person:lin-hai"), ID: "person:lin-hai", Type: "Person", Name: "林海", Relations: []ThingRelation{{"created", EntityIRI("paper:quill")}}, Line: 5},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Thing{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestGraphsOfOthers(t *testing.T) {
	s := shippedSchema(t)
	got, err := ReadThings("f.nt", []byte(`# a comment
<http://a.example/1> <http://www.w3.org/2000/01/rdf-schema#label> "Fair Labs"@en .
<http://a.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Corporation> .
<http://a.example/2> <http://xmlns.com/foaf/0.1/name> "Ada Fair" .
<http://a.example/2> <http://schema.org/affiliation> <http://a.example/1> .
`), s)
	if err != nil || len(got) != 2 || got[0].Type != "Organization" || got[0].Line != 2 || len(got[1].Relations) != 1 || got[1].Relations[0].Predicate != "works_for" {
		t.Errorf("read %+v, %v", got, err)
	}
	_, err = ReadThings("f.nt", []byte("<a> <b> .\n\nwords\n"), s)
	if err == nil || !strings.Contains(err.Error(), "f.nt:1:1: ") || !strings.Contains(err.Error(), "f.nt:3:1: ") {
		t.Errorf("the mistakes are %v, want those of lines 1 and 3", err)
	}
}

func FuzzReadThings(f *testing.F) {
	f.Add([]byte("<a:b> <https://schema.org/name> \"c\\u00e9\"@en <g:h> .\n"))
	f.Add([]byte("_:a <b> \"c\"^^<d> .\n# e"))
	s := shippedSchema(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := ReadThings("f", data, s)
		for _, it := range all {
			if err != nil || it.Line < 1 || it.Name == "" {
				t.Errorf("%+v was read, with %v", it, err)
			}
		}
	})
}
