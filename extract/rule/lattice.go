package rule

import (
	"math/bits"
	"slices"

	"hearsay/extract/scan"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// lattice is an Input laid out by position, so that a step of a match is a few
// look-ups. It is reused from text to text.
type lattice struct {
	Input
	runes   []rune
	turn    []int32   // the turn of each rune, -1 where there is none
	units   []int32   // units before each position: a Chinese character or a Latin word is one
	edge    []bool    // a word may begin or end here
	mark    []bool    // a clause mark stands here
	fence   []bool    // a name begins here behind a comma: no gap passes over it
	skip    []lengths // what a break passes over from here
	back    []lengths // the same, ending here
	join    []lengths // what joins a list from here
	joined  []lengths // the same, ending here
	starts  []int32   // items[starts[i]:starts[i+1]] begin at i
	ends    []int32   // byEnd[ends[i]:ends[i+1]] end at i
	byEnd   []int32
	before  []schema.Mask  // types of the items that end here, breaks passed over
	after   []schema.Mask  // types of the items that begin here, breaks passed over
	near    []surroundings // by block of units: what stands in it and in the next ones
	wide    []surroundings // the same, three blocks to either side
	block   []runeBits     // by block of units: the runes in it
	cues    []scan.Hit
	anchors []scan.Hit
	places  []int32
}

// lengths is a set of lengths from 1 to 63, a bit for each.
type lengths uint64

// read lays out an input.
func (l *lattice) read(in Input, cues *Cues) {
	l.Input = in
	l.runes = in.Text.Runes
	n := len(l.runes)
	l.turn = grow(l.turn, n+1)
	l.units = grow(l.units, n+1)
	l.skip, l.back = grow(l.skip, n+1), grow(l.back, n+1)
	l.join, l.joined = grow(l.join, n+1), grow(l.joined, n+1)
	l.mark = grow(l.mark, n+1)
	for i := range l.turn {
		l.turn[i] = -1
	}
	for t, turn := range in.Turns {
		for i := turn.Span.Start; i < turn.Span.End; i++ {
			l.turn[i] = int32(t)
		}
	}
	l.edges()
	l.passOver(cues)
	l.measure(cues)
	l.index()
	l.fences()
	l.neighbours()
	l.blocks()
}

// fences finds the names and pronouns right behind a comma.
func (l *lattice) fences() {
	l.fence = grow(l.fence, len(l.runes)+1)
	for i := range l.Items {
		at := l.Items[i].Span.Start - 1
		for at >= 0 && l.runes[at] == ' ' {
			at--
		}
		if at >= 0 && l.runes[at] == ',' && l.Items[i].Kind <= They {
			l.fence[l.Items[i].Span.Start] = true
		}
	}
}

// edges finds where text.Boundary holds.
func (l *lattice) edges() {
	l.edge = grow(l.edge, len(l.runes)+1)
	latin := false
	for i, r := range l.runes {
		before := latin
		latin = text.Latin(r)
		l.edge[i] = !before || !latin
	}
	l.edge[len(l.runes)] = true
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/8)
	}
	s = s[:n]
	clear(s)
	return s
}

// measure counts units and finds clause marks. What a break passes over is no
// unit, so that fillers neither fill a gap nor part a cue from its claim.
func (l *lattice) measure(cues *Cues) {
	var units int32
	filler := int32(0) // where the filler ends that we are in
	for i, r := range l.runes {
		l.units[i] = units
		if set := l.skip[i]; set != 0 {
			filler = max(filler, int32(i+bits.Len64(uint64(set))-1))
		}
		switch {
		case int32(i) < filler:
		case text.Latin(r):
			if l.edge[i+1] {
				units++
			}
		case r != ' ':
			units++
		}
		l.mark[i] = r == '\n' && l.paragraph(i) || cues.clauses.has(r) || r == '.' && l.fullStop(i)
	}
	l.units[len(l.runes)] = units
}

// passOver finds what breaks and list joints pass over: blanks, marks that are
// not heard, cue words, and a character that is said twice.
func (l *lattice) passOver(cues *Cues) {
	for i, r := range l.runes {
		stutter := i > 0 && r == l.runes[i-1] && text.Han(r)
		wrapped := r == '\n' && !l.paragraph(i)
		if r == ' ' || r == '\t' || wrapped || stutter || !text.Han(r) && cues.silent.has(r) {
			l.pass(l.skip, l.back, i, i+1)
			l.pass(l.join, l.joined, i, i+1)
		}
	}
	for _, s := range l.Unsaid {
		l.pass(l.skip, l.back, s.Start, s.End)
		l.pass(l.join, l.joined, s.Start, s.End)
	}
	l.cues = cues.set.Between(l.cues[:0], l.runes, l.edge)
	for _, h := range l.cues {
		class := cues.classes[h.ID]
		if class&skipCue != 0 {
			l.pass(l.skip, l.back, int(h.Start), int(h.End))
			l.pass(l.join, l.joined, int(h.Start), int(h.End))
		}
		if class&joinCue != 0 {
			l.pass(l.join, l.joined, int(h.Start), int(h.End))
		}
	}
}

// paragraph reports whether the line end at i ends a paragraph: another one
// stands right beside it. One alone only wraps the line.
func (l *lattice) paragraph(i int) bool {
	return i+1 >= len(l.runes) || l.runes[i+1] == '\n' || i > 0 && l.runes[i-1] == '\n'
}

// fullStop reports whether the dot at i ends a sentence: two letters before it
// and a blank or nothing behind it, so that neither "D. Richard" nor 2.5 ends.
func (l *lattice) fullStop(i int) bool {
	behind := i+1 == len(l.runes) || l.runes[i+1] == ' ' || l.runes[i+1] == '\n'
	return behind && i >= 2 && text.Latin(l.runes[i-1]) && text.Latin(l.runes[i-2])
}

func (l *lattice) pass(forward, backward []lengths, start, end int) {
	if end-start < 64 {
		forward[start] |= 1 << uint(end-start)
		backward[end] |= 1 << uint(end-start)
	}
}

// reach appends to dst every position that can be reached from at by passing
// over what table allows, at itself first; sign is 1 to the right, -1 to the
// left. It stops at eight positions: more fillers in a row are noise.
func reach(dst []int32, table []lengths, at int32, sign int32) []int32 {
	from := len(dst)
	dst = append(dst, at)
	for i := from; i < len(dst) && len(dst)-from < 8; i++ {
		for set := table[dst[i]]; set != 0; set &= set - 1 {
			next := dst[i] + sign*int32(bits.TrailingZeros64(uint64(set)))
			if !slices.Contains(dst[from:], next) {
				dst = append(dst, next)
			}
		}
	}
	return dst
}

// index sorts the items by start and by end (counting sort: the positions are
// few).
func (l *lattice) index() {
	n := len(l.runes)
	l.starts, l.ends = grow(l.starts, n+2), grow(l.ends, n+2)
	l.byEnd = grow(l.byEnd, len(l.Items))
	for _, it := range l.Items {
		l.starts[it.Span.Start+1]++
		l.ends[it.Span.End+1]++
	}
	for i := 1; i < len(l.starts); i++ {
		l.starts[i] += l.starts[i-1]
		l.ends[i] += l.ends[i-1]
	}
	for i, it := range l.Items {
		at := it.Span.End
		l.byEnd[l.ends[at]] = int32(i)
		l.ends[at]++
	}
	copy(l.ends[1:], l.ends)
	l.ends[0] = 0
}

// neighbours tells for each position which types stand right before and after.
func (l *lattice) neighbours() {
	n := len(l.runes)
	l.before, l.after = grow(l.before, n+1), grow(l.after, n+1)
	for _, it := range l.Items {
		l.places = reach(l.places[:0], l.skip, int32(it.Span.End), 1)
		for _, at := range l.places {
			l.before[at] |= it.Types
		}
		l.places = reach(l.places[:0], l.back, int32(it.Span.Start), -1)
		for _, at := range l.places {
			l.after[at] |= it.Types
		}
	}
}
