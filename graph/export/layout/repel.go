package layout

import "math"

// near says how wide a cell may be, as a part of its distance, to count as one
// body; the usual value.
const near = 0.9

// deepest is how often space is halved; what is nearer than that is one body.
const deepest = 20

// cell is a square of the plane and what it holds together. (Barnes and Hut, A
// hierarchical O(N log N) force-calculation algorithm, 1986.)
type cell struct {
	middle, mass Point // of the square; of the bodies, times their weight
	half         float64
	weight       float64
	body         int // the one that it holds; -1: none, or several
	children     [4]int
}

// repel pushes all nodes away from all others.
func repel(places []Point, weight []float64, force []Point) {
	t := plant(places, weight)
	for i, p := range places {
		force[i] = t.push(i, p, weight[i])
	}
}

type tree struct {
	cells []cell
	stack []int
}

func plant(places []Point, weight []float64) *tree {
	reach := 1.0
	for _, p := range places {
		reach = max(reach, math.Abs(p.X), math.Abs(p.Y))
	}
	t := &tree{cells: make([]cell, 1, 2*len(places)+1)}
	t.cells[0] = cell{half: reach, body: -1}
	for i, p := range places {
		t.insert(i, places, p, weight)
	}
	return t
}

func (t *tree) insert(body int, places []Point, p Point, weight []float64) {
	at := 0
	for depth := 0; ; depth++ {
		c := &t.cells[at]
		empty := c.weight == 0
		c.weight += weight[body]
		c.mass.X += mul(p.X, weight[body])
		c.mass.Y += mul(p.Y, weight[body])
		if empty {
			c.body = body
			return
		}
		if depth == deepest {
			c.body = -1
			return
		}
		if old := c.body; old >= 0 {
			c.body = -1
			t.sink(at, old, places[old], weight[old])
		}
		at = t.child(at, p)
	}
}

// sink moves the only body of a cell into a child.
func (t *tree) sink(at, body int, p Point, weight float64) {
	c := &t.cells[t.child(at, p)]
	c.body, c.weight = body, weight
	c.mass = Point{mul(p.X, weight), mul(p.Y, weight)}
}

// child is the quarter of a cell in which a point is.
func (t *tree) child(at int, p Point) int {
	c := t.cells[at]
	quarter, half := 0, mul(c.half, 0.5)
	middle := Point{c.middle.X - half, c.middle.Y - half}
	if p.X >= c.middle.X {
		quarter, middle.X = 1, c.middle.X+half
	}
	if p.Y >= c.middle.Y {
		quarter, middle.Y = quarter+2, c.middle.Y+half
	}
	if c.children[quarter] == 0 {
		t.cells[at].children[quarter] = len(t.cells)
		t.cells = append(t.cells, cell{middle: middle, half: half, body: -1})
	}
	return t.cells[at].children[quarter]
}

// push is the force of all others on a body.
func (t *tree) push(body int, p Point, weight float64) Point {
	var force Point
	t.stack = append(t.stack[:0], 0)
	for len(t.stack) > 0 {
		c := &t.cells[t.stack[len(t.stack)-1]]
		t.stack = t.stack[:len(t.stack)-1]
		if c.body == body || c.weight == 0 {
			continue
		}
		dx, dy := p.X-c.mass.X/c.weight, p.Y-c.mass.Y/c.weight
		d := max(square(dx, dy), 0.01)
		if c.children != [4]int{} && mul(4, mul(c.half, c.half)) > mul(mul(near, near), d) {
			for _, child := range c.children {
				if child != 0 {
					t.stack = append(t.stack, child)
				}
			}
			continue
		}
		f := mul(mul(Length*Length, weight), c.weight) / d
		force.X += mul(dx, f)
		force.Y += mul(dy, f)
	}
	return force
}
