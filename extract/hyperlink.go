package extract

import "hearsay/extract/text"

// hyperlinks lists where the addresses of Markdown links stand, from the
// bracket that closes the words to the parenthesis that closes the address:
// nobody says them, and they part a name from what is said of it.
func hyperlinks(runes []rune) []text.Span {
	var list []text.Span
	for i := 0; i+1 < len(runes); i++ {
		if runes[i] != ']' || runes[i+1] != '(' {
			continue
		}
		for j := i + 2; j < len(runes) && runes[j] > ' '; j++ {
			if runes[j] == ')' {
				list = append(list, text.Span{Start: i, End: j + 1})
				i = j
				break
			}
		}
	}
	return list
}
