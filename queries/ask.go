package queries

import (
	"context"
	"fmt"
	"regexp"
	"sort"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/text"
	"hearsay/graph"
)

// ErrNotUnderstood is returned for a question that nothing is known to mean.
type ErrNotUnderstood struct {
	Question string
	Nearest  []string // questions that are understood
}

func (e *ErrNotUnderstood) Error() string {
	s := fmt.Sprintf("%q is not understood", e.Question)
	if len(e.Nearest) > 0 {
		s += "; these are, for example:\n  " + strings.Join(e.Nearest, "\n  ")
	}
	return s
}

// Reading is a question as it was understood.
type Reading struct {
	query  *Query
	params map[string]string
}

// Ask answers a question in Chinese or English. Names finds the names and times
// in the question's words. The error is *ErrNotUnderstood where nothing is known
// to mean the question; no answers are no error.
func (s *Set) Ask(ctx context.Context, store *graph.Store, question string, names func(*text.Text) []rule.Item, scope Scope) (*Result, error) {
	reading, ok := s.Understand(question, names)
	if !ok {
		return nil, &ErrNotUnderstood{question, s.nearest(question)}
	}
	result, err := s.answer(ctx, store, reading.query, reading.params, scope)
	if err == nil {
		result.Question = question
	}
	return result, err
}

// Understand reads a question: by a sentence of a query that accounts for all
// of it, else word by word.
func (s *Set) Understand(question string, names func(*text.Text) []rule.Item) (Reading, bool) {
	t := text.New(question)
	items := names(t)
	for _, u := range s.questions.Understand(rule.Input{Text: t, Items: items}) {
		if u.Over > 0 {
			break
		}
		q, _ := s.Query(u.Question)
		if params, ok := s.paramsOf(q, u.Slots); ok {
			return Reading{q, params}, true
		}
	}
	return s.compose(t, items)
}

// paramsOf turns what the slots of a sentence took into parameters. A parameter
// without default that no slot gives makes the reading impossible.
func (s *Set) paramsOf(q *Query, slots map[string]rule.Taken) (map[string]string, bool) {
	params := map[string]string{}
	for _, p := range q.Params {
		for _, slot := range p.Slots {
			taken, ok := slots[slot]
			if !ok || params[p.Name] != "" {
				continue
			}
			params[p.Name] = s.value(slot, taken)
		}
		if params[p.Name] == "" && p.Default == "" {
			return nil, false
		}
	}
	return params, true
}

func (s *Set) value(slot string, taken rule.Taken) string {
	switch {
	case len(taken.Entities) > 0:
		return strings.Join(taken.Entities, "|")
	case taken.From != "":
		return taken.From
	case slot == "ROLE":
		return s.words.role(taken.Text)
	case slot == "KIND":
		return s.words.typeName(taken.Text)
	}
	return taken.Text
}

// nearest lists what could have been asked: an example of each query, those
// that share most words with the question first.
func (s *Set) nearest(question string) []string {
	asked := shingles(question)
	type example struct {
		text   string
		shared int
	}
	var list []example
	for _, q := range s.queries {
		best := example{}
		for _, sentence := range q.Ask {
			shown := s.spellOut(sentence)
			shared := 0
			for w := range shingles(shown) {
				if asked[w] {
					shared++
				}
			}
			if best.text == "" || shared > best.shared {
				best = example{shown, shared}
			}
		}
		if best.text != "" {
			list = append(list, best)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].shared > list[j].shared })
	var out []string
	for _, e := range list[:min(len(list), 4)] {
		out = append(out, e.text)
	}
	return out
}

// shingles are the Latin words and the pairs of Chinese characters of a text.
func shingles(s string) map[string]bool {
	set := map[string]bool{}
	runes := []rune(text.FoldString(s))
	for i := range runes {
		switch {
		case text.Han(runes[i]) && i+1 < len(runes) && text.Han(runes[i+1]):
			set[string(runes[i:i+2])] = true
		case text.Latin(runes[i]) && text.Boundary(runes, i):
			end := i
			for end < len(runes) && text.Latin(runes[end]) {
				end++
			}
			set[string(runes[i:end])] = true
		}
	}
	return set
}

// spellOut writes a sentence of the pattern language as a person would: the
// first of each choice, slots by their names.
func (s *Set) spellOut(sentence string) string {
	return strings.Join(strings.Fields(pieces.ReplaceAllStringFunc(sentence, func(p string) string {
		switch {
		case strings.HasSuffix(p, "?"), strings.HasPrefix(p, "..."):
			return " "
		case strings.HasPrefix(p, "("):
			first, _, _ := strings.Cut(p[1:len(p)-1], "|")
			return first
		}
		return p
	})), " ")
}

// pieces are the groups and optional parts of a sentence.
var pieces = regexp.MustCompile(`\([^()]*\)\??|\.\.\.(\{[^}]*\})?|\S+\?`)
