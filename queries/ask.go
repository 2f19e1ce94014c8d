package queries

import (
	"context"
	"fmt"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/text"
	"hearsay/graph"
)

// ErrNotUnderstood is returned for a question that nothing is known to mean.
type ErrNotUnderstood struct {
	Question string
	Nearest  []string // questions that are understood, in the same language
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
	query     *Query
	otherwise []*Query // what to look for where that has no answers, in turn
	params    map[string]string
}

// Query is what was understood: the name of a query, or the predicates of a
// question that was read word by word.
func (r Reading) Query() string { return r.query.Name }

// Find lists the conditions that answers meet, as query files write them.
func (r Reading) Find() []string { return r.query.Find }

// Params are the parameters that the question gives.
func (r Reading) Params() map[string]string { return r.params }

// Ask answers a question in Chinese or English. Names finds the names and times
// in the question's words. The error is *ErrNotUnderstood where nothing is known
// to mean the question; no answers are no error.
func (s *Set) Ask(ctx context.Context, store *graph.Store, question string, names func(*text.Text) []rule.Item, scope Scope) (*Result, error) {
	reading, ok := s.Understand(question, names)
	if !ok {
		return nil, &ErrNotUnderstood{question, s.nearest(question)}
	}
	result, err := s.answer(ctx, store, reading.query, reading.params, scope)
	for _, q := range reading.otherwise {
		if err != nil || len(result.Answers) > 0 {
			break
		}
		var next *Result
		if next, err = s.answer(ctx, store, q, reading.params, scope); err == nil && len(next.Answers) > 0 {
			result = next
		}
	}
	if err != nil {
		return nil, err
	}
	result.Question = question
	return result, nil
}

// longestQuestion is how many characters are read; what is longer is no
// question.
const longestQuestion = 500

// Understand reads a question: by a sentence of a query that accounts for all
// of it, else word by word. What it has in parentheses may be left out.
func (s *Set) Understand(question string, names func(*text.Text) []rule.Item) (Reading, bool) {
	question = s.unadorned(question)
	t := text.New(question)
	if len(t.Runes) == 0 || len(t.Runes) > longestQuestion {
		return Reading{}, false
	}
	items := names(t)
	if r, ok := s.recognize(t, items); ok {
		return r, true
	}
	if plain := text.New(unbracketed(question)); len(plain.Runes) > 0 && len(plain.Runes) < len(t.Runes) {
		if r, ok := s.recognize(plain, names(plain)); ok {
			return r, true
		}
	}
	return s.compose(t, items)
}

// unbracketed takes what stands in parentheses out of a question.
func unbracketed(question string) string {
	var out strings.Builder
	depth := 0
	for _, r := range question {
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}
