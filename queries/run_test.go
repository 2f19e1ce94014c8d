package queries_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"hearsay/queries"
)

var update = flag.Bool("update", false, "write the golden files anew")

// given are parameters for the queries that need some.
var given = map[string]map[string]string{
	"based-on": {"what": "Orca-7"}, "belongs-to": {"part": "Vector Room"}, "better-than": {"what": "Heron 2"},
	"commentators": {"what": "Heron 2"}, "compared-with": {"what": "Orca-7"}, "connection": {"from": "Ada Okoye", "to": "Tomas Brandt"},
	"critics": {"what": "Heron 2"}, "derived-from": {"what": "PrismNet"}, "appearances": {"person": "林晚晴"},
	"employees": {"where": "Quillon"}, "episodes-mentioning": {"what": "PrismNet"}, "first-mention": {"what": "Loomkit"},
	"founders": {"what": "Halcyon"}, "introduced": {"paper": "PrismNet"}, "introduced-by": {"what": "FoldRank"},
	"makers": {"what": "PrismNet"}, "founders-besides": {"who": "Ada Okoye", "what": "Halcyon"}, "workplaces-before-joining": {"later": "Halcyon Labs"}, "makers-besides": {"who": "沈砚", "what": "PrismNet"}, "mentioned-together": {"what": "Orca-7"}, "mentions-by-month": {"what": "PrismNet"},
	"mentions-of": {"what": "PrismNet", "who": "guest"}, "named-after": {"what": "Orca 7"}, "numbers": {"about": "Nimbus"},
	"papers-about": {"what": "GNN"}, "papers-at": {"venue": "TransML"}, "parts": {"whole": "奎隆"}, "predecessors": {"what": "苍鹭2"},
	"profile": {"about": "TideDB"}, "researchers": {"what": "语音识别"}, "said-about": {"about": "TideDB"}, "views": {"about": "银河来信"}, "spellings": {"of": "Quillon"},
	"submissions": {"paper": "PrismNet", "status": "rejected"}, "users": {"what": "TideDB"}, "uses": {"who": "Orca-7"},
	"why-linked": {"what": "PrismNet"}, "winners": {"award": "Dawn Prize"},
}

// TestNamedQueries runs every shipped query on the made-up episodes.
func TestNamedQueries(t *testing.T) {
	f := loadFixture(t)
	var b strings.Builder
	for _, q := range f.set.Queries() {
		r, err := f.set.Run(context.Background(), f.store, q.Name, given[q.Name], queries.Scope{})
		if err != nil {
			t.Errorf("%s: %v", q.Name, err)
			continue
		}
		if len(r.Answers) == 0 {
			t.Errorf("%s answers nothing, so that nothing is tested", q.Name)
		}
		fmt.Fprintf(&b, "%s %v\n", q.Name, r.Params)
		for _, a := range r.Answers {
			fmt.Fprintf(&b, "  %s\n", describe(a))
		}
	}
	const golden = "testdata/named.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if d := gocmp.Diff(string(must(os.ReadFile(golden))(t)), b.String()); d != "" {
		t.Errorf("- want, + got (go test -run NamedQueries -update writes it anew):\n%s", d)
	}
}

// describe is an answer on a line, with its first evidence.
func describe(a queries.Answer) string {
	s := a.Name
	if a.Value != "" && a.Value != a.Name {
		s += ": " + a.Value
	}
	if a.Group != "" {
		s += " [" + a.Group + "]"
	}
	if len(a.Evidence) == 0 {
		return s
	}
	e := a.Evidence[0]
	s += fmt.Sprintf(" <- %d: %s %d %q", len(a.Evidence), e.Episode, e.At, e.Text)
	if e.Heard != "" {
		s += " heard"
	}
	if e.Polarity != "" && e.Polarity != "asserted" {
		s += " " + e.Polarity
	}
	return s
}

// TestRunRefuses wants errors that say what to do.
func TestRunRefuses(t *testing.T) {
	f := loadFixture(t)
	for _, test := range []struct {
		query  string
		params map[string]string
		want   string
	}{
		{"mentiond", nil, `no query is named "mentiond" (did you mean mentioned?)`},
		{"mentioned", map[string]string{"whoo": "guest"}, `query mentioned has no parameter "whoo" (did you mean who?)`},
		{"makers", nil, "query makers needs the parameter what: the thing made"},
		{"facts-with-one-source", map[string]string{"most": "few"}, `parameter most must be a number, not "few"`},
	} {
		_, err := f.set.Run(context.Background(), f.store, test.query, test.params, queries.Scope{})
		if err == nil || err.Error() != test.want {
			t.Errorf("%s %v\n got %v\nwant %s", test.query, test.params, err, test.want)
		}
	}
}

// TestWhatIsNotThereIsNothing wants a name that the graph lacks to mean
// nothing, and not everything.
func TestWhatIsNotThereIsNothing(t *testing.T) {
	f := loadFixture(t)
	for query, params := range map[string]map[string]string{
		"makers": {"what": "paper:unheard-of"}, "awards": {"who": "Nobody"}, "mentioned": {"who": "Nobody"},
		"episodes-mentioning": {"what": "model:unheard-of"}, "profile": {"about": "Nobody"}, "numbers": {"about": "Nobody"},
		"connection": {"from": "Nobody", "to": "Quillon"}, "papers-at": {"venue": "ICXM", "year": "1999"},
	} {
		r := must(f.set.Run(context.Background(), f.store, query, params, queries.Scope{}))(t)
		if len(r.Answers) > 0 {
			t.Errorf("%s %v answers %v", query, params, r.Answers[0].Name)
		}
	}
}

// TestHedgedIsMarked wants what is only said with a hedge to be an answer where
// there is no better one, and to be marked.
func TestHedgedIsMarked(t *testing.T) {
	f := loadFixture(t)
	r := must(f.set.Ask(context.Background(), f.store, "What is 银河来信 about?", f.names, queries.Scope{}))(t)
	if len(r.Answers) != 1 || r.Answers[0].Evidence[0].Polarity != "hedged" {
		t.Errorf("got %+v", r.Answers)
	}
	r = must(f.set.Ask(context.Background(), f.store, "Where did 沈砚 work?", f.names, queries.Scope{}))(t)
	if len(r.Answers) != 1 || r.Answers[0].Name != "北辰大学" {
		t.Errorf("got %+v", r.Answers)
	}
}

// TestCancelled wants a question to end when nobody waits for it any more.
func TestCancelled(t *testing.T) {
	f := loadFixture(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := f.set.Run(ctx, f.store, "mentioned", nil, queries.Scope{}); err == nil {
		t.Error("it goes on")
	}
}
