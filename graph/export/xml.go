package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"unicode/utf8"
)

// xmlWriter writes XML a piece at a time. What no XML can hold, as NUL, becomes
// U+FFFD.
type xmlWriter struct{ *bufio.Writer }

// open writes the beginning of a tag with attributes, given as name and value
// in turn, and end: > or />. Attributes without a value are left out.
func (x xmlWriter) open(tag, end string, attributes ...string) {
	x.WriteByte('<')
	x.WriteString(tag)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		x.WriteByte(' ')
		x.WriteString(attributes[i])
		x.WriteString(`="`)
		x.escaped(attributes[i+1])
		x.WriteByte('"')
	}
	x.WriteString(end)
}

// element writes an element that holds text alone.
func (x xmlWriter) element(tag, content string, attributes ...string) {
	x.open(tag, ">", attributes...)
	x.escaped(content)
	x.WriteString("</")
	x.WriteString(tag)
	x.WriteByte('>')
}

// escaped writes text; an error stays with the writer until it is flushed.
func (x xmlWriter) escaped(s string) {
	if plainXML(s) {
		x.WriteString(s)
		return
	}
	_ = xml.EscapeText(x, []byte(s))
}

// plainXML says whether a text, as most are, stands in XML as it is.
func plainXML(s string) bool {
	for _, r := range s {
		switch {
		case r < 0x20, r == '"', r == '\'', r == '&', r == '<', r == '>', r >= utf8.RuneError:
			return false
		}
	}
	return true
}

func (x xmlWriter) line(format string, args ...any) { fmt.Fprintf(x, format+"\n", args...) }
