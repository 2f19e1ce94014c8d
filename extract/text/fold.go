package text

import "unicode"

// Fold maps one rune to the rune it is matched as: full width to half width,
// upper case to lower case, traditional Chinese to simplified, and the
// typographic spaces, hyphens and quotation marks to their plain ones. It is
// not NFKC, which changes meaning (½, ①) and length. Folding twice changes
// nothing.
func Fold(r rune) rune {
	switch {
	case r < 0:
		return r
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r <= lastTabled:
		folds.once.Do(fillFolds)
		return rune(folds.table[r])
	}
	return unicode.ToLower(r)
}

// FoldString folds every rune and leaves out invisible ones, as New does.
func FoldString(s string) string { return string(New(s).Runes) }

// invisible reports whether r is a format character (Cf): zero-width spaces
// and joiners, direction marks, byte order marks. None stands between U+2070
// and U+FEFE, where nearly all Chinese text lies.
func invisible(r rune) bool {
	if r < 0x80 || 0x2070 <= r && r < 0xFEFF {
		return false
	}
	return unicode.Is(unicode.Cf, r)
}

// Latin reports whether a folded rune is part of a Latin word or a number, so
// that a name beside it is not at a word boundary. Han beside Latin is one.
func Latin(r rune) bool { return r < 0x2E80 && latin(r) }

// latin is apart so that Latin can be inlined: most runes are Chinese.
func latin(r rune) bool {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return true
	case r < 0x80:
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// Han reports whether r is a Chinese character.
func Han(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || 0x3400 <= r && r <= 0x4DBF || 0x20000 <= r && r <= 0x3134F || r == 0x3007
}

// Boundary reports whether a word may begin or end between Runes[i-1] and
// Runes[i]: everywhere but inside a run of Latin letters and digits.
func Boundary(runes []rune, i int) bool {
	return i <= 0 || i >= len(runes) || !Latin(runes[i-1]) || !Latin(runes[i])
}
