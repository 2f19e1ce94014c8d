package link

import (
	"cmp"
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A draft is what is decided so far in one text.
type draft struct {
	page     *Page
	lexicon  *lexicon.Lexicon
	text     *text.Text
	options  Options
	accepted []candidate // in the order of the text, without overlaps
	refused  []candidate
	near     []NearMiss
	present  map[string]int // by id: how often the entity is mentioned for sure
	open     []reading      // what nothing spoke for so far
	late     []reading      // of names that are linked where nothing else is
}

// A candidate is an entity that a place in the text may name.
type candidate struct {
	span   text.Span
	entity *lexicon.Entity // nil where nobody was found
	via    string
	score  float64
	why    string
	repair *Repair // of what was misheard
}

func newDraft(p *Page, o Options) *draft {
	d := &draft{page: p, lexicon: p.lexicon, text: p.text, options: o, present: map[string]int{}}
	for _, id := range slices.Concat(o.Guests, o.Hosts, o.Titled, o.Noted) {
		d.present[id]++
	}
	return d
}

// accept adds candidates where nothing is accepted yet: the leftmost first, of
// those the longest, of those the best.
func (d *draft) accept(candidates []candidate) {
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		return cmp.Or(inOrder(a, b), cmp.Compare(b.score, a.score))
	})
	end := 0
	var fresh []candidate
	for _, c := range candidates {
		if c.span.Start >= end && !d.taken(c.span) {
			end = c.span.End
			fresh = append(fresh, c)
			d.present[c.entity.ID]++
		}
	}
	d.accepted = append(d.accepted, fresh...)
	slices.SortFunc(d.accepted, inOrder)
}

// inOrder compares places: the one that starts first, then the longer.
func inOrder(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
}

// taken reports whether something accepted overlaps a span.
func (d *draft) taken(s text.Span) bool {
	i, _ := d.search(s.Start)
	return i > 0 && d.accepted[i-1].span.Overlaps(s) || i < len(d.accepted) && d.accepted[i].span.Overlaps(s)
}

// search finds the first accepted candidate that starts at or after a position.
func (d *draft) search(at int) (int, bool) {
	return slices.BinarySearchFunc(d.accepted, at, func(c candidate, at int) int { return cmp.Compare(c.span.Start, at) })
}

// refuse records candidates that are not linked, each with its reason.
func (d *draft) refuse(candidates ...candidate) { d.refused = append(d.refused, candidates...) }

// result turns the draft into what the caller gets.
func (d *draft) result() Result {
	var r Result
	for _, c := range d.accepted {
		r.Mentions = append(r.Mentions, Mention{c.span, c.entity.ID, c.via, c.score, c.why, c.repair})
	}
	r.NearMisses = d.nearMisses()
	slices.SortStableFunc(d.refused, inOrder)
	end := 0
	for _, c := range d.refused {
		if c.span.Start >= end && !d.taken(c.span) {
			end = c.span.End
			r.Unresolved = append(r.Unresolved, Unresolved{c.span, d.typeName(c.entity), c.why})
		}
	}
	return r
}

func (d *draft) typeName(e *lexicon.Entity) string {
	if e == nil {
		return "Person"
	}
	return d.lexicon.Schema().Types[e.Type].Name
}
