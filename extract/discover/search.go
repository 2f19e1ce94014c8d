package discover

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// A search is what is known while one text is looked through.
type search struct {
	Input
	runes         []rune
	cues          *cues
	letters       *letters
	beside        beside
	hits          []lexicon.Hit
	known         []bool          // by rune: part of a name of the lexicon, or not said
	opens, closes []bool          // by position: the name of somebody begins, ends here
	parts         map[string]bool // words of the names of people
	words         []word          // the Latin ones, in order
	cased         bool            // the text tells names by capitals
	english       bool            // and is written in English
	lower         map[string]bool // its words in small letters
	candidates    []*candidate
	number        map[string]int // of candidates, by folded name
}

// A candidate is what may be a name.
type candidate struct {
	folded   string
	written  string    // as in the text or the title
	bias     []float64 // by kind: the log odds that its letters give
	clean    bool      // stands in the metadata
	over     bool      // a part of it is known
	head     string    // what stands before an ending that tells the type, or empty
	quoted   bool      // stands in quotation marks
	settled  bool      // decided on
	told     bool      // its capitals tell that it is a name
	weighed  bool      // what its letters say is counted
	lowest   bool      // what its capitals say is counted
	capitals float64   // what is counted of them
	exact    bool      // an everyday word but for its capital
	places   []text.Span
}

func newSearch(in Input) *search {
	s := &search{
		Input: in, runes: in.Text.Runes, cues: theCues(), letters: theLetters(),
		known: make([]bool, len(in.Text.Runes)), number: map[string]int{}, parts: map[string]bool{},
		opens: make([]bool, len(in.Text.Runes)+1), closes: make([]bool, len(in.Text.Runes)+1),
	}
	s.beside = s.cues.find(s.runes)
	people, _ := in.Lexicon.Schema().Mask("Person")
	s.hits = in.Lexicon.Scan(in.Text)
	for _, h := range s.hits {
		e := in.Lexicon.Entities()[h.Entity]
		if len(e.Names[h.Name].Needs) > 0 {
			continue // it may as well be a part of another name
		}
		s.mark(h.Span)
		if people.Has(e.Type) {
			s.person(h.Span)
		}
	}
	for _, span := range in.Skip {
		s.mark(span)
	}
	s.words = s.latinWords(in.Talk)
	s.cased = hasCapitals(s.words)
	s.english, s.lower = s.inEnglish(), s.lowered()
	return s
}

func (s *search) mark(span text.Span) {
	for i := span.Start; i < span.End; i++ {
		s.known[i] = true
	}
}

// free reports whether nothing known stands in a span.
func (s *search) free(span text.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if s.known[i] {
			return false
		}
	}
	return true
}

// propose adds a candidate, or finds the one of the same name.
func (s *search) propose(written string) *candidate {
	folded := text.FoldString(written)
	if i, ok := s.number[folded]; ok {
		return s.candidates[i]
	}
	c := &candidate{folded: folded, written: written, bias: make([]float64, len(s.cues.types))}
	if chinese(folded) {
		for i := range c.bias {
			c.bias[i] = priorFramed
		}
		c.bias[s.cues.person] = priorName
	}
	s.number[folded] = len(s.candidates)
	s.candidates = append(s.candidates, c)
	return c
}

// longestName is how many runes a name may have. What is longer is a run of
// something else; looked for at each place of itself, it would take time in
// proportion to the square of its length.
const longestName = 200

// observe finds all the places of the candidates.
func (s *search) observe() {
	keys := make([][]rune, len(s.candidates))
	for i, c := range s.candidates {
		if key := []rune(c.folded); len(key) <= longestName {
			keys[i] = key
		}
	}
	for _, h := range scan.Compile(keys).All(nil, s.runes) {
		span := text.Span{Start: int(h.Start), End: int(h.End)}
		if c := s.candidates[h.ID]; s.Talk.Contains(span) && (c.over || s.free(span)) && !(c.exact && s.Text.Quote(span) != c.written) {
			c.places = append(c.places, span)
		}
	}
}

// everyday reports whether folded runes are a word that everybody uses.
func (s *search) everyday(runes []rune) bool {
	return lexicon.Everyday(string(runes)) || text.Han(runes[0]) && s.Words.Frequency(runes) > 0
}
