package speaker

import (
	"cmp"
	"slices"
	"sort"
)

// What it takes to call a stretch an advertisement or noise, in the weights of
// the cues in it, and how far its cues may stand apart, in Chinese characters.
const (
	adWeight    = 4
	adGap       = 120
	noiseWeight = 3
	noiseGap    = 3
	noiseRest   = 16  // characters left of a line that is made up: who made the subtitles
	adOpening   = 320 // an advertisement that begins so early began with the talk
)

// A block is a stretch that is no talk.
type block struct {
	from, to int // in words
	kind     string
}

// blocks finds advertisements and noise, in order and apart from each other.
func (c *Cues) blocks(w *words, hits []hit) []block {
	list := c.cluster(hits, noise, noiseGap, noiseWeight)
	for i := range list {
		list[i].to = w.lineEnd(list[i].to, int(noiseRest*w.scale()))
	}
	list = append(list, loops(w)...)
	noises := len(list)
	for _, b := range c.cluster(hits, ad, int(adGap*w.scale()), adWeight) {
		b.from = c.opening(hits, b.from, list[:noises])
		list = append(list, b)
	}
	slices.SortStableFunc(list, func(a, b block) int { return cmp.Compare(a.from, b.from) })
	var apart []block
	end := 0
	for _, b := range list {
		b.from = w.skip(max(b.from, end))
		if b.from < b.to {
			b.to = w.skip(b.to)
			apart, end = append(apart, b), b.to
		}
	}
	return apart
}

// lineEnd is where the line or cue that a place is in ends, if that is near; else
// it is the place.
func (w *words) lineEnd(at, reach int) int {
	marks := sort.Search(len(w.marks), func(i int) bool { return w.marks[i].at >= at })
	for i := at; i <= at+reach; i++ {
		switch {
		case i == len(w.runes), w.pause[i] >= line && w.pause[i] != loose:
			return i
		case marks < len(w.marks) && w.marks[marks].at == i:
			return i
		}
	}
	return at
}

// cluster joins the hits of a side that stand near each other, where together
// they weigh enough.
func (c *Cues) cluster(hits []hit, s side, gap int, weight float64) []block {
	kind := map[side]string{ad: Ad, noise: Noise}[s]
	var list []block
	var sum float64
	var open block
	flush := func() {
		if sum >= weight {
			list = append(list, open)
		}
		sum = 0
	}
	for _, h := range hits {
		q := &c.cues[h.cue]
		if q.effect != says || q.side != s {
			continue
		}
		if sum > 0 && h.start > open.to+gap {
			flush()
		}
		if sum == 0 {
			open = block{h.start, h.end, kind}
		}
		open.to = max(open.to, h.end)
		sum += q.weight
	}
	flush()
	return list
}

// opening moves the start of an early advertisement to the start of the talk,
// unless somebody was introduced before it: its first sentences rarely sound
// like one.
func (c *Cues) opening(hits []hit, from int, noises []block) int {
	if from > 2*adOpening {
		return from // behind whatever the talk may begin with
	}
	begin := 0
	for _, n := range noises {
		if n.to <= from {
			begin = n.to
		}
	}
	if begin > adOpening || from-begin > adOpening {
		return from
	}
	for _, h := range hits {
		if h.start < from && h.start >= begin && c.cues[h.cue].effect == presents {
			return from
		}
	}
	return begin
}
