package lexicon

import (
	"cmp"
	"slices"

	"hearsay/extract/text"
)

// Hit is a name that stands in a text.
type Hit struct {
	Span   text.Span // folded positions
	Entity int       // index into Entities
	Name   int       // index into the entity's Names
	Spoken bool      // its number is said in words (K二)
}

// A match is a hit of a key.
type match struct {
	Hit
	key
}

// Scan finds every name of every entity in a text, overlapping ones too, in
// order of start, of two with the same start the longer first. Case, width,
// spaces and hyphens may differ from how the name is written, its number may be
// said in words, and a term may stand in the plural, unless that is a name of
// its own; a name that ends in a number does not stop inside a longer one (GPT-4
// is not in GPT-4.5).
func (l *Lexicon) Scan(t *text.Text) []Hit {
	v := squeeze(t.Runes)
	numbers := slices.DeleteFunc(Numbers(t.Runes), func(n Number) bool { return !n.Sure })
	var found []match
	for over := l; over != nil; over = over.base {
		found = over.collect(found, t, &v, l)
		for _, n := range numbers {
			found = over.collectNumbered(found, t, n, l)
		}
	}
	slices.SortFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End),
			number(a.other)-number(b.other), cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Name, b.Name))
	})
	hits := make([]Hit, 0, len(found))
	for i, m := range found {
		first := i // of those in this place
		for first > 0 && found[first-1].Span == m.Span {
			first--
		}
		if m.other == found[first].other {
			hits = append(hits, m.Hit)
		}
	}
	return hits
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

// collect appends what is found of this layer's own names, of entities that the
// top one has not described anew.
func (l *Lexicon) collect(found []match, t *text.Text, v *view, top *Lexicon) []match {
	for _, h := range l.names.Between(nil, v.runes, v.edge) {
		k := l.keys[h.ID]
		if !top.has(l, k.entity) || !wholeNumbers(t.Runes, v.span(h.Start, h.End)) {
			continue
		}
		name := &l.entities[k.entity].Names[k.name]
		if !joined(t, v, h, name) || name.Exact && !sameCase(t.Said(v.span(h.Start, h.End)), name.Text) {
			continue
		}
		found = append(found, match{Hit{v.span(h.Start, h.End), int(k.entity), int(k.name), false}, k})
	}
	return found
}

// Within finds the names of three letters or more that stand inside one Latin
// word of the text, wherever in it, in the order of Scan: what is left when
// names are run together (ICMLNeurIPS).
func (l *Lexicon) Within(t *text.Text, word text.Span) []Hit {
	runes := t.Runes[word.Start:word.End]
	anywhere := slices.Repeat([]bool{true}, len(runes)+1)
	var hits []Hit
	for over := l; over != nil; over = over.base {
		for _, h := range over.names.Between(nil, runes, anywhere) {
			k := over.keys[h.ID]
			span := text.Span{Start: word.Start + int(h.Start), End: word.Start + int(h.End)}
			if name := &over.entities[k.entity].Names[k.name]; span.Len() > 2 && l.has(over, k.entity) && !(name.Exact && !sameCase(t.Said(span), name.Text)) {
				hits = append(hits, Hit{span, int(k.entity), int(k.name), false})
			}
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End),
			cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Name, b.Name))
	})
	return hits
}

// Lookup returns the entities that have this name, however it is spaced or
// cased, in the order of their ids. Names that need something beside them count.
func (l *Lexicon) Lookup(name string) []*Entity {
	runes := spelling(name)
	edge := make([]bool, len(runes)+1)
	edge[0], edge[len(runes)] = true, true
	var found []*Entity
	for over := l; over != nil; over = over.base {
		for _, h := range over.names.Between(nil, runes, edge) {
			k := over.keys[h.ID]
			e := over.entities[k.entity]
			if !k.other && l.has(over, k.entity) && !slices.ContainsFunc(found, func(f *Entity) bool { return f.ID == e.ID }) {
				found = append(found, e)
			}
		}
	}
	slices.SortFunc(found, func(a, b *Entity) int { return cmp.Compare(a.ID, b.ID) })
	return found
}

// wholeNumbers reports whether the numbers at the ends of a span are whole: 4
// is not, in 4.5.
func wholeNumbers(runes []rune, s text.Span) bool {
	return !decimal(runes, s.Start-1) && !decimal(runes, s.End)
}

// decimal reports whether a decimal point stands at i.
func decimal(runes []rune, i int) bool {
	return i > 0 && i+1 < len(runes) && runes[i] == '.' && digit(runes[i-1]) && digit(runes[i+1])
}
