package graph

// gathered are many facts, which stay where they are as it grows.
type gathered struct {
	parts [][]Fact // of partSize, but for the last
}

// partSize is how many facts a part has.
const partSize = 1 << 12

// add makes room for one more, and tells its place: the first is 1.
func (g *gathered) add() (*Fact, int32) {
	if n := len(g.parts); n == 0 || len(g.parts[n-1]) == partSize {
		g.parts = append(g.parts, make([]Fact, 0, partSize))
	}
	last := &g.parts[len(g.parts)-1]
	*last = append(*last, Fact{})
	return &(*last)[len(*last)-1], int32((len(g.parts)-1)*partSize + len(*last))
}

func (g *gathered) at(place int32) *Fact { return &g.parts[(place-1)/partSize][(place-1)%partSize] }

// all moves them into one slice.
func (g *gathered) all() []Fact {
	if len(g.parts) == 0 {
		return nil
	}
	all := make([]Fact, 0, (len(g.parts)-1)*partSize+len(g.parts[len(g.parts)-1]))
	for i, part := range g.parts {
		all = append(all, part...)
		g.parts[i] = nil
	}
	return all
}
