package layout

import (
	"cmp"
	"slices"
)

// component is a part of the network that hangs together.
type component struct {
	nodes []int    // their numbers in the network, ascending
	links [][2]int // positions in nodes; once each, no loops
}

// components takes the network apart: the largest part first, then by the
// smallest number.
func components(n int, edges []Edge) []component {
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, e := range edges {
		a, b := find(e.From), find(e.To)
		root[max(a, b)] = min(a, b)
	}
	parts := make([]component, n)
	position := make([]int, n)
	for i := range n {
		p := &parts[find(i)]
		position[i] = len(p.nodes)
		p.nodes = append(p.nodes, i)
	}
	for _, e := range edges {
		if e.From != e.To {
			p := &parts[find(e.From)]
			a, b := position[e.From], position[e.To]
			p.links = append(p.links, [2]int{min(a, b), max(a, b)})
		}
	}
	parts = slices.DeleteFunc(parts, func(c component) bool { return len(c.nodes) == 0 })
	for i := range parts {
		links := parts[i].links
		slices.SortFunc(links, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
		parts[i].links = slices.Compact(links)
	}
	slices.SortStableFunc(parts, func(a, b component) int { return cmp.Compare(len(b.nodes), len(a.nodes)) })
	return parts
}

// outward orders the positions from the one with most links, each before those
// that are farther from it, and counts the links of each.
func (c *component) outward() (order, degree []int) {
	degree = make([]int, len(c.nodes))
	next := make([][]int, len(c.nodes))
	for _, l := range c.links {
		degree[l[0]]++
		degree[l[1]]++
		next[l[0]] = append(next[l[0]], l[1])
		next[l[1]] = append(next[l[1]], l[0])
	}
	middle := 0
	for i, d := range degree {
		if d > degree[middle] {
			middle = i
		}
	}
	seen := make([]bool, len(c.nodes))
	order, seen[middle] = append(order, middle), true
	for i := 0; i < len(order); i++ {
		for _, n := range next[order[i]] {
			if !seen[n] {
				seen[n] = true
				order = append(order, n)
			}
		}
	}
	return order, degree
}
