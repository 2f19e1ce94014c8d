package rule

import (
	"sort"
	"strings"
	"sync"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// Questions are patterns that a whole sentence is held against: the language of
// rules, read by whoever answers.
type Questions struct {
	cues   *Cues
	schema *schema.Schema
	macros map[string][]node
	alts   []alternative
	names  []string // of each pattern, by its index

	compiling sync.Mutex
	engine    *engine // of all alts; nil until they are searched for
}

// Understanding is one way to read a sentence.
type Understanding struct {
	Question string // as given to Add
	Slots    map[string]Taken
	Over     int // units of the sentence that the pattern does not account for
}

// Taken is what a slot of a question took.
type Taken struct {
	Text     string   // as it stands in the question
	Entities []string // of a slot for entities
	From, To string   // of a time
}

// NewQuestions begins an empty set.
func NewQuestions(s *schema.Schema, cues *Cues) *Questions {
	return &Questions{cues: cues, schema: s, macros: map[string][]node{}}
}

// Define names a word list for <name>. Errors are *SyntaxError.
func (q *Questions) Define(name string, words []string) error {
	group := node{kind: groupNode, source: name}
	for _, w := range words {
		p := parser{schema: q.schema, macros: q.macros, used: map[string]bool{}}
		nodes, err := p.parse(w)
		if err != nil {
			return err
		}
		group.branches = append(group.branches, nodes)
	}
	q.macros[name] = []node{group}
	return nil
}

// Add adds a sentence that asks a question. Errors are *SyntaxError.
func (q *Questions) Add(question, pattern string) error {
	p := parser{schema: q.schema, macros: q.macros, used: map[string]bool{}}
	nodes, err := p.parse(pattern)
	if err != nil {
		return err
	}
	expanded, ok := expand(nodes)
	if !ok {
		return &SyntaxError{Code: tooLarge, Message: "the choices in this sentence multiply too far; write several"}
	}
	for _, elements := range expanded {
		if !searchable(elements) {
			return &SyntaxError{Code: unsearchable, Message: "nothing in this sentence can be searched for; it needs a word or a typed slot that is not optional"}
		}
		q.alts = append(q.alts, alternatives(len(q.names), 0, elements)...)
	}
	q.names = append(q.names, question)
	q.engine = nil
	return nil
}

// Understand holds a sentence, with the names and times in it, against every
// pattern and returns the readings that leave the least of it over, best first,
// each question once. When all is added, goroutines may share a set.
func (q *Questions) Understand(in Input) []Understanding {
	e := q.compiled()
	if len(in.Turns) == 0 {
		in.Turns = []Turn{{Span: text.Span{End: len(in.Text.Runes)}}}
	}
	m := matchers.Get().(*matcher)
	defer m.release()
	m.lattice.read(in, q.cues)
	e.search(m)
	best := map[string]Understanding{}
	for i := range m.found {
		f := &m.found[i]
		name := q.names[e.alternatives[f.alternative].rule]
		u := Understanding{Question: name, Slots: m.taken(f), Over: m.over(f.span)}
		old, ok := best[name]
		if !ok || u.Over < old.Over || u.Over == old.Over && len(u.Slots) > len(old.Slots) {
			best[name] = u
		}
	}
	list := make([]Understanding, 0, len(best))
	for _, u := range best {
		list = append(list, u)
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.Over != b.Over {
			return a.Over < b.Over
		}
		if len(a.Slots) != len(b.Slots) {
			return len(a.Slots) > len(b.Slots)
		}
		return a.Question < b.Question
	})
	return list
}

// compiled builds the engine at the first question: a program that asks none
// should not wait for it.
func (q *Questions) compiled() *engine {
	q.compiling.Lock()
	defer q.compiling.Unlock()
	if q.engine == nil {
		q.engine = compile(q.alts)
	}
	return q.engine
}

func (m *matcher) taken(f *found) map[string]Taken {
	slots := map[string]Taken{}
	for _, b := range f.bindings {
		t := Taken{Text: strings.TrimSpace(m.lattice.Text.Said(b.span))}
		for _, i := range b.items {
			it := m.lattice.Items[i]
			if it.Entity != "" {
				t.Entities = append(t.Entities, it.Entity)
			}
			t.From, t.To = it.From, it.To
		}
		slots[b.slot] = t
	}
	return slots
}

// over counts the units outside a match that no break would pass over.
func (m *matcher) over(s text.Span) int {
	l := m.lattice
	free := make([]bool, len(l.runes))
	for at := range l.runes {
		for n := 1; n < 64; n++ {
			if l.skip[at]&(1<<uint(n)) != 0 {
				for i := at; i < at+n; i++ {
					free[i] = true
				}
			}
		}
	}
	count := 0
	for at, r := range l.runes {
		if s.Start <= at && at < s.End || free[at] || l.mark[at] || r == '?' || r == '.' || r == '\'' {
			continue
		}
		if !text.Latin(r) || text.Boundary(l.runes, at+1) {
			count++
		}
	}
	return count
}
