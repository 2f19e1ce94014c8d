package graph

import (
	"net/url"
	"strings"
	"unicode"
)

// escape percent-encodes every character but those of the grammar that ids
// keep to, [\p{L}\p{N}._:-]+, and those in more. Any id comes back from
// unescape as it was, and no IRI needs escaping of its own.
func escape(s, more string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.In(r, unicode.L, unicode.N) || strings.ContainsRune("._:-"+more, r) {
			b.WriteRune(r)
			continue
		}
		for j := i; j < len(s) && (j == i || s[j]&0xC0 == 0x80); j++ {
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[s[j]>>4])
			b.WriteByte("0123456789ABCDEF"[s[j]&15])
		}
	}
	return b.String()
}

func unescape(s string) string {
	if t, err := url.PathUnescape(s); err == nil {
		return t
	}
	return s
}
