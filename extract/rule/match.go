package rule

import (
	"sync"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// matchers keeps the working memory of searches from text to text.
var matchers = sync.Pool{New: func() any { return &matcher{lattice: new(lattice)} }}

// release gives working memory back. It lets go of the text, which may be large
// and is not needed any more.
func (m *matcher) release() {
	if m.spare != nil {
		m.lattice, m.spare = m.spare, nil
	}
	m.lattice.Input = Input{}
	m.lattice.runes = nil
	clear(m.found)
	m.found = m.found[:0]
	matchers.Put(m)
}

// Match returns every claim that the rules make of a text, in the order of the
// text, then of the rules. A Set may be used by many goroutines.
func (s *Set) Match(in Input) []Claim {
	m := matchers.Get().(*matcher)
	defer m.release()
	m.lattice.read(in, s.Cues)
	s.engine.search(m)
	var claims []Claim
	for i := range m.found {
		claims = s.claims(claims, m, &m.found[i])
	}
	return s.settle(claims)
}

// claims makes the claims of one verified alternative, if its conditions hold.
func (s *Set) claims(dst []Claim, m *matcher, f *found) []Claim {
	alt := &s.engine.alternatives[f.alternative]
	r := &s.Rules[alt.rule]
	if !m.holds(r.Where, f) || m.stopped(r.Unless, f) {
		return dst
	}
	base := Claim{Rule: alt.rule, Pattern: alt.pattern, Span: f.span, Polarity: m.polarity(f, s.Cues), Turn: int(m.lattice.turn[f.span.Start])}
	for i := range r.Claims {
		t := &r.Claims[i]
		with, ok := m.qualifiers(t, f)
		if !ok {
			continue
		}
		for _, subject := range m.ends(t.Subject, f) {
			for _, object := range m.ends(t.Object, f) {
				if !fit(t.Predicate, subject, object) {
					continue
				}
				c := base
				c.Subject, c.Object, c.Predicate, c.With = subject.entity, object.entity, t.Predicate.Name, with
				c.Confidence = r.Confidence * subject.score * object.score
				dst = append(dst, c)
			}
		}
	}
	return dst
}

// fit reports whether a predicate may tie two ends.
func fit(p *schema.Predicate, subject, object end) bool {
	return subject.entity != object.entity && p.From&subject.types != 0 && p.To&object.types != 0 &&
		object.types&^subject.except != 0 && subject.types&^object.except != 0
}

func (m *matcher) folded(s text.Span) string { return string(m.lattice.runes[s.Start:s.End]) }
