package graph

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"hearsay/extract/claim"
)

var grammar = regexp.MustCompile(`^[\p{L}\p{N}._:%-]*$`)

// Any id comes back from its IRI, and an id of the grammar is its tail.
func FuzzIRI(f *testing.F) {
	for _, h := range append(hostile, "person:tian-yuandong", "paper:注意力", "works_for", "worksFor", "_a_b", "a__b", "\xff\x80") {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, id string) {
		iri := entityIRI(id)
		if entityID(iri) != id {
			t.Errorf("%q came back from %s as %q", id, iri, entityID(iri))
		}
		if end := strings.TrimPrefix(string(iri), idBase); !grammar.MatchString(end) || !strings.Contains(end, "%") && end != id {
			t.Errorf("%q is written %s", id, iri)
		}
		if got := predicateName(predicateIRI(id)); got != id {
			t.Errorf("predicate %q came back from %s as %q", id, predicateIRI(id), got)
		}
		if got := className(classIRI(id)); got != id {
			t.Errorf("type %q came back from %s as %q", id, classIRI(id), got)
		}
		if got := tail(ruleIRI(id), ruleBase); got != id {
			t.Errorf("rule %q came back from %s as %q", id, ruleIRI(id), got)
		}
	})
}

// Any table comes back, and any text is read as a table or refused.
func FuzzTable(f *testing.F) {
	for _, h := range hostile {
		f.Add(h, h, 7, 0.5)
	}
	f.Fuzz(func(t *testing.T, a, b string, n int, score float64) {
		if score != score { // not a number
			return
		}
		want := []claim.Mention{
			{At: n, Text: a, Entity: "e", Speaker: b, Person: a, Kind: b, Via: a, Score: score, Why: b, Line: -n, Column: n, Time: a,
				Spoken: claim.Spoken{Start: a, End: b, Said: a, Parts: []claim.Part{{At: n, Text: b}, {At: -n, Text: "."}}}},
			{Entity: "e", Speaker: b, Person: a},
		}
		got, err := readMentions(mentionTable(b, a, want), "e", "x")
		if err != nil || len(got) != 2 || !reflect.DeepEqual([]claim.Mention{got[0].Mention, got[1].Mention}, want) {
			t.Errorf("%q and %q came back as %v, %v", a, b, got, err)
		}
		_, _ = readMentions(a, "e", "x")
		_, _ = readTurns(a)
		_, _ = readUnresolved(a)
		_ = readPlace(a, &claim.Evidence{})
	})
}

// Any text can be a literal, for Cayley's reader too.
func FuzzLiteral(f *testing.F) {
	for _, h := range hostile {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // is refused before
		}
		q := quad.Quad{Subject: hasName, Predicate: hasName, Object: quad.String(s), Label: hasName}
		line := canonical(q)
		if strings.Count(line, "\n") != 1 {
			t.Errorf("%q takes more than a line", s)
		}
		got, err := nquads.NewReader(strings.NewReader(line), false).ReadQuad()
		if err != nil || got != q {
			t.Errorf("%s was read as %v, %v", line, got, err)
		}
	})
}
