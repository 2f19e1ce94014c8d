package discover

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// FullName reports whether words are written like somebody's first and last
// name: two or three with capitals, of which the first is a known first name or
// none is an everyday word.
func FullName(words string) bool {
	list := strings.Fields(words)
	if len(list) < 2 || len(list) > 3 {
		return false
	}
	known := forename(text.FoldString(list[0]))
	for _, word := range list {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) || first > unicode.MaxLatin1 || strings.ContainsFunc(word, notOfNames) || !known && lexicon.Everyday(text.FoldString(word)) {
			return false
		}
	}
	return true
}

func notOfNames(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-.", r) }
