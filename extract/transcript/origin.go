package transcript

import (
	"sort"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// origin finds the place of words in the file of JSON that they were joined
// from.
type origin struct {
	ruler
	strings []quoted // in order
}

// quoted is a string of the file.
type quoted struct {
	at, byte     int // code point of the source and byte of the file of its first character
	line, column int // of that
}

func newOrigin(file string) *origin { return &origin{ruler: newRuler(file)} }

// add notes the string whose characters begin at a byte of the file.
func (o *origin) add(at, first int) {
	line, column := o.ruler.place(first)
	o.strings = append(o.strings, quoted{at, first, line, column})
}

// place returns the line and column of a position in the source. What stands
// between two strings is taken for the end of the first.
func (o *origin) place(at int) (line, column int) {
	i := sort.Search(len(o.strings), func(i int) bool { return o.strings[i].at > at })
	q := o.strings[max(0, i-1)]
	column = q.column
	for b, left := q.byte, at-q.at; left > 0 && b < len(o.file) && o.file[b] != '"'; left-- {
		n := escapeLength(o.file[b:])
		column += utf8.RuneCountInString(o.file[b : b+n])
		b += n
	}
	return q.line, column
}

// escapeLength is how many bytes of JSON the next character takes.
func escapeLength(s string) int {
	if s[0] != '\\' || len(s) < 2 {
		_, n := utf8.DecodeRuneInString(s)
		return n
	}
	if s[1] != 'u' || len(s) < 6 {
		return 2
	}
	if len(s) >= 12 && utf16.DecodeRune(hex4(s[2:6]), hex4(s[8:12])) != utf8.RuneError && s[6:8] == `\u` {
		return 12
	}
	return 6
}

func hex4(s string) rune {
	n, err := strconv.ParseUint(s, 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	return rune(n)
}
