package rule

import (
	"sort"
	"strings"

	"hearsay/extract/text"
)

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
	l := m.lattice
	for _, b := range f.bindings {
		if b.slot != q.Slot {
			continue
		}
		if len(b.items) == 0 {
			return strings.TrimSpace(l.Text.Said(b.span)), "", true
		}
		it := l.Items[b.items[0]]
		switch it.Kind {
		case Time:
			return it.From, it.To, true
		case Number, Money:
			return it.Value, "", true
		}
		return l.Text.Said(it.Span), "", true
	}
	if q.Optional && q.Slot == "TIME" {
		return m.nearestTime(f.span)
	}
	return "", "", false
}

// timeReach is how far from a match a time may stand that is taken for its
// own, in units. People say when first: one behind the match counts only where
// none stands in it or before it, and nobody else is spoken of in between.
const timeReach = 16

func (m *matcher) nearestTime(s text.Span) (from, to string, ok bool) {
	l := m.lattice
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
		case it.Span.Start >= s.End && m.near(s.End, it.Span.Start, timeReach/2) && !m.others(s.End, it.Span.Start):
			distance = timeReach + int(l.units[it.Span.Start]-l.units[s.End])
		}
		if distance < best {
			best, from, to, ok = distance, it.From, it.To, true
		}
	}
	return from, to, ok
}

// others reports whether somebody or something is named or referred to between
// two positions.
func (m *matcher) others(from, to int) bool {
	l := m.lattice
	first := sort.Search(len(l.Items), func(i int) bool { return l.Items[i].Span.Start >= from })
	return first < len(l.Items) && l.Items[first].Span.End <= to && l.Items[first].Kind <= This
}
