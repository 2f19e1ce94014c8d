package layout

import (
	"cmp"
	"math"
	"slices"
)

// rounds is how often overlaps are looked for; most networks need a few.
const rounds = 80

// separate pushes apart nodes that overlap, each pair along the direction that
// needs less, until none do.
func separate(places []Point, sizes []Node) {
	order := make([]int, len(places))
	widest := 0.0
	for i := range order {
		order[i] = i
		widest = max(widest, sizes[i].Width)
	}
	for range rounds {
		slices.SortFunc(order, func(a, b int) int {
			return cmp.Or(cmp.Compare(places[a].X, places[b].X), cmp.Compare(a, b))
		})
		if !spread(order, places, sizes, widest) {
			return
		}
	}
}

// spread goes from left to right once, and says whether anything overlapped.
func spread(order []int, places []Point, sizes []Node, widest float64) bool {
	moved := false
	for i, a := range order {
		for _, b := range order[i+1:] {
			if places[b].X-places[a].X > sizes[a].Width+widest {
				break
			}
			moved = apart(&places[a], &places[b], sizes[a], sizes[b]) || moved
		}
	}
	return moved
}

// apart moves two nodes half the way each that they overlap.
func apart(a, b *Point, sizeA, sizeB Node) bool {
	dx, dy := b.X-a.X, b.Y-a.Y
	wide := sizeA.Width + sizeB.Width - math.Abs(dx)
	high := sizeA.Height + sizeB.Height - math.Abs(dy)
	switch {
	case wide <= 0.01 || high <= 0.01:
		return false
	case wide < high:
		push := math.Copysign(wide/2, dx)
		a.X, b.X = a.X-push, b.X+push
	default:
		push := math.Copysign(high/2, dy)
		a.Y, b.Y = a.Y-push, b.Y+push
	}
	return true
}
