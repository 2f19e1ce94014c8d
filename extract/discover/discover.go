// Package discover owns finding names that nobody has told us: by the words
// that introduce them (一家叫X的公司, my guest is X), by what they are made of
// (surname and given name) and by their coming back in different company. It
// refuses to link: where else in the text a name is meant, and whether two
// names mean the same, is not its business.
//
// It rather finds nothing than something that is no name.
package discover

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// Input is an episode, and what is known without it.
type Input struct {
	Text    *text.Text
	Talk    text.Span        // folded positions between which names are looked for
	Title   string           // clean text: its spelling is the preferred one
	Notes   string           // show notes: clean text too
	Skip    []text.Span      // folded positions that nobody says (labels), in order
	Lexicon *lexicon.Lexicon // its names are known, and are not found again
	Words   Segmenter
}

// Segmenter tells words apart in folded Chinese text.
type Segmenter interface {
	// Boundary reports whether a word may begin or end between runes[at-1] and
	// runes[at].
	Boundary(runes []rune, at int) bool
	// Frequency is how often a word occurs in a million; 0 for no word.
	Frequency(word []rune) float64
}

// Name is a name that was found.
type Name struct {
	Type   string      // Person, Organization …
	Text   string      // as it is written at its first place, or in the title
	Also   []string    // shorter forms of it
	Heard  []string    // how it was misheard, where the title or the show notes have its spelling
	Why    string      // what speaks for it
	Clean  bool        // it stands in the title or in the show notes
	Whole  bool        // its letters alone make all of it one name
	Places []text.Span // where it stands, in order
	Beside string      // id of the known entity whose other version it is, or empty
	Later  bool        // it comes after that one
}

// Names finds the names of people, organizations and made things that the
// lexicon does not have, each once, sorted by type and text. It takes time in
// proportion to the text.
func Names(in Input) []Name {
	s := newSearch(in)
	s.proposeTitle(in.Title)
	s.proposeNotes()
	s.proposeWorks()
	s.proposeLatin()
	s.proposeChinese()
	s.proposeFramed()
	s.proposeQuoted()
	s.proposeEndings()
	s.observe()
	return s.names()
}

// names decides on the candidates.
func (s *search) names() []Name {
	var found []Name
	for _, v := range s.settle() {
		found = append(found, Name{s.cues.types[v.kind], v.written, v.also(), nil, s.why(v), v.clean, s.oneName(v), v.places, "", false})
	}
	found = append(found, s.series()...)
	s.respell(found)
	slices.SortFunc(found, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Text, b.Text))
	})
	return joined(found)
}

// joined makes one of the names that turned out to be the same.
func joined(sorted []Name) []Name {
	var all []Name
	for _, n := range sorted {
		if last := len(all) - 1; last >= 0 && all[last].Type == n.Type && all[last].Text == n.Text {
			one := &all[last]
			one.Also, one.Heard = append(one.Also, n.Also...), append(one.Heard, n.Heard...)
			one.Places = append(one.Places, n.Places...)
			one.Clean, one.Whole = one.Clean || n.Clean, one.Whole && n.Whole
			slices.SortFunc(one.Places, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
			continue
		}
		all = append(all, n)
	}
	return all
}

// oneName reports whether the letters of a name alone make a name of it all: a
// first name and another, or an ending behind what is no word.
func (s *search) oneName(v verdict) bool {
	return v.over || !chinese(v.folded) && strings.Contains(v.folded, " ") && v.bias[v.kind] >= accepted
}

// also lists the shorter forms of a name: an organization goes by what stands
// before the ending of its name.
func (c *candidate) also() []string {
	if c.head == "" {
		return nil
	}
	return []string{c.head}
}
