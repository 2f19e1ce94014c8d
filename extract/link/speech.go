package link

import "hearsay/extract/text"

// speech is the words of running Chinese in a text.
type speech struct {
	opens []bool    // by rune: a word begins here; one more at the end
	often []float64 // by rune: how often the word occurs that it belongs to, among a million
}

// speech is the words of the page, found out when first asked.
func (d *draft) speech() *speech {
	if d.page.speech == nil {
		d.page.speech = hearWords(d.text.Runes, d.options.Phonetics.Words)
	}
	return d.page.speech
}

// hearWords finds out where words begin, and how common they are.
func hearWords(runes []rune, words Dictionary) *speech {
	s := &speech{opens: make([]bool, len(runes)+1), often: make([]float64, len(runes))}
	s.opens[len(runes)] = true
	known := map[string]float64{}
	for _, w := range words.Words(runes, text.Span{End: len(runes)}) {
		s.opens[w.Start] = true
		if !text.Han(runes[w.Start]) {
			continue
		}
		often, ok := known[string(runes[w.Start:w.End])]
		if !ok {
			often = words.Frequency(runes[w.Start:w.End])
			known[string(runes[w.Start:w.End])] = often
		}
		for i := w.Start; i < w.End; i++ {
			s.often[i] = often
		}
	}
	return s
}
