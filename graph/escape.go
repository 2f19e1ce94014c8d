package graph

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape percent-encodes every character but those of the grammar that ids
// keep to, [\p{L}\p{N}._:-]+, and those in more. Any id comes back from
// unescape as it was, and no IRI needs escaping of its own.
func escape(s, more string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.In(r, unicode.L, unicode.N) || strings.ContainsRune("._:-"+more, r) {
			b.WriteString(s[:size])
		} else {
			for _, c := range []byte(s[:size]) {
				b.WriteByte('%')
				writeHex(&b, c)
			}
		}
		s = s[size:]
	}
	return b.String()
}

// plain says whether nothing of an id needs encoding, as is usual.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '-' <= c && c <= ':' && c != '/') {
			return false
		}
	}
	return true
}

func writeHex(b *strings.Builder, c byte) {
	const digits = "0123456789ABCDEF"
	b.WriteByte(digits[c>>4])
	b.WriteByte(digits[c&15])
}

func unescape(s string) string {
	if t, err := url.PathUnescape(s); err == nil {
		return t
	}
	return s
}
