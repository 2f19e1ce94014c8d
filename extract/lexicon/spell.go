package lexicon

import (
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// A speller lists the spellings that a scan looks for.
type speller struct {
	plural    schema.Mask // types whose names are also said in the plural
	keys      []key
	spellings [][]rune
}

// add lists the spellings of an entity, given those of its names: each once,
// and in the other number those that are said in both.
func (s *speller) add(index int32, e *Entity, spelled [][]rune) {
	for n, name := range e.Names {
		runes := spelled[n]
		if len(runes) == 0 || foundBy(e.Names[:n], spelled, runes) {
			continue
		}
		s.keys = append(s.keys, key{entity: index, name: int32(n)})
		s.spellings = append(s.spellings, runes)
		if other := s.otherNumber(e, name, runes); other != nil {
			s.keys = append(s.keys, key{entity: index, name: int32(n), other: true})
			s.spellings = append(s.spellings, other)
		}
	}
}

// foundBy reports whether one of an entity's earlier names finds it wherever
// this spelling stands.
func foundBy(earlier []Name, spelled [][]rune, runes []rune) bool {
	for n, name := range earlier {
		if len(spelled[n]) == len(runes) && string(spelled[n]) == string(runes) &&
			!name.Exact && len(name.Needs) == 0 && len(name.Refuses) == 0 {
			return true
		}
	}
	return false
}

// otherNumber is a name with an s, if it is a term (scaling laws) or a short
// form in capitals (GPUs); or without its own s, if it is of several words
// (Reality Lab). It is nil for what is not said so, or is another word then.
func (s *speller) otherNumber(e *Entity, name Name, runes []rune) []rune {
	end := len(runes)
	last := runes[end-1]
	switch {
	case name.Exact || last < 'a' || last > 'z' || end < 3:
		return nil
	case last == 's' && runes[end-2] != 's' && strings.Contains(name.Text, " "):
		return runes[: end-1 : end-1]
	case last == 's' || !s.plural.Has(e.Type) && !capitals(name.Text) || Everyday(string(runes)+"s"):
		return nil
	}
	return append(runes[:end:end], 's')
}

// capitals reports whether a name is all Latin capitals and digits.
func capitals(name string) bool {
	for _, r := range name {
		if (r < 'A' || r > 'Z') && (r < '0' || r > '9') {
			return false
		}
	}
	return name != ""
}

// spellings squeezes all names of an entity.
func (e *Entity) spellings() [][]rune {
	spelled := make([][]rune, len(e.Names))
	for n, name := range e.Names {
		spelled[n] = spelling(name.Text)
	}
	return spelled
}

// spelling is how a name is looked for: folded, squeezed, and without the
// punctuation that nobody says (Scan and Snap: Understanding …).
func spelling(name string) []rune {
	runes := spoken(name)
	kept := runes[:0] // never ahead of what is still to be read
	for i := 0; i < len(runes); i++ {
		if maybeGap(runes[i]) {
			i += gapAt(runes, i)
		}
		kept = append(kept, runes[i])
	}
	return kept
}

// spoken folds a name, with spaces in the place of punctuation. It has a rune
// for each of the name's, trailing ones apart.
func spoken(name string) []rune {
	runes := folded(name)
	for i, r := range runes {
		switch r {
		case ',', '!', '?', '"', '(', ')':
			runes[i] = ' '
		}
	}
	for len(runes) > 0 && joiner(runes[len(runes)-1]) {
		runes = runes[:len(runes)-1]
	}
	return runes
}

// folded folds a name as text.New does, without its tables where the name has
// nothing but plain letters.
func folded(name string) []rune {
	runes := make([]rune, 0, len(name))
	for _, r := range name {
		if r >= 0x80 && !text.Han(r) {
			return text.New(name).Runes
		}
		runes = append(runes, text.Fold(r))
	}
	return runes
}
