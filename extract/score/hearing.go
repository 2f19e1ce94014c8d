package score

import (
	"unicode/utf8"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// hearing is a found mention beside the gold ones.
type hearing struct {
	claim.Mention
	class  string
	covers []int // gold mentions that it covers, by index
	right  []int // those of them whose entity it means
}

// listening scores mentions.
type listening struct {
	*judge
	heard []hearing
	hit   []bool // by gold mention: somebody heard it, and as the right entity
}

// listen sets every found mention of the annotated part beside the gold ones.
// What was found twice counts once.
func listen(j *judge, mentions []claim.Mention) *listening {
	type place struct {
		at           int
		text, entity string
	}
	l := &listening{judge: j, hit: make([]bool, len(j.gold.Mentions))}
	seen := map[place]bool{}
	for _, m := range mentions {
		p := place{m.At, m.Text, m.Entity}
		if _, known := j.found[m.Entity]; !known || m.At < j.gold.From || m.At >= j.gold.To || seen[p] {
			continue
		}
		seen[p] = true
		if h, counts := l.place(m); counts {
			l.heard = append(l.heard, h)
		}
	}
	return l
}

// place finds the gold mentions at a found one, which belongs to the class of
// those that it covers, else touches, else to that of its own type. It does not
// count where readers have marked nothing because they never mark its type.
func (l *listening) place(m claim.Mention) (h hearing, counts bool) {
	h = hearing{Mention: m}
	span, name := extent(m.At, m.Text), sameLetters(m.Text)
	var touched []int
	for i, q := range l.gold.Mentions {
		goldSpan := extent(q.At, q.Text)
		if !span.Overlaps(goldSpan) {
			continue
		}
		touched = append(touched, i)
		same := l.same(m.Entity, q.Entity)
		part := goldSpan.Contains(span) && l.names[q.Entity][name] // Max in Max Tachmark
		if covers(span, goldSpan) || part && same {
			h.covers = append(h.covers, i)
			if same {
				h.right = append(h.right, i)
				l.hit[i] = true
			}
		}
	}
	own := l.found[m.Entity].Type
	if len(h.covers) > 0 {
		touched = h.covers
	}
	h.class = class(own)
	if len(touched) > 0 {
		h.class = l.classOf(touched)
	}
	return h, len(h.covers) > 0 || !unmarked(own)
}

// classOf is Terms where all of these gold mentions are terms.
func (l *listening) classOf(gold []int) string {
	for _, i := range gold {
		if class(l.entities[l.gold.Mentions[i].Entity].Type) == Named {
			return Named
		}
	}
	return Terms
}

func extent(at int, words string) text.Span {
	return text.Span{Start: at, End: at + utf8.RuneCountInString(words)}
}

// covers reports whether the overlap is at least half of the union.
func covers(a, b text.Span) bool {
	overlap := min(a.End, b.End) - max(a.Start, b.Start)
	return overlap > 0 && 2*overlap >= max(a.End, b.End)-min(a.Start, b.Start)
}
