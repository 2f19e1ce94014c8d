package speaker

import (
	"math"

	"hearsay/extract/text"
)

// Everybody has words of their own. Once cues have told roughly who speaks
// where, every pair of characters and every Latin word is counted on both
// sides, and what one side says more often than the other becomes a cue for
// this episode (self-training, Yarowsky 1995).
const (
	habitRare  = 6   // times a word must be said to tell anything
	habitTrust = 20  // times a word is taken to be said by both alike, besides what is counted
	habitShare = 0.4 // of what a word tells: neighbouring words tell the same thing
	habitBits  = 15
)

// A tally counts how often words are said, and how often by the host.
type tally [1 << habitBits]struct{ host, all float32 }

// habits returns for each clause what its words tell, as log odds for the host,
// given how likely the host says each clause.
func habits(list []clause, w *words, host []float64) []float64 {
	t := new(tally)
	var all, hosts float64
	w.each(list, func(i int, word uint32) {
		t[word].host += float32(host[i])
		t[word].all++
		hosts += host[i]
		all++
	})
	told := make([]float64, len(list))
	if hosts <= 0 || hosts >= all {
		return told
	}
	share := hosts / all
	usual := math.Log(share / (1 - share))
	w.each(list, func(i int, word uint32) {
		n := t[word]
		if n.all < habitRare {
			return
		}
		// what a clause says itself must not prove who says it
		hosts := max(0, float64(n.host)-host[i])
		rate := (hosts + habitTrust*share) / (float64(n.all) - 1 + habitTrust)
		told[i] += habitShare * (math.Log(rate/(1-rate)) - usual)
	})
	return told
}

// each goes through the Latin words and the pairs of characters of clauses, by
// their hash.
func (w *words) each(list []clause, do func(clause int, word uint32)) {
	i := 0
	for at, r := range w.runes {
		for i+1 < len(list) && list[i+1].start <= at {
			i++
		}
		switch {
		case r == ' ':
		case text.Latin(r):
			if at == 0 || !text.Latin(w.runes[at-1]) {
				do(i, latinHash(w.runes[at:]))
			}
		case at+1 < len(w.runes) && w.runes[at+1] != ' ' && !text.Latin(w.runes[at+1]):
			do(i, hashed(uint64(r)<<21^uint64(w.runes[at+1])))
		}
	}
}

func latinHash(runes []rune) uint32 {
	h := uint64(1)
	for _, r := range runes {
		if !text.Latin(r) {
			break
		}
		h = h*1099511628211 ^ uint64(r)
	}
	return hashed(h)
}

func hashed(h uint64) uint32 { return uint32(h * 0x9E3779B97F4A7C15 >> (64 - habitBits)) }
