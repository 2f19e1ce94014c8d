package queries_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/text"
	"hearsay/queries"
)

func noNames(*text.Text) []rule.Item { return nil }

// TestNotUnderstoodNamesNearest wants examples in the question's language that
// are about the same.
func TestNotUnderstoodNamesNearest(t *testing.T) {
	f := loadFixture(t)
	for _, test := range []struct{ question, near string }{
		{"Why did nobody sponsor the episode's travel?", "sponsor"},
		{"为什么嘉宾提到了这么多论文？", "论文"},
	} {
		_, err := f.set.Ask(context.Background(), f.store, test.question, f.names, queries.Scope{})
		var no *queries.ErrNotUnderstood
		if !errors.As(err, &no) {
			t.Fatalf("%s: got %v", test.question, err)
		}
		if len(no.Nearest) < 3 || len(no.Nearest) > 5 {
			t.Errorf("%s: %d examples", test.question, len(no.Nearest))
		}
		if !strings.Contains(strings.Join(no.Nearest, "\n"), test.near) {
			t.Errorf("%s: nothing near among %q", test.question, no.Nearest)
		}
		for _, n := range no.Nearest {
			if strings.ContainsFunc(n, text.Han) != strings.ContainsFunc(test.question, text.Han) {
				t.Errorf("%s: %q is in another language", test.question, n)
			}
			if strings.ContainsAny(n, "$<>|()?{}") {
				t.Errorf("%q is no question a person would ask", n)
			}
		}
	}
}

// TestNearestAreUnderstood asks what is offered instead.
func TestNearestAreUnderstood(t *testing.T) {
	f := loadFixture(t)
	names := func(t *text.Text) []rule.Item {
		items := f.names(t)
		for name, typ := range map[string]string{"GPT-4": "Model", "OpenAI": "Organization", "Google": "Organization", "谷歌": "Organization", "Ilya Sutskever": "Person", "李飞飞": "Person", "AGI": "Topic", "通用人工智能": "Topic", "GaLore": "Paper", "吴恩达": "Person", "Yann LeCun": "Person"} {
			items = append(items, occurrences(t, name, rule.Item{Entity: name, Types: f.schema.Union(typ), Score: 1})...)
		}
		return items
	}
	seen := 0
	for _, q := range []string{"xyzzy papers", "xyzzy 论文", "xyzzy people", "xyzzy 嘉宾", "xyzzy facts", "xyzzy 公司", "xyzzy episode", "xyzzy 节目"} {
		_, err := f.set.Ask(context.Background(), f.store, q, names, queries.Scope{})
		var no *queries.ErrNotUnderstood
		if !errors.As(err, &no) {
			continue
		}
		for _, n := range no.Nearest {
			seen++
			if _, ok := f.set.Understand(n, names); !ok {
				t.Errorf("offered, but not understood: %q", n)
			}
		}
	}
	if seen == 0 {
		t.Error("nothing was offered")
	}
}

// TestReadingSaysItsPattern shows how a free question was taken.
func TestReadingSaysItsPattern(t *testing.T) {
	f := loadFixture(t)
	for _, test := range []struct{ question, query, find string }{
		{"Who founded the company that made Heron 2?", "founded+created", "$x founded $y1; $y1 created model:heron-2"},
		{"林晚晴2016年在哪家公司工作？", "works_for", "person:林晚晴 works_for $x {time: 2016}"},
		{"Who studied or worked at Beichen University?", "studied_at+works_for", "$x studied_at organization:北辰大学 or $x works_for organization:北辰大学"},
		{"Which people are mentioned besides the guest?", "mentions", "$y1 mentions $x; $x is mainly Person; $x is not guest"},
	} {
		r, ok := f.set.Understand(test.question, f.names)
		if got := strings.Join(r.Find(), "; "); !ok || r.Query() != test.query || got != test.find {
			t.Errorf("%s\n got %s: %s\nwant %s: %s", test.question, r.Query(), got, test.query, test.find)
		}
	}
}

// FuzzAsk wants no panic, whatever is asked, and never an answer that nobody
// gave evidence for.
func FuzzAsk(f *testing.F) {
	for _, q := range []string{
		"Which papers did the guest mention?", "嘉宾提到了哪些论文？", "Who founded the company that made Heron 2?",
		"《银河来信》的作者是谁？", "who who who by by 的 的 被 by", "除了除了嘉宾", "谁、谁、谁", "“", "'s 's of of which which", "林晚晴林晚晴林晚晴 2016年",
	} {
		f.Add(q)
	}
	fixture := loadFixture(f)
	f.Fuzz(func(t *testing.T, question string) {
		r, err := fixture.set.Ask(context.Background(), fixture.store, question, fixture.names, queries.Scope{})
		var no *queries.ErrNotUnderstood
		if err != nil && !errors.As(err, &no) {
			t.Fatal(err)
		}
		if err == nil {
			for _, a := range r.Answers {
				if a.Name == "" {
					t.Errorf("%q: an answer without a name", question)
				}
			}
		}
	})
}

// FuzzLoad wants no panic from any query file.
func FuzzLoad(f *testing.F) {
	for _, file := range queries.Shipped() {
		f.Add(file.Data)
	}
	f.Add([]byte("- query: x\n  doc: d\n  answer: $x\n  find: ['$x is Paper']\n  at_least: {$x: 2}\n"))
	f.Add([]byte("- query: x\n  params: [a]\n  find: {a: b}\n  ask: {a: b}\n"))
	f.Add([]byte("roles: [a]\ntypes: 3\npredicates: {predicate: created}\n"))
	s, cues := shippedSchema(f), shippedCues(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"mine.yaml", "mine/words.yaml"} {
			queries.Load(s, cues, []queries.File{{Name: name, Data: data}})
		}
	})
}
