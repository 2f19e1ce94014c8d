package noise

import (
	"strings"
	"sync"

	"hearsay/extract/sound"
	"hearsay/extract/text"
)

const arabic, chinese = "0123456789", "零一二三四五六七八九"

// digits writes every number the other way, digit by digit.
func digits(s *sentence) []string {
	other := map[rune]rune{}
	han := []rune(chinese)
	for i, r := range arabic {
		other[r] = han[i]
	}
	var b strings.Builder
	changed := false
	for _, p := range s.parts {
		if p.name || strings.Trim(p.text, arabic) != "" {
			b.WriteString(p.text)
			continue
		}
		changed = true
		for _, r := range p.text {
			b.WriteRune(other[r])
		}
	}
	if !changed || !s.chinese() {
		return nil
	}
	return []string{b.String()}
}

// alike lists the Chinese characters of each sound, in the order of Unicode.
var alike = sync.OnceValue(func() map[string][]rune {
	all := map[string][]rune{}
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		if said := key(r); said != "" {
			all[said] = append(all[said], r)
		}
	}
	return all
})

func key(r rune) string {
	var b strings.Builder
	for _, p := range sound.Syllable(r) {
		b.WriteByte(byte(p))
	}
	return b.String()
}

// homophones writes one character for another that sounds the same, at up to
// four places.
func homophones(s *sentence) []string {
	places := s.places(func(_ int, p part) bool { return !p.name && p.han() })
	var out []string
	for n, i := range spread(places) {
		runes := []rune(s.parts[i].text)
		at := n % len(runes)
		if other, ok := homophone(runes[at]); ok {
			runes[at] = other
			out = append(out, s.at(i, string(runes)))
		}
	}
	return out
}

// homophone is the next character of the same sound that is not folded to it.
func homophone(r rune) (rune, bool) {
	all := alike()[key(r)]
	for i, c := range all {
		if c != r {
			continue
		}
		for n := 1; n < len(all); n++ {
			if next := all[(i+n)%len(all)]; text.Fold(next) == next && next != text.Fold(r) {
				return next, true
			}
		}
	}
	return 0, false
}
