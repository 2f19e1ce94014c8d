package discover

import "hearsay/extract/text"

// endingOdds makes up for what speaks against a Chinese candidate whose ends
// nothing tells: its ending tells one.
const endingOdds = -priorFramed

// proposeEndings takes up Chinese names that end like an organization's
// (朔方半导体): two or three characters that are no word, and the ending.
func (s *search) proposeEndings() {
	for _, h := range s.cues.endings.All(nil, s.runes) {
		for n := 2; n <= 3; n++ {
			span := text.Span{Start: int(h.Start) - n, End: int(h.End)}
			if s.Talk.Contains(span) && s.properHead(text.Span{Start: span.Start, End: int(h.Start)}) {
				kind := s.cues.ends[string(s.runes[h.Start:h.End])]
				c := s.propose(s.Text.Said(span))
				c.over = true // the ending is a word that may be known
				c.head = string(s.runes[span.Start:h.Start])
				c.bias[kind] = priorFramed + endingOdds
			}
		}
	}
}

// properHead reports whether what stands before an ending is a name rather than
// words that say what kind of organization it is.
func (s *search) properHead(span text.Span) bool {
	runes := s.runes[span.Start:span.End]
	for i, r := range runes {
		if !text.Han(r) || s.cues.particles[r] || i > 0 && s.beside.ends[span.Start+i] != 0 {
			return false // words, or a name behind words that introduce one
		}
	}
	return s.free(span) && !s.everyday(runes) && s.Words.Boundary(s.runes, span.Start) && s.Words.Boundary(s.runes, span.End)
}
