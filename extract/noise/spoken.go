package noise

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/text"
)

//go:embed fillers.txt
var fillerFile string

// fillerWords lists what people say while they think, by language.
var fillerWords = sync.OnceValue(func() map[string][]string {
	words := map[string][]string{}
	for line := range strings.Lines(fillerFile) {
		language, word, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && !strings.HasPrefix(language, "#") {
			words[language] = append(words[language], word)
		}
	}
	return words
})

// bound is what is never parted from the word before it: particles and suffixes.
const bound = "了着过的地得们吗呢吧"

// fillers says one filler before a word, at up to four places.
func fillers(s *sentence) []string {
	places := s.places(func(i int, p part) bool {
		r, _ := utf8.DecodeRuneInString(p.text)
		return i > 0 && !p.blank() && !strings.ContainsRune(bound, r)
	})
	var out []string
	for n, i := range spread(places) {
		p := s.parts[i]
		if p.han() || !p.name && s.chinese() || p.name && s.chinese() {
			list := fillerWords()["zh"]
			out = append(out, s.at(i, list[n%len(list)]+p.text))
			continue
		}
		list := fillerWords()["en"]
		out = append(out, s.at(i, list[n%len(list)]+" "+p.text))
	}
	return out
}

// chinese reports whether a sentence is Chinese.
func (s *sentence) chinese() bool {
	for _, p := range s.parts {
		if !p.name && p.han() {
			return true
		}
	}
	return false
}

// punctuation leaves the marks out; where a mark parted two Latin words, a blank
// stays.
func punctuation(s *sentence) []string {
	var b strings.Builder
	lost := false
	for i, p := range s.parts {
		r, _ := utf8.DecodeRuneInString(p.text)
		inside := i > 0 && i+1 < len(s.parts) && !s.parts[i-1].blank() && !s.parts[i+1].blank() && (r == '\'' || r == '-' || r == '.')
		if p.name || !p.blank() || unicode.IsSpace(r) || inside {
			b.WriteString(p.text)
			continue
		}
		lost = true
	}
	if !lost {
		return nil
	}
	return []string{b.String()}
}

// stutter says a character or a word twice, at up to four places.
func stutter(s *sentence) []string {
	places := s.places(func(_ int, p part) bool { return !p.name && !p.blank() })
	var out []string
	for _, i := range spread(places) {
		p := s.parts[i]
		r, _ := utf8.DecodeRuneInString(p.text)
		if text.Han(r) {
			out = append(out, s.at(i, string(r)+p.text))
		} else {
			out = append(out, s.at(i, p.text+" "+p.text))
		}
	}
	return out
}
