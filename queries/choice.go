package queries

import "slices"

// choice is a token with the kind of meaning that is tried.
type choice struct {
	token
	kind tokenKind
}

// tokenKind is what a token is taken for.
type tokenKind uint8

const (
	asName tokenKind = iota
	asTime
	asUnknown
	asWord // and more: asWord + wordKind
)

func (k tokenKind) is(w wordKind) bool { return k == asWord+tokenKind(w) }

// word is the first meaning of the chosen kind.
func (c choice) word() word {
	for _, w := range c.words {
		if c.kind.is(w.kind) {
			return w
		}
	}
	return word{}
}

func (c choice) mark() string {
	if c.kind.is(markWord) {
		return c.word().name
	}
	return ""
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
