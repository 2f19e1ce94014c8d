package rule

import (
	"fmt"
	"strings"

	"hearsay/extract/text"
)

// noItem says why a slot finds nothing to take in its place.
func (x *explainer) noItem(p *Piece, e *element, l look) {
	l.turn = x.m.lattice.turn[min(int(l.at), len(x.m.lattice.runes)-1)]
	if l.side < 0 && l.at > 0 {
		l.turn = x.m.lattice.turn[l.at-1]
	}
	if units, mark, ok := x.farther(l, func(at int32) bool { return x.touching(at, l.side, e.slot.takes) != nil }); ok {
		x.tooFar(p, x.named(e, l, units), l, units, mark)
		return
	}
	var other *Item
	units, _, ok := x.farther(l, func(at int32) bool {
		other = x.touching(at, l.side, func(it *Item) bool { return it.Kind <= This })
		return other != nil
	})
	if ok && units <= l.most() && e.slot.kind == entitySlot {
		x.otherType(p, e, other, l)
		return
	}
	switch e.slot.kind {
	case entitySlot:
		word := x.word(l)
		p.Unnamed, p.Span = true, word
		p.Reason = fmt.Sprintf("no %s is named here: there stands %s", x.kinds(e), x.quote(x.there(l)))
		p.Advice = fmt.Sprintf("if %s is one, add it to the lexicon as a name or another name (also:)", x.quote(word))
	case meSlot, youSlot:
		p.Reason = "no word stands here that means somebody who is known: there stands " + x.quote(p.Span)
	case thisSlot:
		p.Reason = fmt.Sprintf("nothing stands here that means a %s named before: there stands %s", x.kinds(e), x.quote(p.Span))
	default:
		p.Reason = fmt.Sprintf("no %s stands here: there stands %s", strings.ToLower(baseName(e.slot.name)), x.quote(p.Span))
	}
}

// touching returns an item beside a position that will do.
func (x *explainer) touching(at, side int32, will func(*Item) bool) *Item {
	l := x.m.lattice
	if side > 0 {
		for i := l.starts[at]; i < l.starts[at+1]; i++ {
			if it := &l.Items[i]; will(it) {
				return it
			}
		}
		return nil
	}
	for _, i := range l.byEnd[l.ends[at]:l.ends[at+1]] {
		if it := &l.Items[i]; will(it) {
			return it
		}
	}
	return nil
}

// named is how the item is called that stands so many units on.
func (x *explainer) named(e *element, l look, units int) string {
	for at := l.at; x.m.step1(at, l.side); at += l.side {
		if x.m.units(l.at, at) < units {
			continue
		}
		if it := x.touching(at, l.side, e.slot.takes); it != nil {
			return x.quote(it.Span)
		}
	}
	return "a name"
}

// otherType tells that the name in a slot's place is of another type.
func (x *explainer) otherType(p *Piece, e *element, it *Item, l look) {
	p.Span = it.Span
	is := strings.Join(x.set.schema.Names(it.Types), " and ")
	p.Reason = fmt.Sprintf("%s stands here and is %s, not %s", x.quote(it.Span), is, x.kinds(e))
	if names := x.set.schema.Names(it.Types); len(names) > 0 {
		slot, _, _ := strings.Cut(l.source(e), "[")
		if !strings.Contains(slot, ":") {
			slot += ":" + baseName(e.slot.name)
		}
		p.Advice = fmt.Sprintf("write %s|%s to take both, or enter it in the lexicon as %s too (also_types)", slot, strings.ToUpper(names[0]), x.kinds(e))
	}
}

// kinds lists what a slot takes; of a group, its name.
func (x *explainer) kinds(e *element) string {
	names := x.set.schema.Names(e.slot.types)
	if len(names) > 3 {
		return strings.ToLower(baseName(e.slot.name))
	}
	return strings.Join(names, " or ")
}

// word is the one word, or the few characters, beside a place.
func (x *explainer) word(l look) text.Span {
	runes := x.m.lattice.runes
	there := x.there(l)
	for there.Len() > 0 && runes[there.Start] == ' ' {
		there.Start++
	}
	for there.Len() > 0 && runes[there.End-1] == ' ' {
		there.End--
	}
	if there.Len() == 0 {
		return there
	}
	if l.side < 0 {
		start := there.End - 1
		latin := text.Latin(runes[start])
		for start > there.Start && text.Latin(runes[start-1]) == latin && runes[start-1] != ' ' {
			start--
		}
		return text.Span{Start: start, End: there.End}
	}
	end := there.Start + 1
	latin := text.Latin(runes[there.Start])
	for end < there.End && text.Latin(runes[end]) == latin && runes[end] != ' ' {
		end++
	}
	return text.Span{Start: there.Start, End: end}
}
