package exchange

import (
	"bytes"
	"unicode/utf8"
)

// Items reads a file of this format. A file that is not UTF-8 is refused whole:
// its names would be kept with holes where the accents were. With an error come
// the items that could be read all the same.
func (f Format) Items(file string, data []byte) ([]*Item, error) {
	if at := invalid(data); at >= 0 {
		line := 1 + bytes.Count(data[:at], []byte("\n"))
		column := 1 + utf8.RuneCount(data[bytes.LastIndexByte(data[:at], '\n')+1:at])
		wrong := &faults{file: file}
		wrong.add(line, column, "not UTF-8: byte %#02x; export the file as UTF-8, or convert it first, for example: iconv -f ISO-8859-1 -t UTF-8", data[at])
		return nil, wrong.err()
	}
	return f.Read(file, data)
}

// invalid is where the first byte stands that is not UTF-8, or -1.
func invalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}
