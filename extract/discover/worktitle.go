package discover

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// The title of a work has so many words that begin with a capital, and at most
// so many words at all. In quotation marks or behind a word that announces a
// work, fewer will do.
const (
	titleCapitals     = 4
	announcedCapitals = 2
	longestTitle      = 18
)

// What a run of words in title case says, in log odds.
const (
	titlePaper = accepted + 1
	titleWork  = accepted + 0.4
)

// proposeWorks takes up the titles of papers and books that English writes in
// title case: capitals with small words between, most of them everyday words.
// What is known of a title's words is a part of it.
func (s *search) proposeWorks() {
	if !s.english {
		return
	}
	for i := 0; i < len(s.words); {
		n := s.titleRun(s.words[i:])
		if n > 0 {
			s.proposeWork(s.words[i : i+n])
		}
		i += max(1, n)
	}
}

// titleRun is how many of the words, from the first on, are in title case.
func (s *search) titleRun(words []word) int {
	n := 0
	for i, w := range words {
		if i == longestTitle || i > 0 && !s.follows(words[i-1], w) {
			break
		}
		switch {
		case titled(w) && !(i == 0 && s.loose(words)):
			n = i + 1
		case i == 0 || !s.cues.titling[w.written] || i+1 < len(words) && s.cues.authoring[w.written] && s.somebody(words[i+1]):
			return n
		}
	}
	return n
}

// somebody reports whether a word looks like the name of whoever wrote the
// work, behind its title: by Annika Holmqvist.
func (s *search) somebody(w word) bool {
	return w.capital && (s.telling(w) || forename(strings.ToLower(w.written)))
}

// titled reports whether a word may stand in a title with a capital.
func titled(w word) bool {
	return (w.capital || unicode.IsDigit(rune(w.written[0]))) && w.written != "I" && !strings.HasPrefix(w.written, "I'")
}

// follows reports whether nothing but a space, or the colon before a subtitle,
// stands between two words.
func (s *search) follows(before, w word) bool {
	between := string(s.runes[before.End:w.Start])
	return between == " " || between == ": " && w.capital
}

// loose reports whether the first of some words has its capital from the
// sentence that it opens, rather than from a title.
func (s *search) loose(words []word) bool {
	w := words[0]
	if !w.opens || s.quotedFrom(w.Start) {
		return false
	}
	return len(words) < 2 || !strings.HasSuffix(w.written, "ing") || !words[1].capital
}

// quotedFrom reports whether a quotation mark stands before a position.
func (s *search) quotedFrom(at int) bool { return at > 0 && s.runes[at-1] == '"' }

// proposeWork takes up a run that is a title.
func (s *search) proposeWork(words []word) {
	span := text.Span{Start: words[0].Start, End: words[len(words)-1].End}
	needed := titleCapitals
	quoted := s.quotedFrom(span.Start) && span.End < len(s.runes) && strings.ContainsRune("\",.?!", s.runes[span.End])
	if quoted || s.announcesWork(span.Start) {
		needed = announcedCapitals
	}
	capitals, plain := 0, 0
	for _, w := range words {
		if w.capital {
			capitals++
			if (w.everyday || derived(strings.ToLower(w.written))) && !s.partOfName(w.Span) {
				plain++
			}
		}
	}
	if capitals < needed || 2*plain < capitals || plain < 2 || s.knownTitle(span) {
		return
	}
	c := s.propose(s.Text.Said(span))
	if c.clean {
		return
	}
	c.over, c.told = true, true
	for i := range c.bias {
		c.bias[i] = bareWord
	}
	c.bias[s.cues.kind("Paper")], c.bias[s.cues.kind("Work")] = titlePaper, titleWork
}

// announcesWork reports whether words before a position surely introduce a paper
// or another work.
func (s *search) announcesWork(at int) bool {
	id := s.beside.ends[s.back(at)]
	if id == 0 {
		return false
	}
	for _, v := range s.cues.before.votes[id-1] {
		if kind := s.cues.types[v.kind]; v.odds >= accepted && (kind == "Paper" || kind == "Work") {
			return true
		}
	}
	return false
}

// partOfName reports whether a word stands in a known name other than a term's.
func (s *search) partOfName(span text.Span) bool {
	terms := s.Lexicon.Schema().Union("Topic", "Method")
	return slices.ContainsFunc(s.hits, func(h lexicon.Hit) bool {
		return h.Span.Contains(span) && !terms.Has(s.Lexicon.Entities()[h.Entity].Type)
	})
}

// knownTitle reports whether half of a span is one name of a work that is known.
func (s *search) knownTitle(span text.Span) bool {
	works := s.Lexicon.Schema().Union("Paper", "Work", "Organization", "Venue", "Award")
	for _, h := range s.hits {
		if span.Contains(h.Span) && 2*h.Span.Len() >= span.Len() && s.Lexicon.Entities()[h.Entity].Types&works != 0 {
			return true
		}
	}
	return false
}
