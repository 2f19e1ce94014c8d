package link

import (
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// shortestStem is how many letters an English word has at least whose other
// forms are known by their endings: AI and RL have none.
const shortestStem = 4

// inflected lists the forms that a folded word has beside itself: the plural of
// a noun, the past and the participle of a verb (neurons, joined, joining), of
// several words those of the last.
func inflected(word string) []string {
	last, _ := utf8.DecodeLastRuneInString(word)
	if !text.Latin(last) || last < 'a' || len(word)-strings.LastIndexByte(word, ' ')-1 < shortestStem {
		return nil
	}
	stem, mute := strings.CutSuffix(word, "e")
	switch {
	case mute:
		return []string{word + "s", word + "d", stem + "ing"}
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"):
		return []string{word + "es", word + "ed", word + "ing"}
	case strings.HasSuffix(word, "y") && !strings.ContainsRune("aeiou", rune(word[len(word)-2])):
		return []string{word[:len(word)-1] + "ies", word[:len(word)-1] + "ied", word + "ing"}
	}
	return []string{word + "s", word + "ed", word + "ing"}
}
