package graph

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// WriteExtraction writes the N-Quads that a store holds after adding this one
// extraction, without any store.
func WriteExtraction(w io.Writer, x *claim.Extraction) error {
	all, err := encode(x)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	for _, s := range all {
		b.WriteString(s.line)
	}
	return b.Flush()
}

// canonical writes a quad as a line of canonical N-Quads (RDF 1.2: one space
// between terms, only the characters escaped that must be), line end included.
func canonical(q quad.Quad) string {
	var b strings.Builder
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v != nil {
			writeTerm(&b, v)
			b.WriteByte(' ')
		}
	}
	b.WriteString(".\n")
	return b.String()
}

func writeTerm(b *strings.Builder, v quad.Value) {
	switch v := v.(type) {
	case quad.IRI:
		b.WriteByte('<')
		b.WriteString(string(v))
		b.WriteByte('>')
	case quad.BNode:
		b.WriteString("_:")
		b.WriteString(string(v))
	case quad.String:
		writeLiteral(b, string(v))
	case quad.Int:
		writeTyped(b, strconv.FormatInt(int64(v), 10), xsd+"integer")
	case quad.Float:
		writeTyped(b, strconv.FormatFloat(float64(v), 'g', -1, 64), xsd+"double")
	case quad.Bool:
		writeTyped(b, strconv.FormatBool(bool(v)), xsd+"boolean")
	default:
		b.WriteString(v.String())
	}
}

func writeTyped(b *strings.Builder, s, datatype string) {
	writeLiteral(b, s)
	b.WriteString("^^<")
	b.WriteString(datatype)
	b.WriteByte('>')
}

func writeLiteral(b *strings.Builder, s string) {
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\b':
			b.WriteString(`\b`)
		case r == '\f':
			b.WriteString(`\f`)
		case r < 0x20 || r == 0x7F:
			b.WriteString(`\u00`)
			writeHex(b, byte(r))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
}
