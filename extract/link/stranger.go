package link

import (
	"slices"
	"sort"

	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// A stranger is somebody who is called by surname and title, with the given
// name or without, and is not known by name.
type stranger struct {
	span    text.Span
	surname string
	full    bool // with the given name
}

// strangers finds the titled people whose names are not linked so far.
func (d *draft) strangers() []stranger {
	var keys [][]rune
	for _, t := range titles() {
		keys = append(keys, []rune(t.word))
	}
	var found []stranger
	for _, h := range scan.Compile(keys).All(nil, d.text.Runes) {
		t := titles()[h.ID]
		if t.before || !t.ends(d.text.Runes, int(h.End)) {
			continue
		}
		for _, letters := range nameLengths(t) {
			s := text.Span{Start: int(h.Start) - letters, End: int(h.End)}
			if surname, ok := d.surnameAt(s.Start, letters); ok && !d.taken(s) {
				found = append(found, stranger{s, surname, letters > 1})
				break
			}
		}
	}
	return found
}

// nameLengths lists how many letters of a name may stand before a title, the
// longest first. 总 is an adverb too, and stands behind a surname alone.
func nameLengths(t title) []int {
	if t.unless != "" {
		return []int{1}
	}
	return []int{3, 2, 1}
}

// surnameAt reports whether a name of so many letters may stand at a position:
// it begins with a surname, where a word begins, and is no word itself.
func (d *draft) surnameAt(at, letters int) (string, bool) {
	if at < 0 {
		return "", false
	}
	runes := d.text.Runes
	if letters > 1 {
		if _, _, ok := chineseName(runes[at : at+letters]); !ok {
			return "", false
		}
	}
	surname := string(runes[at : at+1])
	words := d.options.Words
	switch {
	case !surnames()[surname]:
		return "", false
	case words == nil:
		return surname, letters == 1
	}
	return surname, words.Boundary(runes, at) && (letters == 1 || words.Boundary(runes, at+1))
}

// stillMeant drops the bearers of a surname whom a titled form does not mean any
// more, because somebody else of that surname was introduced since they were
// named. A guest is meant all the same: the stranger may be the guest, misheard.
func (d *draft) stillMeant(strangers []stranger, s text.Span, bearers []bearer) []bearer {
	if bearers[0].title.word == "" {
		return bearers
	}
	last := -1
	before := sort.Search(len(strangers), func(i int) bool { return strangers[i].span.Start >= s.Start })
	for i := before - 1; i >= 0 && last < 0; i-- {
		if strangers[i].full && strangers[i].surname == string(d.text.Runes[s.Start:s.Start+1]) {
			last = strangers[i].span.Start
		}
	}
	return keep(bearers, func(b bearer) bool {
		return b.from > last || slices.Contains(d.options.Guests, b.entity.ID)
	})
}
