// Package segment owns word boundaries in Chinese: whether a name that stands
// in the text begins and ends where words do. It refuses to segment more than
// it is asked about, and to know any name: what words mean is not asked here.
//
// Words are those of gse's dictionary (github.com/go-ego/gse), cut down to the
// everyday ones; boundaries are those of the likeliest sequence of words, each
// judged by its frequency alone.
package segment

import (
	"sync"
	"unicode/utf8"

	"hearsay/extract/text"
)

// Segmenter tells words apart in folded Chinese text. Its dictionary is loaded
// at the first question: a tenth of a second, and 16 MB. Goroutines may share
// it, and the answer to a question is always the same.
type Segmenter struct {
	once  sync.Once
	words *dictionary
	known cache
}

// New returns a segmenter that has loaded nothing yet.
func New() *Segmenter { return &Segmenter{} }

// Boundary reports whether a word may begin or end between runes[at-1] and
// runes[at]. Between two Chinese characters the words within reach decide;
// elsewhere only the inside of a Latin word or a number is no boundary.
func (s *Segmenter) Boundary(runes []rune, at int) bool {
	if at <= 0 || at >= len(runes) || !text.Han(runes[at-1]) || !text.Han(runes[at]) {
		return text.Boundary(runes, at)
	}
	span := around(runes, at)
	run := runes[span.Start:span.End]
	cuts, ok := s.known.get(run)
	if !ok {
		cuts = s.cuts(run)
		s.known.put(run, cuts)
	}
	return cuts&(1<<(at-span.Start)) != 0
}

// reach is how many runes to either side of a position are looked at. With 12,
// the answer was that of the whole text at each of 3,000 positions tried.
const reach = 12

// around is the run of Chinese characters round a position, up to reach to
// either side of it.
func around(runes []rune, at int) text.Span {
	span := text.Span{Start: at, End: at}
	for span.Start > max(0, at-reach) && text.Han(runes[span.Start-1]) {
		span.Start--
	}
	for span.End < min(len(runes), at+reach) && text.Han(runes[span.End]) {
		span.End++
	}
	return span
}

// Frequency is how often a folded word occurs among a million words of general
// Chinese; 0 for one that the dictionary does not have, because it is rarer
// than once in a million or so, or the name of somebody or something.
func (s *Segmenter) Frequency(word []rune) float64 {
	s.load()
	count, _, _ := s.words.gse.Find([]byte(string(word)))
	return count * 1e6 / s.words.gse.TotalFreq()
}

func (s *Segmenter) load() { s.once.Do(func() { s.words = readDictionary() }) }

// cuts is where the words of a run of at most 2*reach runes end, as bits.
func (s *Segmenter) cuts(run []rune) uint32 {
	var bits uint32
	for _, end := range s.ends(run) {
		bits |= 1 << end
	}
	return bits
}

// ends returns where the words of a run of Chinese characters end, in runes.
func (s *Segmenter) ends(run []rune) []int {
	s.load()
	source := []byte(string(run))
	segments := s.words.segment(source)
	ends := make([]int, len(segments))
	end := 0
	for i := range segments {
		end += utf8.RuneCount(source[segments[i].Start():segments[i].End()])
		ends[i] = end
	}
	return ends
}
