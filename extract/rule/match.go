package rule

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// Claim is one claim that one rule makes at one place.
type Claim struct {
	Rule       int // index into Set.Rules
	Pattern    int // index into its Say
	Subject    string
	Predicate  string
	Object     string
	With       map[string]string
	Polarity   string
	Span       text.Span
	Turn       int // index into Input.Turns
	Confidence float64
}

// Matcher searches texts for a set's rules. It keeps its working memory from
// text to text and serves one goroutine at a time.
type Matcher struct {
	set *Set
	m   matcher
}

var matchers sync.Pool

// Match returns every claim that the rules make of a text, in the order of the
// text, then of the rules. A Set may be used by many goroutines.
func (s *Set) Match(in Input) []Claim {
	m, _ := matchers.Get().(*matcher)
	if m == nil {
		m = &matcher{}
	}
	defer matchers.Put(m)
	m.found = m.found[:0]
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
				if subject.entity == object.entity || t.Predicate.From&subject.types == 0 || t.Predicate.To&object.types == 0 {
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

func (m *matcher) folded(s text.Span) string { return string(m.lattice.runes[s.Start:s.End]) }

// holds tests a rule's conditions on its slots.
func (m *matcher) holds(where []Condition, f *found) bool {
	for _, c := range where {
		for _, b := range f.bindings {
			if b.slot != c.Slot {
				continue
			}
			word := m.folded(b.span)
			if slices.Contains(c.Not, word) || len(c.Only) > 0 && !slices.Contains(c.Only, word) {
				return false
			}
			for _, i := range b.items {
				if c.Named && m.lattice.Items[i].Kind != Name {
					return false
				}
			}
		}
	}
	return true
}

// stopped tests the words that stop a rule.
func (m *matcher) stopped(c Context, f *found) bool {
	if len(c.Before)+len(c.Within)+len(c.After) == 0 {
		return false
	}
	before := m.window(f.span.Start, -1)
	after := m.window(f.span.End, 1)
	return contains(before, c.Before) || contains(m.folded(f.span), c.Within) || contains(after, c.After)
}

// window is the text of Near units beside a position, up to the turn's edge.
func (m *matcher) window(at, side int) string {
	l := &m.lattice
	end := at
	for {
		next := end
		if side < 0 {
			next--
		}
		if next < 0 || next >= len(l.runes) || l.turn[next] < 0 || abs(int(l.units[end+side]-l.units[at])) > Near {
			break
		}
		end += side
	}
	return string(l.runes[min(at, end):max(at, end)])
}

func abs(n int) int { return max(n, -n) }

func contains(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// qualifiers fills a template's qualifiers; ok is false where one that is not
// optional has no value.
func (m *matcher) qualifiers(t *Template, f *found) (with map[string]string, ok bool) {
	set := func(key, value string) {
		if value == "" {
			return
		}
		if with == nil {
			with = map[string]string{}
		}
		with[key] = value
	}
	for _, q := range t.With {
		if q.Slot == "" {
			set(q.Key, q.Value)
			continue
		}
		from, to, found := m.value(q, f)
		switch {
		case !found && !q.Optional:
			return nil, false
		case !found:
		case q.Key == "when" && t.Predicate.Allows("year") && to == "":
			set("year", from)
		case q.Key == "when" && t.Predicate.Allows("from"):
			set("from", from)
			set("to", to)
		case q.Key == "when":
			set("year", from)
		case q.Key == "to" && to != "":
			set("to", to)
		default:
			set(q.Key, from)
		}
	}
	return with, true
}

// value reads what a slot took: a time's ends, a number as written, or words.
// An optional time that the pattern does not hold is the nearest in the clause.
func (m *matcher) value(q Qualifier, f *found) (from, to string, ok bool) {
	l := &m.lattice
	for _, b := range f.bindings {
		if b.slot != q.Slot {
			continue
		}
		if len(b.items) == 0 {
			return strings.TrimSpace(l.Text.Quote(b.span)), "", true
		}
		it := l.Items[b.items[0]]
		switch it.Kind {
		case Time:
			return it.From, it.To, true
		case Number, Money:
			return it.Value, "", true
		}
		return l.Text.Quote(it.Span), "", true
	}
	if q.Optional && q.Slot == "TIME" {
		return m.nearestTime(f.span)
	}
	return "", "", false
}

// timeReach is how far from a match a time may stand that is taken for its
// own, in units. People say when first: one behind the match counts only where
// none stands in it or before it.
const timeReach = 16

func (m *matcher) nearestTime(s text.Span) (from, to string, ok bool) {
	l := &m.lattice
	best := 2*timeReach + 1
	first := sort.Search(len(l.Items), func(i int) bool { return l.Items[i].Span.Start >= s.Start-4*timeReach })
	for _, it := range l.Items[first:] {
		if it.Span.Start > s.End+4*timeReach {
			break
		}
		if it.Kind != Time {
			continue
		}
		distance := best
		switch {
		case s.Contains(it.Span):
			distance = 0
		case it.Span.End <= s.Start && m.near(it.Span.End, s.Start, timeReach):
			distance = int(l.units[s.Start] - l.units[it.Span.End])
		case it.Span.Start >= s.End && m.near(s.End, it.Span.Start, timeReach/2):
			distance = timeReach + int(l.units[it.Span.Start]-l.units[s.End])
		}
		if distance < best {
			best, from, to, ok = distance, it.From, it.To, true
		}
	}
	return from, to, ok
}

// settle drops what a rule of higher priority contradicts at the same place,
// and repetitions; claims come out in the order of the text.
func (s *Set) settle(claims []Claim) []Claim {
	sort.SliceStable(claims, func(i, j int) bool {
		a, b := &claims[i], &claims[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.Rule < b.Rule
	})
	kept := claims[:0:0]
	for i := range claims {
		if !s.beaten(claims, i) && !repeated(kept, &claims[i]) {
			kept = append(kept, claims[i])
		}
	}
	return kept
}

// beaten reports whether an overlapping claim with the same predicate and one
// same end comes from a rule of higher priority.
func (s *Set) beaten(claims []Claim, i int) bool {
	c := &claims[i]
	for j := i - 1; j >= 0 && claims[j].Span.Start > c.Span.Start-200; j-- {
		if s.beats(&claims[j], c) {
			return true
		}
	}
	for j := i + 1; j < len(claims) && claims[j].Span.Start < c.Span.End; j++ {
		if s.beats(&claims[j], c) {
			return true
		}
	}
	return false
}

func (s *Set) beats(winner, c *Claim) bool {
	return s.Rules[winner.Rule].Priority > s.Rules[c.Rule].Priority && winner.Predicate == c.Predicate &&
		winner.Span.Overlaps(c.Span) && (winner.Subject == c.Subject) != (winner.Object == c.Object) && winner.Polarity == claim.Asserted
}

func repeated(kept []Claim, c *Claim) bool {
	for i := len(kept) - 1; i >= 0 && kept[i].Span.Start == c.Span.Start; i-- {
		k := &kept[i]
		if k.Rule == c.Rule && k.Subject == c.Subject && k.Object == c.Object && k.Predicate == c.Predicate && k.Polarity == c.Polarity {
			return true
		}
	}
	return false
}
