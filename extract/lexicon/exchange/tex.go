package exchange

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// accents are TeX's, as combining characters of Unicode.
var accents = map[rune]rune{
	'`': 0x300, '\'': 0x301, '^': 0x302, '~': 0x303, '=': 0x304, 'u': 0x306, '.': 0x307, '"': 0x308, 'r': 0x30A,
	'H': 0x30B, 'v': 0x30C, 'd': 0x323, 'c': 0x327, 'k': 0x328, 'b': 0x331,
}

// letters are those that TeX writes as commands.
var letters = map[string]string{
	"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "i", "j": "j",
	"textendash": "–", "textemdash": "—", "textquoteright": "’", "ldots": "…", "alpha": "α", "beta": "β", "pi": "π", "lambda": "λ",
}

// plain reads TeX as a reader does: braces and commands for looks are gone, and
// letters have their accents.
func plain(tex string) string {
	var b strings.Builder
	runes := []rune(tex)
	for i := 0; i < len(runes); {
		switch c := runes[i]; {
		case c == '\\':
			var text string
			text, i = command(runes, i+1)
			b.WriteString(text)
		case c == '{' || c == '}' || c == '$':
			i++
		case c == '~' || unicode.IsSpace(c):
			b.WriteByte(' ')
			i++
		case c == '-' && i+1 < len(runes) && runes[i+1] == '-':
			for i < len(runes) && runes[i] == '-' {
				i++
			}
			b.WriteRune('–')
		default:
			b.WriteRune(c)
			i++
		}
	}
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
}

// command reads what follows a backslash, and returns what it stands for and
// where it ends.
func command(runes []rune, at int) (string, int) {
	if at == len(runes) {
		return "", at
	}
	end := at + 1
	if unicode.IsLetter(runes[at]) {
		for end < len(runes) && unicode.IsLetter(runes[end]) {
			end++
		}
	}
	name := string(runes[at:end])
	mark, accent := accents[runes[at]]
	if accent = accent && end == at+1; !accent {
		if end < len(runes) && runes[end] == ' ' && unicode.IsLetter(runes[at]) {
			end++
		}
		if unicode.IsLetter(runes[at]) {
			return letters[name], end // a command for looks stands for nothing
		}
		return name, end // \& and \%
	}
	letter, end := argument(runes, end)
	if letter == "" {
		return "", end
	}
	first := []rune(letter)
	return string(first[0]) + string(mark) + string(first[1:]), end
}

// argument is the letter that an accent stands on: bare, in braces, or a command.
func argument(runes []rune, at int) (string, int) {
	for at < len(runes) && (runes[at] == ' ' || runes[at] == '{') {
		at++
	}
	if at == len(runes) {
		return "", at
	}
	letter, end := string(runes[at]), at+1
	if runes[at] == '\\' && at+1 < len(runes) {
		end = at + 2
		for end < len(runes) && unicode.IsLetter(runes[end]) {
			end++
		}
		letter = letters[string(runes[at+1:end])]
	}
	if end < len(runes) && runes[end] == '}' {
		end++
	}
	return letter, end
}
