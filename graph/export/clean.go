package export

import "strings"

// clean puts U+FFFD in the place of what many readers refuse in a text: bytes
// that are no UTF-8, and control characters but for tabs and line ends.
func clean(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x7F || c < 0x20 && !white(rune(c)) {
			return strings.Map(func(r rune) rune {
				if r < 0x20 && !white(r) || r == 0x7F || r >= 0x80 && r < 0xA0 || r == 0xFFFE || r == 0xFFFF {
					return '\uFFFD'
				}
				return r
			}, strings.ToValidUTF8(s, "\uFFFD"))
		}
	}
	return s
}

func white(r rune) bool { return r == '\t' || r == '\n' || r == '\r' }

// oneLine is clean text without line ends.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// shortened is one line of at most so many characters.
func shortened(s string, most int) string {
	s = oneLine(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
