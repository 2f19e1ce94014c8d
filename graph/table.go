package graph

import (
	"fmt"
	"strconv"
	"strings"
)

// What belongs together and is never asked for by itself (the places of a
// name, the turns of an episode) is one literal: a table with a line a row and
// a tab between fields, as quads are what storing costs. Tabs, line ends and
// backslashes within a field are written \t, \n, \r and \\.

var fieldEscapes = strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

// table writes rows. Empty fields at the end of one are left out.
type table struct {
	strings.Builder
	begun bool
}

func (t *table) row(fields ...string) {
	if t.begun {
		t.WriteByte('\n')
	}
	t.begun = true
	for len(fields) > 0 && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	for i, f := range fields {
		if i > 0 {
			t.WriteByte('\t')
		}
		if strings.ContainsAny(f, "\\\t\n\r") {
			f = fieldEscapes.Replace(f)
		}
		t.WriteString(f)
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

// ftoa writes the shortest decimal that reads back as the same number; 0 is
// left out.
func ftoa(f float64) string {
	if f == 0 {
		return ""
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}

// btoa writes what is true as 1 and leaves the rest out.
func btoa(b bool) string {
	if b {
		return "1"
	}
	return ""
}

// rows calls f with each row of a table. A row reads as empty fields and zeros
// beyond its end.
func rows(s string, f func(r *row)) error {
	for line := range strings.SplitSeq(s, "\n") {
		r := row{rest: line, more: true}
		f(&r)
		if r.err != nil {
			return fmt.Errorf("%w: a table reads %q: %w", ErrDamaged, line, r.err)
		}
	}
	return nil
}

// row hands out the fields of a row from left to right.
type row struct {
	rest string
	more bool
	err  error
}

func (r *row) text() string {
	if !r.more {
		return ""
	}
	var f string
	f, r.rest, r.more = strings.Cut(r.rest, "\t")
	if !strings.Contains(f, `\`) {
		return f
	}
	return unescapeField(f)
}

func (r *row) int() int {
	f := r.text()
	if f == "" {
		return 0
	}
	n, err := strconv.Atoi(f)
	if err != nil && r.err == nil {
		r.err = err
	}
	return n
}

func (r *row) float() float64 {
	f := r.text()
	if f == "" {
		return 0
	}
	n, err := strconv.ParseFloat(f, 64)
	if err != nil && r.err == nil {
		r.err = err
	}
	return n
}

func unescapeField(f string) string {
	b := make([]byte, 0, len(f))
	for i := 0; i < len(f); i++ {
		if f[i] != '\\' || i+1 == len(f) {
			b = append(b, f[i])
			continue
		}
		i++
		switch f[i] {
		case 't':
			b = append(b, '\t')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		default:
			b = append(b, f[i])
		}
	}
	return string(b)
}
