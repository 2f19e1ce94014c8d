// Package palette owns how a type of entity looks: a colour that stands out on
// white and on black alike, and a shape, so that nobody needs to tell colours
// apart. It refuses to know which types there are: one that it has no look for
// gets a spare one by its name.
package palette

import (
	_ "embed"
	"hash/fnv"
	"strings"
)

// Look is how entities of a type are drawn.
type Look struct {
	Type   string
	Colour string // #rrggbb
	Shape  Shape
}

// Shape is the outline of a node.
type Shape string

const (
	Circle   Shape = "circle"
	Square   Shape = "square"
	Diamond  Shape = "diamond"
	Triangle Shape = "triangle"
	Hexagon  Shape = "hexagon"
)

// Palette is the looks of types, in the order in which legends list them.
type Palette struct{ looks, spare []Look }

//go:embed palette.tsv
var shipped string

// Shipped is the palette that hearsay brings along.
func Shipped() *Palette { return parse(shipped) }

// parse reads a look a line: type, colour and shape with tabs between; a type of
// * is a spare one.
func parse(table string) *Palette {
	p := new(Palette)
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(fields) != 3 {
			continue
		}
		look := Look{fields[0], fields[1], Shape(fields[2])}
		if look.Type == "*" {
			p.spare = append(p.spare, look)
		} else {
			p.looks = append(p.looks, look)
		}
	}
	return p
}

// Looks lists the types that have a look of their own.
func (p *Palette) Looks() []Look { return p.looks }

// Of returns the look of a type.
func (p *Palette) Of(name string) Look {
	for _, l := range p.looks {
		if l.Type == name {
			return l
		}
	}
	h := fnv.New32a()
	h.Write([]byte(name))
	look := p.spare[h.Sum32()%uint32(len(p.spare))]
	look.Type = name
	return look
}
