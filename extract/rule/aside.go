package rule

import (
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// beforeAside are words that name somebody beside whom a sentence is about, and
// behindAside those that name whose something is: what is told next is not of
// them (my advisor was Ann, then I left; a student of Ann's who left).
//
// Of 我师弟 it is the other who is meant. Whose teacher is named is whom it is about all the same.
var (
	beforeAside = []string{"跟", "和", "与", "跟着", "师从", "导师是", "老师是", "老板是", "导师叫", "with", "under", "advisor", "adviser", "supervisor", "advisor was", "advisor is"}
	behindAside = []string{"的", "老师的", "'s", "教授的"}
	kin         = []string{"师弟", "师兄", "师姐", "师妹", "同学", "室友", "同事", "朋友", "学生", "friend", "colleague", "classmate", "roommate"}
	teachers    = []string{"导师", "老师", "老板", "博导", "advisor", "adviser", "supervisor"}
)

// asideReach is how many runes of the words around a name are looked at.
const asideReach = 16

// companion reports whether a name is of somebody beside whom the sentence is
// about, unless it goes on with who.
func (l *lattice) companion(it *Item) bool {
	if it.Kind > You || strings.HasPrefix(strings.TrimLeft(l.behind(it), ", "), "who") {
		return false
	}
	before := strings.TrimRight(string(l.runes[max(0, it.Span.Start-asideReach):it.Span.Start]), " ")
	return slices.ContainsFunc(beforeAside, func(w string) bool {
		rest, ok := strings.CutSuffix(before, w)
		return ok && !endsInLetter(rest, w)
	})
}

// owner reports whether a name tells whose somebody or something is of whom the
// words at a place are. An owner right before them owns what they tell.
func (l *lattice) owner(it *Item, at int) bool {
	behind := l.behind(it)
	starts := func(s string) func(string) bool {
		return func(w string) bool { return strings.HasPrefix(strings.TrimLeft(s, " "), w) }
	}
	if it.Kind != Name && slices.ContainsFunc(kin, starts(behind)) {
		return true
	}
	for _, w := range behindAside {
		if it.Span.End+utf8.RuneCountInString(w) >= at {
			return false
		}
		if owned, ok := strings.CutPrefix(behind, w); ok {
			return !slices.ContainsFunc(teachers, starts(owned))
		}
	}
	return false
}

// behind is what stands behind a name.
func (l *lattice) behind(it *Item) string {
	return strings.TrimLeft(string(l.runes[it.Span.End:min(len(l.runes), it.Span.End+asideReach)]), " ")
}

// endsInLetter reports whether a Latin word goes on to the left of a cut.
func endsInLetter(rest, word string) bool {
	last := []rune(rest)
	return text.Latin([]rune(word)[0]) && len(last) > 0 && text.Latin(last[len(last)-1])
}
