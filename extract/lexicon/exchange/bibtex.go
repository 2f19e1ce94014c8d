package exchange

import (
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
)

// A reference is an entry of a BibTeX file, its fields by name in small letters,
// as they are written but for the outermost braces or quotation marks.
type reference struct {
	kind, key    string
	fields       map[string]string
	line, column int
}

// A bibReader reads BibTeX's grammar (Patashnik, "BibTeXing", 1988), entry by
// entry: after a mistake it goes on at the next entry.
type bibReader struct {
	runes        []rune
	at           int
	line, column int
	strings      map[string]string
	faults       *faults
}

// references reads the entries of a file.
func references(file string, data []byte) ([]reference, error) {
	r := &bibReader{runes: []rune(string(data)), line: 1, column: 1, strings: map[string]string{}, faults: &faults{file: file}}
	for _, month := range []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"} {
		r.strings[month] = month
	}
	var all []reference
	for r.until('@') {
		entry := reference{fields: map[string]string{}, line: r.line, column: r.column}
		r.next()
		entry.kind = strings.ToLower(r.word())
		if r.entry(&entry) {
			all = append(all, entry)
		}
	}
	return all, r.faults.err()
}

func (r *bibReader) more() bool { return r.at < len(r.runes) }

func (r *bibReader) peek() rune {
	if r.more() {
		return r.runes[r.at]
	}
	return 0
}

func (r *bibReader) next() rune {
	c := r.peek()
	r.at++
	if r.column++; c == '\n' {
		r.line, r.column = r.line+1, 1
	}
	return c
}

// until goes to a character, and tells whether it comes.
func (r *bibReader) until(c rune) bool {
	for r.more() && r.peek() != c {
		r.next()
	}
	return r.more()
}

func (r *bibReader) blanks() {
	for r.more() && unicode.IsSpace(r.peek()) {
		r.next()
	}
}

// word reads what may be a kind, a key, the name of a field or of a text.
func (r *bibReader) word() string {
	r.blanks()
	from := r.at
	for r.more() && !unicode.IsSpace(r.peek()) && !strings.ContainsRune(`{}(),="#@`, r.peek()) {
		r.next()
	}
	return string(r.runes[from:r.at])
}

// entry reads what follows a kind, and tells whether it is a reference.
func (r *bibReader) entry(e *reference) bool {
	r.blanks()
	if c := r.peek(); c != '{' && c != '(' {
		return false // an @ in a comment
	}
	if e.kind == "comment" || e.kind == "preamble" {
		r.group()
		return false
	}
	r.next()
	if e.kind != "string" {
		e.key = r.word()
		r.blanks()
		if r.peek() == ',' {
			r.next()
		}
	}
	for r.field(e) {
	}
	if e.kind == "string" {
		for name, value := range e.fields {
			r.strings[name] = value
		}
	}
	return e.kind != "string" && len(e.fields) > 0
}

// field reads one field, and tells whether another may follow.
func (r *bibReader) field(e *reference) bool {
	name := strings.ToLower(r.word())
	r.blanks()
	switch c := r.peek(); {
	case c == '}' || c == ')':
		r.next()
		return false
	case !r.more() || c == '@':
		r.faults.add(e.line, e.column, "@%s{%s, is not closed; end it with }", e.kind, e.key)
		return false
	case name == "" || c != '=':
		r.faults.add(r.line, r.column, "a field of %s is written name = {value}; the rest of this entry is left out", e.key)
		return false
	}
	r.next()
	value, ok := r.value()
	if !ok {
		r.faults.add(r.line, r.column, "the value of %s in %s must stand in {} or \"\"; the rest of this entry is left out", name, e.key)
		return false
	}
	e.fields[name] = value
	r.blanks()
	if r.peek() == ',' {
		r.next()
	}
	return true
}

// value reads parts that # joins.
func (r *bibReader) value() (string, bool) {
	var b strings.Builder
	for {
		r.blanks()
		switch r.peek() {
		case '{':
			b.WriteString(r.group())
		case '"':
			b.WriteString(r.quoted())
		default:
			word := r.word()
			if word == "" {
				return "", false
			}
			if text, ok := r.strings[strings.ToLower(word)]; ok {
				word = text
			}
			b.WriteString(word)
		}
		if r.blanks(); r.peek() != '#' {
			return b.String(), true
		}
		r.next()
	}
}

// group reads from one brace to the one that closes it, and returns what is
// between them.
func (r *bibReader) group() string {
	open, closed := r.next(), '}'
	if open == '(' {
		closed = ')'
	}
	from, depth := r.at, 1
	for r.more() {
		switch c := r.next(); {
		case c == '\\' && r.more():
			r.next()
		case c == closed:
			if depth--; depth == 0 {
				return string(r.runes[from : r.at-1])
			}
		case c == open:
			depth++
		}
	}
	return string(r.runes[from:min(r.at, len(r.runes))])
}

func (r *bibReader) quoted() string {
	r.next()
	from, depth := r.at, 0
	for r.more() {
		switch c := r.next(); {
		case c == '\\' && r.more():
			r.next()
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == '"' && depth <= 0:
			return string(r.runes[from : r.at-1])
		}
	}
	return string(r.runes[from:min(r.at, len(r.runes))])
}

func (e *reference) position(file string) lexicon.Position {
	return lexicon.Position{File: file, Line: e.line, Column: e.column}
}
