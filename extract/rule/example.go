package rule

import (
	"fmt"
	"sort"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// Expect is what an example says of its sentence.
type Expect uint8

const (
	OK   Expect = iota // the rule makes a claim of it
	Not                // the rule asserts nothing of it
	Todo               // the rule should make a claim of it and does not yet
)

// Example is a sentence that shows and tests a rule. Names are marked up in it,
// [田渊栋](Person), so that no lexicon is needed.
type Example struct {
	Expect  Expect
	Text    string
	Speaker string   // who says it; 我 is this person
	Claims  []string // what it must claim, as "田渊栋 created GaLore {role: first author}"
	Place   Place
}

// Failure is an example that does not hold.
type Failure struct {
	Rule    string
	Example Example
	Message string
}

func (f Failure) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s: %s", f.Example.Place.File, f.Example.Place.Line, f.Example.Place.Column, f.Rule, f.Message, f.Example.Text)
}

// examples reads examples: a list of ok:, not: and todo:.
func (r *reader) examples(rule *Rule, n, whole *yaml.Node) {
	counts := [3]int{}
	for _, item := range strict.Items(n) {
		fields := r.file.Fields(item, "an example", "ok", "not", "todo")
		for expect, key := range []string{"ok", "not", "todo"} {
			value := fields[key]
			if value == nil {
				continue
			}
			counts[expect]++
			e := Example{Expect: Expect(expect), Place: Place{r.file.Name, value.Line, value.Column}}
			if value.Kind == yaml.MappingNode {
				f := r.file.Fields(value, "an example", "text", "speaker", "claims")
				e.Text, e.Speaker, e.Claims = r.file.Text(f["text"], "text"), r.file.Text(f["speaker"], "speaker"), r.file.Texts(f["claims"], "a claim")
			} else {
				e.Text = r.file.Text(value, "an example")
			}
			if _, err := r.mark(e); err != nil {
				r.file.Add(value, "%v", err)
			}
			rule.Examples = append(rule.Examples, e)
		}
	}
	if counts[OK] == 0 || counts[Not] == 0 {
		r.file.Add(whole, "rule %s needs an example that it finds (ok:) and one that it must not find (not:)", rule.ID)
	}
}

// Marked is an example's sentence without its mark-up, and the names that were
// marked in it.
type Marked struct {
	Text  *text.Text
	Names []Item
}

// mark takes the mark-up out of a sentence. An entity's id is its marked text.
func (r *reader) mark(e Example) (Marked, error) {
	return readMarks(e.Text, func(name string) (Item, error) {
		m, ok := r.schema.Mask(name)
		if !ok {
			return Item{}, fmt.Errorf("no type is named %q%s", name, strict.Suggest(name, r.schema.GroupNames()))
		}
		return Item{Types: m, Score: 1}, nil
	})
}

func readMarks(s string, typed func(string) (Item, error)) (Marked, error) {
	var plain strings.Builder
	var items []Item
	length := 0
	for s != "" {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			plain.WriteString(s)
			break
		}
		middle := strings.Index(s[open:], "](")
		if middle < 0 {
			return Marked{}, fmt.Errorf("a mark is written [name](Type); this [ has no ]( behind it")
		}
		end := strings.IndexByte(s[open+middle:], ')')
		if end < 0 {
			return Marked{}, fmt.Errorf("a mark is written [name](Type); this ( has no ) behind it")
		}
		name, kind := s[open+1:open+middle], s[open+middle+2:open+middle+end]
		item, err := typed(kind)
		if err != nil {
			return Marked{}, err
		}
		plain.WriteString(s[:open])
		plain.WriteString(name)
		length += len([]rune(s[:open]))
		item.Span = text.Span{Start: length, End: length + len([]rune(name))}
		item.Entity = name
		length = item.Span.End
		items = append(items, item)
		s = s[open+middle+end+1:]
	}
	return Marked{Text: text.New(plain.String()), Names: items}, nil
}

// The people and the episode of an example that names none.
const (
	Speaker  = "speaker"
	Listener = "listener"
	Episode  = "episode"
)

// Test runs every rule's examples. Complete adds to an input whose names are
// marked what a real one has besides: references and values.
func (s *Set) Test(complete func(Input) Input) []Failure {
	var failures []Failure
	r := reader{schema: s.schema}
	for i := range s.Rules {
		for _, e := range s.Rules[i].Examples {
			marked, err := r.mark(e)
			if err != nil {
				failures = append(failures, Failure{s.Rules[i].ID, e, err.Error()})
				continue
			}
			if message := s.try(i, e, complete(e.input(marked))); message != "" {
				failures = append(failures, Failure{s.Rules[i].ID, e, message})
			}
		}
	}
	return failures
}

func (e Example) input(m Marked) Input {
	speaker := e.Speaker
	if speaker == "" {
		speaker = Speaker
	}
	return Input{
		Text: m.Text, Episode: Episode, Items: m.Names,
		Turns: []Turn{{Span: text.Span{End: len(m.Text.Runes)}, Person: speaker, Other: Listener}},
	}
}

// try runs one example and says what is wrong, or nothing.
func (s *Set) try(rule int, e Example, in Input) string {
	var made []string
	asserted := 0
	for _, c := range s.Match(in) {
		if c.Rule == rule {
			made = append(made, c.String())
			if c.Polarity == claim.Asserted {
				asserted++
			}
		}
	}
	switch {
	case e.Expect == Not && asserted > 0:
		return "must claim nothing, and claims " + strings.Join(made, "; ")
	case e.Expect == Todo && asserted > 0:
		return "holds now: turn this todo into an ok"
	case e.Expect != OK:
		return ""
	case asserted == 0 && len(made) > 0 && len(e.Claims) == 0:
		return "asserts nothing; it claims " + strings.Join(made, "; ")
	case len(made) == 0:
		return "claims nothing"
	}
	for _, want := range e.Claims {
		if !hasClaim(made, want) {
			return fmt.Sprintf("does not claim %q, but %s", want, strings.Join(made, "; "))
		}
	}
	return ""
}

func hasClaim(made []string, want string) bool {
	for _, m := range made {
		if m == want {
			return true
		}
	}
	return false
}

// String is the claim's canonical form: ends, predicate, qualifiers in order,
// and the polarity unless it is asserted.
func (c Claim) String() string {
	s := c.Subject + " " + c.Predicate + " " + c.Object
	if len(c.With) > 0 {
		var keys []string
		for k := range c.With {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		for i, k := range keys {
			keys[i] = k + ": " + c.With[k]
		}
		s += " {" + strings.Join(keys, ", ") + "}"
	}
	if c.Polarity != claim.Asserted {
		s += " (" + c.Polarity + ")"
	}
	return s
}
