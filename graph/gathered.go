package graph

import "iter"

// Gathered are many facts, which stay where they are as their number grows. Who
// takes them out has them one by one, so that they need not all be in memory
// beside what is made of them.
type Gathered struct {
	parts [][]Fact // of partSize, but for the last
	count int
}

// partSize is how many facts a part has.
const partSize = 1 << 12

// Len is how many there are to take out.
func (g *Gathered) Len() int { return g.count }

// Take hands them out, once; which went before is kept no longer.
func (g *Gathered) Take() iter.Seq[*Fact] {
	parts := g.parts
	*g = Gathered{}
	return func(yield func(*Fact) bool) {
		for i, part := range parts {
			parts[i] = nil
			for k := range part {
				if !yield(&part[k]) {
					return
				}
			}
		}
	}
}

// add makes room for one more, and tells its place: the first is 1.
func (g *Gathered) add() (*Fact, int32) {
	if n := len(g.parts); n == 0 || len(g.parts[n-1]) == partSize {
		g.parts = append(g.parts, make([]Fact, 0, partSize))
	}
	last := &g.parts[len(g.parts)-1]
	*last = append(*last, Fact{})
	g.count++
	return &(*last)[len(*last)-1], int32(g.count)
}

func (g *Gathered) at(place int32) *Fact { return &g.parts[(place-1)/partSize][(place-1)%partSize] }
