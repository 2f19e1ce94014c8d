package discover

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/scan"
	"hearsay/extract/text"
)

// dividers stand between the parts of a title.
const dividers = "|｜丨:：,，、;；·-—–《》「」\"“”()（）【】[]#!！?？。"

// proposeTitle takes up the people in the title: it is written by hand, so that
// what looks like a name there is one.
func (s *search) proposeTitle(written string) {
	for part := range strings.FieldsFuncSeq(written, func(r rune) bool { return strings.ContainsRune(dividers, r) }) {
		s.proposePart(strings.TrimSpace(part))
	}
	title := text.New(written)
	t := newSearch(Input{Text: title, Talk: text.Span{End: len(title.Runes)}, Lexicon: s.Lexicon, Words: s.Words})
	words := t.words
	for i := 0; i < len(words); {
		n := max(1, t.run(words[i:]))
		if run := words[i : i+n]; t.latinPerson(run) >= knownForename {
			s.proposeClean(t.Text.Said(text.Span{Start: run[0].Start, End: run[n-1].End}), s.cues.person)
		}
		i += n
	}
}

// proposePart takes up a part of a title that is a Chinese name, or ends in one
// behind words that announce somebody (对话, 专访) and where that one works.
func (s *search) proposePart(part string) {
	runes := []rune(text.FoldString(part))
	for _, h := range s.cues.before.set.All(nil, runes) {
		if h.Start == 0 && s.cues.before.speaks(h.ID, s.cues.person) && s.announced(runes[h.End:]) {
			return
		}
	}
	if s.cleanName(runes) {
		s.proposeClean(part, s.cues.person)
	} else if speaker, ok := s.lecturer(runes); ok {
		s.announced(speaker)
	}
}

// lecturer is what stands before words that say who gives a talk, without what
// the person is addressed as.
func (s *search) lecturer(runes []rune) (speaker []rune, ok bool) {
	for n := len(runes) - 2; n >= 2 && !ok; n-- { // the longest ending first
		if s.cues.lecturing[string(runes[len(runes)-n:])] {
			runes, ok = runes[:len(runes)-n], true
		}
	}
	if !ok {
		return nil, false
	}
	for n := 2; n <= 3 && n < len(runes)-1; n++ {
		if s.address(runes[len(runes)-n:]) {
			return runes[:len(runes)-n], true
		}
	}
	return runes, true
}

// announced takes up the name at the end of what is announced, if there is one,
// and what stands before it, where that ends like an organization.
func (s *search) announced(runes []rune) bool {
	for n := 4; n >= 2; n-- {
		at := len(runes) - n
		if at < 0 || !s.cleanName(runes[at:]) {
			continue
		}
		end := s.organization(runes[:at])
		if at > 0 && end == "" && !s.endsInCue(runes[:at]) && !s.knownOrganization(runes[:at]) {
			continue
		}
		if end != "" {
			c := s.proposeClean(string(runes[:at]), s.cues.organization)
			if head := runes[:at-len([]rune(end))]; !s.everyday(head) {
				c.head = string(head)
			}
		}
		s.proposeClean(string(runes[at:]), s.cues.person)
		return true
	}
	return false
}

// address reports whether runes are what people are addressed as behind their
// names (教授).
func (s *search) address(runes []rune) bool {
	return slices.ContainsFunc(s.cues.behind.set.All(nil, runes), func(h scan.Hit) bool {
		return h.Start == 0 && int(h.End) == len(runes) && s.cues.behind.speaks(h.ID, s.cues.person)
	})
}

// cleanName reports whether runes in a title are a Chinese name.
func (s *search) cleanName(runes []rune) bool {
	odds, ok := s.letters.name(runes)
	return ok && odds >= likelyName-1 && !s.everyday(runes) && !s.titled(runes)
}

// organization is the end of runes that makes them an organization's name.
func (s *search) organization(runes []rune) string {
	for n := 2; n < len(runes)-1; n++ {
		end := string(runes[len(runes)-n:])
		if kind, ok := s.cues.ends[end]; ok && kind == s.cues.organization {
			return end
		}
	}
	return ""
}

// knownOrganization reports whether runes are the name of an organization that
// the lexicon has.
func (s *search) knownOrganization(runes []rune) bool {
	return slices.ContainsFunc(s.Lexicon.Lookup(string(runes)), func(e *lexicon.Entity) bool {
		return s.Lexicon.Schema().Types[e.Type].Name == s.cues.types[s.cues.organization]
	})
}

// endsInCue reports whether runes end in words that stand before a person's name.
func (s *search) endsInCue(runes []rune) bool {
	for _, h := range s.cues.before.set.All(nil, runes) {
		if int(h.End) == len(runes) && s.cues.before.speaks(h.ID, s.cues.person) {
			return true
		}
	}
	return false
}

func (s *search) proposeClean(written string, kind int) *candidate {
	c := s.propose(written)
	c.clean = len(s.Lexicon.Lookup(written)) == 0
	if c.clean {
		c.bias[kind] = accepted + loose
	}
	return c
}
