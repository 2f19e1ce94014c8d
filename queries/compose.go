package queries

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

const (
	costLimit   = 6.0 // what may be spent on a reading
	mostChoices = 192 // of meanings for all tokens together
)

// compose understands a question word by word: verbs and nouns give predicates,
// a question word and a noun what is asked for, names and roles the other ends;
// the schema and the order of words say which end is which. What fits nothing,
// or fits badly, is not understood.
func (s *Set) compose(t *text.Text, items []rule.Item) (Reading, bool) {
	if foreign(t.Runes) {
		return Reading{}, false
	}
	best := reading{cost: costLimit}
	for _, tokens := range choices(s.tokens(t, items)) {
		c, ok := s.buildClause(tokens)
		if !ok {
			return Reading{}, false
		}
		if r, ok := c.read(best.cost); ok {
			best = r
		}
	}
	if best.clause == nil {
		return Reading{}, false
	}
	return Reading{query: best.query(), otherwise: best.otherwise(), params: map[string]string{}}, true
}

// foreign reports whether a text is in a script that is neither Latin nor
// Chinese.
func foreign(runes []rune) bool {
	return slices.ContainsFunc(runes, func(r rune) bool {
		return 0x0370 <= r && r < 0x1E00 || 0x3040 <= r && r < 0x3100 || 0xAC00 <= r && r < 0xD7B0
	})
}

// choices lists the ways to give each token one kind of meaning.
func choices(tokens []token) [][]choice {
	list := [][]choice{nil}
	for _, t := range tokens {
		kinds := t.kinds()
		if len(list)*len(kinds) > mostChoices {
			kinds = kinds[:1]
		}
		var longer [][]choice
		for _, before := range list {
			for _, k := range kinds {
				longer = append(longer, append(slices.Clone(before), choice{t, k}))
			}
		}
		list = longer
	}
	return list
}

// kinds are the kinds of meaning that a token can have.
func (t *token) kinds() []tokenKind {
	var kinds []tokenKind
	switch {
	case t.names != nil:
		kinds = append(kinds, asName)
	case t.year != "":
		return []tokenKind{asTime}
	case len(t.words) == 0:
		return []tokenKind{asUnknown}
	}
	for _, w := range t.words {
		if k := asWord + tokenKind(w.kind); !slices.Contains(kinds, k) && !(t.names != nil && w.kind == skipWord) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// query writes a reading as a pattern.
func (r reading) query() *Query {
	r.links = r.apart()
	w := &writer{reading: r, variables: map[*phrase]string{}}
	q := &Query{}
	q.answer = w.answer()
	var lines []line
	for _, l := range r.links {
		lines = append(lines, w.condition(l))
	}
	w.qualify(lines)
	q.find = w.joined(lines)
	q.Name = nameOf(q.find)
	q.find = append(q.find, w.types()...)
	for _, p := range r.clause.except {
		q.find = append(q.find, line{subject: term{variable: q.answer}, distinct: true, object: w.end(p)})
	}
	if r.clause.most {
		q.order = byCount
	}
	for _, l := range q.find {
		q.Find = append(q.Find, l.String())
	}
	return q
}

// otherwise is the same pattern with the predicates that answer where the first
// ones do not, or nil.
func (r reading) otherwise() *Query {
	again := r
	again.links = slices.Clone(r.links)
	other := false
	for i, l := range again.links {
		s := *l.word.sense
		switch {
		case s.directed:
			s.with = slices.DeleteFunc(slices.Clone(s.with), func(f filter) bool { return f.key == "directed" })
		case s.orElse != nil:
			s.predicates, s.orElse = s.orElse, nil
		default:
			continue
		}
		other = true
		again.links[i].word.sense = &s
	}
	if !other {
		return nil
	}
	return again.query()
}

// joined makes alternatives of the conditions on the same ends whose verbs
// stand side by side (studied or worked at), and leaves out what is there twice.
func (w *writer) joined(lines []line) []line {
	var out []line
	for i, l := range lines {
		if slices.ContainsFunc(lines[:i], func(o line) bool { return o.String() == l.String() }) {
			continue
		}
		last := len(out) - 1
		if last >= 0 && w.alternative(i) {
			l.or = out[last].or
			out[last].or = &l
			continue
		}
		out = append(out, l)
	}
	return out
}

// apart makes a link for each of several phrases that are meant together: the
// investors that A and B have in common.
func (r reading) apart() []link {
	if !r.clause.both {
		return r.links
	}
	var out []link
	for _, l := range r.links {
		for _, s := range l.subject.each() {
			for _, o := range l.object.each() {
				l.subject, l.object = s, o
				out = append(out, l)
			}
		}
	}
	return out
}

// each lists the phrases that and joins.
func (p *phrase) each() []*phrase {
	if p == nil || p.joint == nil {
		return []*phrase{p}
	}
	first := *p
	first.joint = nil
	return append([]*phrase{&first}, p.joint...)
}

// nameOf names a pattern by its predicates.
func nameOf(lines []line) string {
	var names []string
	for _, l := range lines {
		for at := &l; at != nil; at = at.or {
			if name := at.predicates[0].Name; !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, "+")
}

// writer turns phrases into terms.
type writer struct {
	reading
	variables map[*phrase]string
	yes       *phrase // what a question for yes or no is answered with
	opened    bool    // the open end has the answer's variable
}

// answer names the variable that is asked for.
func (w *writer) answer() string {
	switch c := w.clause; {
	case c.asked != nil:
		w.variables[c.asked] = "x"
	case c.wants == "" && w.open() != nil:
		// what the question leaves out
	case c.wants == "":
		w.yes = w.links[0].object
		if w.yes == nil || !w.yes.bound() {
			w.yes = w.links[0].subject
		}
		w.variables[w.yes] = "x"
	}
	return "x"
}

// open is the link with an end that the question says nothing of, where nothing
// else is asked for.
func (w *writer) open() *link {
	if w.clause.asked != nil || w.clause.wants != "" {
		return nil
	}
	for i := range w.links {
		if w.links[i].subject == nil && w.links[i].word.sense.predicates[0].Name != "mentions" || w.links[i].object == nil {
			return &w.links[i]
		}
	}
	return nil
}

func (w *writer) condition(l link) line {
	out := line{subject: w.end(l.subject), object: w.end(l.object), predicates: l.word.sense.predicates, with: slices.Clone(l.word.sense.with)}
	episode := w.clause.schema.Union("Episode")
	if out.predicates[0].Name == "mentions" && l.subject != nil && l.subject.asked && l.subject.types&l.word.sense.from == episode {
		out.subject, out.object = out.object, out.subject
		out.predicates = []*schema.Predicate{{Name: "heard_in"}}
	}
	return out
}

// end writes a phrase as the end of a claim.
func (w *writer) end(p *phrase) term {
	if p == nil {
		if w.open() != nil && !w.opened {
			w.opened = true
			return term{variable: "x"}
		}
		return term{variable: w.fresh()}
	}
	t := term{constants: p.constants()}
	for _, o := range p.joint {
		t.constants = append(t.constants, o.constants()...)
	}
	if p.bound() && w.variables[p] == "" {
		return t
	}
	if w.variables[p] == "" {
		w.variables[p] = w.fresh()
	}
	t.variable = w.variables[p]
	return t
}

// constants are what a phrase names.
func (p *phrase) constants() []string {
	var ids []string
	for _, it := range p.names {
		if !slices.Contains(ids, it.Entity) {
			ids = append(ids, it.Entity)
		}
	}
	ids = append(ids, p.roles...)
	if p.unknown != "" {
		ids = append(ids, p.unknown)
	}
	return ids
}

// fresh makes a variable for something that is not asked for.
func (w *writer) fresh() string {
	name := fmt.Sprintf("y%d", len(w.variables))
	w.variables[&phrase{}] = name
	return name
}

// qualify adds the times and other qualifiers to the conditions that can have
// them, and captures the one that is asked for.
func (w *writer) qualify(find []line) {
	c := w.clause
	capture := c.wants
	for i, l := range w.links {
		s := l.word.sense
		if c.year != "" && s.allows("time") {
			find[i].with = append(find[i].with, filter{"time", term{constants: []string{c.year}}})
		}
		if c.now && s.allows("past") {
			find[i].with = append(find[i].with, filter{"now", term{constants: []string{"true"}}})
		}
		if capture != "" && s.allows(capture) {
			find[i].with = append(find[i].with, filter{capture, term{variable: "x"}})
			capture = ""
		}
	}
	if last := len(find) - 1; c.not {
		find[last].with = append(find[last].with, filter{"polarity", term{constants: []string{"negated"}}})
	}
	if to := destination(w.links); to >= 0 {
		for _, p := range c.phrases {
			if (p.asked || p.required) && !w.links[to].has(p) && !slices.ContainsFunc(w.links, func(l link) bool { return l.has(p) }) {
				find[to].with = append(find[to].with, filter{"to", w.end(p)})
			}
		}
	}
}

func (l link) has(p *phrase) bool { return l.subject == p || l.object == p }

// types says of which types the unnamed are, where their ends can be others too.
// Of what is mentioned the first type decides. Of what is claimed another one
// will do, but not for what is a topic first, as fields and ideas are.
func (w *writer) types() []line {
	var lines []line
	topic, person, actor := w.clause.schema.Union("Topic"), w.clause.schema.Union("Person"), w.clause.schema.Union("Actor")
	for _, p := range w.clause.phrases {
		if p.bound() || w.variables[p] == "" || p.episode && !p.asked || !slices.ContainsFunc(w.links, func(l link) bool { return l.has(p) }) {
			continue
		}
		can, wanted, mentioned := w.ends(p)
		switch {
		case p.who && mentioned, p.who && can&person != 0 && can&^actor != 0:
			wanted &= actor
			if mentioned {
				wanted = person
			}
		case p.who:
		case p.types != 0:
			wanted &= p.types
		}
		if can&^wanted == 0 || wanted == 0 {
			continue
		}
		subject := term{variable: w.variables[p]}
		lines = append(lines, line{subject: subject, mainly: mentioned, types: term{constants: w.clause.schema.Names(wanted)}})
		if !mentioned && can&^wanted&topic != 0 {
			lines = append(lines, line{not: true, subject: subject, mainly: true, types: term{constants: []string{"Topic"}}})
		}
	}
	return lines
}

// ends is what the predicates let a phrase be, and what their words want it to
// be: of alternatives either, of several conditions all.
func (w *writer) ends(p *phrase) (can, wanted schema.Mask, mentioned bool) {
	can, wanted = ^schema.Mask(0), ^schema.Mask(0)
	for i := 0; i < len(w.links); i++ {
		if !w.links[i].has(p) {
			continue
		}
		oneCan, oneWanted := w.links[i].end(p)
		for ; i+1 < len(w.links) && w.alternative(i+1); i++ {
			c, n := w.links[i+1].end(p)
			oneCan, oneWanted = oneCan|c, oneWanted|n
		}
		can, wanted = can&oneCan, wanted&oneWanted
		mentioned = mentioned || w.links[i].word.sense.predicates[0].Name == "mentions"
	}
	return can, wanted, mentioned
}

// alternative reports whether and joins a link to the one before it, with the
// same ends.
func (w *writer) alternative(i int) bool {
	a, b := w.links[i-1], w.links[i]
	return b.use.joined && a.subject == b.subject && a.object == b.object
}

// end is what the predicates of a link let a phrase be, and what its word wants
// it to be.
func (l link) end(p *phrase) (can, wanted schema.Mask) {
	for _, predicate := range l.word.sense.predicates {
		if l.subject == p {
			can |= predicate.From
		}
		if l.object == p {
			can |= predicate.To
		}
	}
	if l.subject == p {
		return can, l.word.sense.from
	}
	return can, l.word.sense.to
}
