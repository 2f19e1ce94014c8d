package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"sort"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// claims puts what the rules found into claims: the same fact at overlapping
// places is one claim with all its rules.
func (h *hearing) claims() []claim.Claim {
	last := map[string]*group{} // of a fact; found comes in the order of the text, so it overlaps no earlier one
	var order []*group
	for i := range h.found {
		f := &h.found[i]
		if t := h.turnAt(f.Span.Start); t != nil && misplaced(f, t) {
			continue
		}
		key := strings.Join([]string{f.Subject, f.Predicate, f.Object, f.Polarity}, "\x00")
		if g := last[key]; g != nil && g.found[0].Turn == f.Turn && g.span.Overlaps(f.Span) {
			g.add(f)
			continue
		}
		g := &group{found: []*rule.Claim{f}, span: f.Span}
		last[key] = g
		order = append(order, g)
	}
	claims := make([]claim.Claim, 0, len(order))
	for _, g := range order {
		claims = append(claims, h.claim(g))
	}
	claims = append(claims, h.credits(claims)...)
	slices.SortStableFunc(claims, func(a, b claim.Claim) int {
		return cmp.Or(cmp.Compare(a.Evidence.At, b.Evidence.At), cmp.Compare(a.ID, b.ID))
	})
	return claims
}

// misplaced reports whether a claim cannot be meant where it was found: an
// advertisement claims nothing but its sponsor, and a guest who greets and
// thanks somebody by name speaks to the host.
func misplaced(f *rule.Claim, t *speaker.Turn) bool {
	return t.Kind == speaker.Ad && f.Predicate != "sponsors" ||
		t.Speaker == speaker.Guest && f.Predicate == "guest_of" && f.Subject != t.Person
}

// group is one fact as several rules found it at one place.
type group struct {
	found []*rule.Claim
	span  text.Span
}

func (g *group) add(f *rule.Claim) {
	g.found = append(g.found, f)
	g.span = text.Span{Start: min(g.span.Start, f.Span.Start), End: max(g.span.End, f.Span.End)}
}

// claim makes one claim of a group. Qualifiers are joined; where two rules give
// one qualifier two values, the surer rule is believed, and of equals the first.
func (h *hearing) claim(g *group) claim.Claim {
	first := g.found[0]
	c := claim.Claim{Subject: first.Subject, Predicate: first.Predicate, Object: first.Object, Polarity: first.Polarity}
	slices.SortStableFunc(g.found, func(a, b *rule.Claim) int { return cmp.Compare(b.Confidence, a.Confidence) })
	for _, f := range g.found {
		c.Rules = append(c.Rules, h.Rules.Rules[f.Rule].ID)
		c.Confidence = max(c.Confidence, f.Confidence)
		for k, v := range f.With {
			if c.With == nil {
				c.With = map[string]string{}
			}
			if c.With[k] == "" {
				c.With[k] = v
			}
		}
	}
	h.bygone(&c)
	slices.Sort(c.Rules)
	c.Rules = slices.Compact(c.Rules)
	c.Confidence = round(c.Confidence)
	at := h.place(g.span)
	c.Evidence = claim.Evidence{At: at.at, Text: h.text.Quote(g.span), Line: at.line, Column: at.column, Time: at.time, Spoken: h.spoken(g.span)}
	if t := h.turnAt(g.span.End - 1); t != nil { // of question and answer, who answers
		c.Speaker, c.Person = t.Speaker, t.Person
	}
	c.ID = claimID(h.id, &c)
	return c
}

// bygone marks what ended before the year of publishing as past.
func (h *hearing) bygone(c *claim.Claim) {
	p, _ := h.Schema.Predicate(c.Predicate)
	to, published := c.With["to"], h.source.Published
	if to != "" && len(published) >= 4 && to < published[:4] && p.Allows("past") {
		c.With["past"] = "true"
	}
}

// claimID hashes what makes a claim this claim: neither the rules that found it
// nor the path of its source.
func claimID(episode string, c *claim.Claim) string {
	var keys []string
	for k := range c.With {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	hash := sha256.New()
	fmt.Fprintf(hash, "%s\n%s\n%s\n%s\n%s\n%d %d\n", episode, c.Subject, c.Predicate, c.Object, c.Polarity, c.Evidence.At, c.Evidence.Last()-c.Evidence.At)
	for _, k := range keys {
		fmt.Fprintf(hash, "%s=%s\n", k, c.With[k])
	}
	return "claim:" + hex.EncodeToString(hash.Sum(nil)[:8])
}

// round keeps two digits: confidences are no finer than that.
func round(f float64) float64 { return float64(int(f*100+0.5)) / 100 }

// turnAt returns the turn that covers a folded position.
func (h *hearing) turnAt(at int) *speaker.Turn {
	i := sort.Search(len(h.turns), func(i int) bool { return h.turns[i].Span.End > at })
	if i < len(h.turns) && h.turns[i].Span.Start <= at {
		return &h.turns[i]
	}
	return nil
}
