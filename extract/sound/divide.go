package sound

import "unicode"

// Divide finds the words of a text or a name, whose runes are in their own case.
// Spaces and punctuation belong to no word. A Latin word ends where its case
// says that another begins (GaLore, AIStatus).
func Divide(runes []rune) []Word {
	words := make([]Word, 0, len(runes))
	for at := 0; at < len(runes); {
		w := wordAt(runes, at)
		at = w.End
		if w.said[0] != nil {
			words = append(words, w)
		}
	}
	return words
}

// wordAt returns the word at a position, which is never said where there is
// none.
func wordAt(runes []rune, at int) Word {
	r := runes[at]
	w := Word{Start: at, End: at + 1}
	switch {
	case letter(r):
		for w.End < len(runes) && (letter(runes[w.End]) || apostrophe(runes, w.End)) && !border(runes, w.End) {
			w.End++
		}
		w.Script, w.said = Latin, readLatin(letters(runes[at:w.End]))
	case '0' <= r && r <= '9':
		w.Script, w.said = Digit, [Variants][]Phone{theSpelled().chinese[r-'0'], theSpelled().english[r-'0']}
	default:
		w.Script, w.said[0] = Han, Syllable(r)
	}
	return w
}

// border reports whether a word in camel case ends before runes[i].
func border(runes []rune, i int) bool {
	if !unicode.IsUpper(runes[i]) {
		return false
	}
	return unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]) && !plural(runes, i+1)
}

// plural reports whether the s of several initialisms stands at i (LLMs).
func plural(runes []rune, i int) bool {
	return runes[i] == 's' && (i+1 == len(runes) || !letter(runes[i+1]))
}

func letter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

func apostrophe(runes []rune, i int) bool {
	return (runes[i] == '\'' || runes[i] == '’') && i+1 < len(runes) && letter(runes[i+1])
}

// letters drops the apostrophes of a word.
func letters(word []rune) string {
	plain := make([]byte, 0, len(word))
	for _, r := range word {
		if letter(r) {
			plain = append(plain, byte(r))
		}
	}
	return string(plain)
}
