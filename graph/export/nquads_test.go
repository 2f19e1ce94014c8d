package export_test

import (
	"bytes"
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/graph/export"
)

// TestQuadsAreTheStores: what N-Quads of a part of the graph say is what the
// store says, but for what the store keeps in tables, which is told one by one.
func TestQuadsAreTheStores(t *testing.T) {
	s := conversation(t)
	var stored, part bytes.Buffer
	if err := s.WriteNQuads(context.Background(), &stored); err != nil {
		t.Fatal(err)
	}
	n, err := export.Read(context.Background(), s, export.Selection{Predicates: []string{"works_for", "knows"}})
	if err != nil {
		t.Fatal(err)
	}
	f, _ := export.FormatOf("nquads")
	if err := f.Write(&part, n, export.Options{}); err != nil {
		t.Fatal(err)
	}
	told := []string{
		"https://hearsay.invalid/graph#line", "https://hearsay.invalid/graph#column", "https://hearsay.invalid/graph#times",
		"https://hearsay.invalid/graph#standsOn", "https://hearsay.invalid/graph#mentioned",
		"http://www.w3.org/ns/prov#hadPrimarySource",
	}
	lines := strings.SplitAfter(stored.String(), "\n")
	same := 0
	for line := range strings.Lines(part.String()) {
		terms := strings.SplitN(line, " ", 3)
		everywhere := strings.TrimSuffix(line, ".\n") + "<https://hearsay.invalid/id/episode:e1> .\n"
		switch {
		case slices.Contains(lines, line) || slices.Contains(lines, everywhere):
			same++
		case slices.Contains(told, strings.Trim(terms[1], "<>")), statement.MatchString(line):
		default:
			t.Errorf("the store does not say %s", line)
		}
	}
	if same < 20 {
		t.Errorf("%d quads are the store's; want at least 20", same)
	}
}

var statement = regexp.MustCompile(`^<https://hearsay\.invalid/claim/\S+> <\S+#type> <\S+#Statement> `)
