// Package score owns the comparison of what was extracted with what careful
// readers marked in the same transcript: precision, recall and F1 of mentions,
// claims, turns and answers, and the lists of what was missed and what is
// wrong. It refuses to extract, to ask the graph, and to judge whether a figure
// is good enough.
//
// A found mention is right when it covers the gold mention (their overlap is at
// least half of their union) and means the same entity; a gold mention counts
// once. What the readers doubted is neither missing nor wrong, and a name that
// no lexicon has, heard where the gold has a misheard one, is neither right nor
// wrong. All figures are rounded to three digits, half to even.
package score

import "hearsay/extract/claim"

// Score compares an extraction with the gold for the same transcript. Answers
// are not part of an extraction: see Ask.
func Score(g *Gold, x *claim.Extraction) Report {
	var r Report
	j := newJudge(g, x)
	listen(j, x.Mentions).score(&r)
	gather(j, x.Claims).score(&r)
	r.Turns = scoreTurns(g, x.Turns)
	return r
}
