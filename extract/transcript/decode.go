package transcript

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"hearsay/extract/strict"
)

// Marks of the two orders of UTF-16.
const (
	littleEndian = "\xFF\xFE"
	bigEndian    = "\xFE\xFF"
)

// decode returns the text of a file: its bytes as they are, or UTF-16 with a byte
// order mark, which is no part of the text then.
func decode(path string, data []byte) (string, error) {
	marked := bytes.HasPrefix(data, []byte(littleEndian)) || bytes.HasPrefix(data, []byte(bigEndian))
	if marked && !bytes.HasPrefix(data, []byte(littleEndian+"\x00\x00")) { // which is UTF-32
		return decode16(path, data)
	}
	return string(data), nil
}

// checkUTF8 tells the first place only that is no text: what comes after a wrong
// guess about the encoding is noise.
func checkUTF8(path, source string) error {
	if utf8.ValidString(source) {
		return nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRuneInString(source[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	if begun := !utf8.FullRuneInString(source[at:]); begun && strings.ContainsFunc(source[:at], beyondASCII) {
		return wrongAt(path, source[:at], "the file is cut in the middle of a character; get it anew, or cut its last bytes off")
	}
	return wrongAt(path, source[:at], fmt.Sprintf("not UTF-8: byte %#02x at offset %d%s", source[at], at, advice(source)))
}

// beyondASCII is true of the characters that tell UTF-8 from other encodings.
func beyondASCII(r rune) bool { return r >= utf8.RuneSelf }

// decode16 decodes UTF-16 behind its byte order mark.
func decode16(path string, data []byte) (string, error) {
	little := data[0] == littleEndian[0]
	unit := func(i int) rune {
		if little {
			return rune(data[i]) | rune(data[i+1])<<8
		}
		return rune(data[i])<<8 | rune(data[i+1])
	}
	var b strings.Builder
	b.Grow(len(data))
	for i := 2; i < len(data); i += 2 {
		if i+1 == len(data) {
			return "", wrongAt(path, b.String(), "the file is cut in the middle of a character of UTF-16; get it anew, or cut its last byte off")
		}
		r := unit(i)
		if utf16.IsSurrogate(r) {
			second := rune(utf8.RuneError)
			if i+3 < len(data) {
				second = unit(i + 2)
			}
			if r = utf16.DecodeRune(r, second); r == utf8.RuneError {
				return "", wrongAt(path, b.String(), fmt.Sprintf("not UTF-16: half a pair of surrogates at offset %d; convert the file to UTF-8 where it was made", i))
			}
			i += 2
		}
		b.WriteRune(r)
	}
	return b.String(), nil
}

// wrongAt is a fault behind the text that is right.
func wrongAt(path, before, message string) error {
	line, column := lineColumn(before)
	return strict.Fault{File: path, Line: line, Column: column, Message: message}
}

// lineColumn is the place right behind a text.
func lineColumn(before string) (line, column int) {
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
}

func advice(source string) string {
	encoding := "GB18030"
	switch {
	case strings.HasPrefix(source, littleEndian+"\x00\x00"):
		encoding = "UTF-32"
	case strings.IndexByte(source, 0) >= 0:
		return "; it looks like no text at all"
	}
	return "; convert it first, for example: iconv -f " + encoding + " -t UTF-8"
}
