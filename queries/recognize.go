package queries

import (
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/text"
)

// unadorned takes polite words from the beginning of a question.
func (s *Set) unadorned(question string) string {
	folded := []rune(text.FoldString(question))
	for _, p := range s.words.polite {
		n := len([]rune(p))
		if n < len(folded) && string(folded[:n]) == p && text.Boundary(folded, n) && len(folded) == len([]rune(question)) {
			return s.unadorned(strings.TrimLeft(string([]rune(question)[n:]), " ,，:："))
		}
	}
	return question
}

// recognize finds the query one of whose sentences is the question. Of several
// it takes the one whose words are most of the question's: sentences pass over
// adverbs and negations, which may be what matters.
func (s *Set) recognize(t *text.Text, items []rule.Item) (Reading, bool) {
	asked := shingles(string(t.Runes))
	var best Reading
	most := -1
	for _, u := range s.questions.Understand(rule.Input{Text: t, Items: items}) {
		if u.Over > 0 {
			break
		}
		q, _ := s.Query(u.Question)
		params, ok := s.paramsOf(q, u.Slots)
		if n := q.shared(asked); ok && n > most && q.covers(s.delicate(t, items)) {
			best, most = Reading{query: q, params: params}, n
		}
	}
	return best, best.query != nil
}

// delicate lists the words of a question that turn its meaning and that a
// sentence may have passed over.
func (s *Set) delicate(t *text.Text, items []rule.Item) []string {
	var list []string
	for _, k := range s.tokens(t, items) {
		for _, w := range k.words {
			if w.kind == markWord && (w.name == "not" || w.name == "now" || w.name == "past" || w.name == "except") {
				list = append(list, string(t.Runes[k.span.Start:k.span.End]))
			}
		}
	}
	return list
}

// covers reports whether the sentences of a query have all of some words.
func (q *Query) covers(words []string) bool {
	for _, w := range words {
		if !strings.Contains(q.wording, w) {
			return false
		}
	}
	return true
}

// shared counts the words of a question that are among a query's sentences.
func (q *Query) shared(asked map[string]bool) int {
	n := 0
	for w := range shingles(q.wording) {
		if asked[w] {
			n++
		}
	}
	return n
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
		if types := s.words.types(taken.Text); types != 0 {
			return strings.Join(s.schema.Names(types), "|")
		}
		return "Any"
	}
	return taken.Text
}
