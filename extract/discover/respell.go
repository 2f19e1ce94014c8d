package discover

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// respeltApart is how far apart, in hundredths, a name that was heard and one in
// the title or the show notes may sound so that they are the same.
const respeltApart = 10

// respell gives names that were heard the spelling that the title or the show
// notes have for what sounds the same: they are written by hand.
func (s *search) respell(found []Name) {
	for i := range found {
		n := &found[i]
		if n.Clean || n.Beside != "" {
			continue
		}
		spelled := s.spelledAlike(s.Title, n.Text)
		if spelled == "" {
			spelled = s.spelledAlike(s.Notes, n.Text)
		}
		if spelled != "" {
			n.respelt(spelled)
		}
	}
}

func (n *Name) respelt(spelled string) {
	n.Heard = append([]string{n.Text}, n.Also...)
	n.Also = slices.Clone(n.Also)
	for i, short := range n.Also {
		n.Also[i] = shortened(spelled, n.Text, short)
	}
	n.Text, n.Clean = spelled, true
}

// shortened is a name as far as a short form of its misheard spelling goes.
func shortened(spelled, heard, short string) string {
	runes := []rune(spelled)
	if n := utf8.RuneCountInString(short); strings.HasPrefix(heard, short) && n < len(runes) {
		return string(runes[:n])
	}
	return spelled
}

// spelledAlike returns what in a clean text sounds like a name and is written in
// another way, or "".
func (s *search) spelledAlike(clean, name string) string {
	find := latinAlike
	first, _ := utf8.DecodeRuneInString(name)
	if text.Han(first) {
		find = chineseAlike
	}
	for _, spelled := range find(clean, name) {
		if text.FoldString(spelled) == text.FoldString(name) {
			return "" // the same word
		}
		if len(s.Lexicon.Lookup(spelled)) == 0 {
			return spelled
		}
	}
	return ""
}

// chineseAlike lists the stretches of a text that are said like a name of three
// characters or more, to an ear that does not tell alike syllables apart.
func chineseAlike(clean, name string) []string {
	runes, heard := []rune(clean), []rune(name)
	if len(heard) < 3 {
		return nil
	}
	var found []string
	for at := 0; at+len(heard) <= len(runes); at++ {
		if saidAlike(runes[at:at+len(heard)], heard) {
			found = append(found, string(runes[at:at+len(heard)]))
		}
	}
	return found
}

func saidAlike(a, b []rune) bool {
	for i := range a {
		p, q := sound.Syllable(a[i]), sound.Syllable(b[i])
		if len(p) == 0 || len(p) != len(q) {
			return false
		}
		for k := range p {
			if sound.Merged(p[k]) != sound.Merged(q[k]) {
				return false
			}
		}
	}
	return true
}

// latinAlike lists the words of a text, as many together as a name has, that are
// written as names are, are no words of English, and sound like that name.
func latinAlike(clean, name string) []string {
	words := strings.FieldsFunc(clean, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '-' })
	many := len(strings.Fields(name))
	if utf8.RuneCountInString(name) < 4 {
		return nil
	}
	var found []string
	for at := 0; at+many <= len(words); at++ {
		if together := words[at : at+many]; slices.ContainsFunc(together, unlisted) && !slices.ContainsFunc(together, uncapital) {
			if spelled := strings.Join(together, " "); alike(spelled, name) {
				found = append(found, spelled)
			}
		}
	}
	return found
}

func unlisted(word string) bool { return !lexicon.Spelled(strings.ToLower(word)) }

func uncapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsUpper(first) || text.Han(first)
}

// alike reports whether two names begin with the same letter and sound alike.
func alike(a, b string) bool {
	if len(a) > len(b)+2 || len(b) > len(a)+2 || !strings.EqualFold(a[:1], b[:1]) {
		return false
	}
	for _, p := range sound.Name(a) {
		for _, q := range sound.Name(b) {
			if sound.Distance(p, q, respeltApart) <= respeltApart {
				return true
			}
		}
	}
	return false
}
