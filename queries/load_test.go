package queries_test

import (
	"strings"
	"testing"

	"hearsay/queries"
)

// TestEveryMistakeHasItsPlace loads a file with many mistakes and wants each to
// be reported, at its place and with what to do.
func TestEveryMistakeHasItsPlace(t *testing.T) {
	const file = `- query: makers-of
  doc: Who made something.
  ask:
    - who made $MADEE
    - "who (made $MADE"
  params:
    what: {slots: [MADE], doc: the thing}
  answer: $x
  find:
    - $x createdd $what
- query: typed
  doc: Something of a type.
  answer: $x
  find:
    - $who mentions $x
    - $x is Papr
- query: filtered
  answer: $y
  find:
    - "$who works_for $x {rolle: CEO}"
- query: no-pattern
  doc: Nothing to find.
- query: run-away
  doc: An operation.
  run: conection
- query: typed
  doc: Again.
  answer: $x
  order: size
  find: [$x likes $y]
  colour: red
`
	_, err := queries.Load(shippedSchema(t), shippedCues(t), append(queries.Shipped(), queries.File{Name: "mine.yaml", Data: []byte(file), Layer: 1}))
	if err == nil {
		t.Fatal("a file full of mistakes loads")
	}
	for _, want := range []string{
		"mine.yaml:4:17: no type is named MADEE (did you mean MADE?)",
		"mine.yaml:5:12: this ( has no ) behind it",
		"mine.yaml:10:10: no predicate is named \"createdd\" (did you mean created?)",
		"mine.yaml:16:13: no type is named \"Papr\" (did you mean Paper?)",
		"mine.yaml:17:3: query filtered needs a doc",
		"mine.yaml:20:27: works_for has no qualifier \"rolle\" (did you mean role?)",
		"mine.yaml:21:3: query no-pattern needs find",
		"mine.yaml:25:8: no operation is named \"conection\" (did you mean connection?)",
		"mine.yaml:26:3: a query \"typed\" stands in mine.yaml already",
		"mine.yaml:29:10: answers are ordered by place, count or value",
		"mine.yaml:31:3: unknown key \"colour\"",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("lacks %q\nin\n%v", want, err)
		}
	}
}

// TestOwnQueriesReplace lays a user's query over a shipped one.
func TestOwnQueriesReplace(t *testing.T) {
	const file = `- query: guests
  doc: Mine.
  ask:
    - who came along
  answer: $x
  find:
    - $x guest_of $e
`
	s := must(queries.Load(shippedSchema(t), shippedCues(t), append(queries.Shipped(), queries.File{Name: "mine.yaml", Data: []byte(file), Layer: 1})))(t)
	q, ok := s.Query("guests")
	if !ok || q.Doc != "Mine." || len(q.Ask) != 1 {
		t.Errorf("got %+v", q)
	}
	if r, ok := s.Understand("Who came along?", noNames); !ok || r.Query() != "guests" {
		t.Errorf("got %v %v", r, ok)
	}
	if len(s.Queries()) != len(shippedSet(t).Queries()) {
		t.Error("the query that was replaced is still there")
	}
}

// TestWordsFileMistakes gives the words file the same care.
func TestWordsFileMistakes(t *testing.T) {
	const file = `types:
  Papper: [paperlet]
predicates:
  - predicate: creatd
    verbs: [craft]
  - verbs: [do]
  - predicate: created
    verb: [craft]
`
	_, err := queries.Load(shippedSchema(t), shippedCues(t), append(queries.Shipped(), queries.File{Name: "mine/words.yaml", Data: []byte(file), Layer: 1}))
	if err == nil {
		t.Fatal("a words file full of mistakes loads")
	}
	for _, want := range []string{
		"mine/words.yaml:2:11: no type is named \"Papper\" (did you mean Paper?)",
		"mine/words.yaml:4:16: no predicate is named \"creatd\" (did you mean created?)",
		"mine/words.yaml:6:5: words need a predicate",
		"mine/words.yaml:8:5: unknown key \"verb\" in a predicate's words (did you mean verbs?)",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("lacks %q\nin\n%v", want, err)
		}
	}
}
