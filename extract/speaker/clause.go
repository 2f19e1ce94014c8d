package speaker

// A clause is the least that one speaker says: the words between two places
// where a turn may begin.
type clause struct {
	start int        // in words
	says  float64    // log odds that the host says it, by its own words
	turns [2]float64 // by side: log odds that a turn of it begins here, by the words around the place
	pause pause      // what stands before it
	kind  string     // Talk, Ad or Noise
	label int        // which of the words' marks it stands under, or none
}

// Index of a side in clause.turns and in the lattice.
const (
	asHost = iota
	asGuest
)

// clauses cuts the words wherever there is a pause or a cue for it, and gives
// every clause what its cues say.
func (c *Cues) clauses(w *words, hits []hit) []clause {
	edges := make([]edge, len(w.runes)+1)
	blocks := c.blocks(w, hits)
	for _, b := range blocks {
		edges[b.from].forced, edges[b.to].forced = true, true
	}
	for _, m := range w.marks {
		edges[m.at].forced = edges[m.at].forced || m.Speaker != ""
	}
	for i, p := range w.pause {
		if p != joined {
			edges[w.skip(i)].cut = true
		}
	}
	for _, h := range hits {
		c.cues[h.cue].mark(edges, w, h)
	}
	w.echoes.repeat(edges, w)
	list := make([]clause, 1, len(w.runes)/5+1)
	list[0].pause = blank
	for i, e := range edges[:len(w.runes)] {
		if i > 0 && (e.forced || e.cut && !e.held && !w.whole(i)) {
			list = append(list, clause{start: i, turns: [2]float64{float64(e.turns[0]), float64(e.turns[1])}, pause: w.before(i)})
		}
		list[len(list)-1].says += float64(e.says)
	}
	place(list, w, blocks)
	c.introduction(list, w, hits)
	return list
}

// place tells every clause which block and which label it belongs to. What is
// read for a sponsor is the host's to read, and noise is said by nobody.
func place(list []clause, w *words, blocks []block) {
	label, next := none, 0
	for i := range list {
		q := &list[i]
		for ; next < len(w.marks) && w.marks[next].at <= q.start; next++ {
			if w.marks[next].Speaker != "" {
				label = next
			}
		}
		for len(blocks) > 0 && blocks[0].to <= q.start {
			blocks = blocks[1:]
		}
		q.kind, q.label = Talk, label
		if len(blocks) == 0 || blocks[0].from > q.start {
			continue
		}
		switch q.kind = blocks[0].kind; q.kind {
		case Ad:
			q.says = certain
		case Noise:
			q.says = 0
		}
	}
}

// certain is a weight that nothing else can outweigh.
const certain = 20

// An edge is the place before a rune, with what the cues say of it.
type edge struct {
	cut    bool
	forced bool // a label or a block begins or ends here
	held   bool // the pause before it belongs to the words that begin a turn
	turns  [2]float32
	says   float32 // of a cue that begins here: log odds for the host
}

// mark notes a hit at the edges that it tells something of.
func (q *cue) mark(edges []edge, w *words, h hit) {
	at := h.start
	if w.runes[at] == ' ' {
		at++
	}
	if q.effect == closes || q.effect == cuts && q.side == after {
		at = w.skip(h.end)
	}
	e := &edges[at]
	switch q.effect {
	case says:
		switch q.side {
		case host:
			e.says += float32(q.weight)
		case guest:
			e.says -= float32(q.weight)
		}
		return
	case opens:
		e.turn(q.side, float32(q.weight))
	case closes:
		e.turn(opposite(q.side), float32(q.weight))
	case cuts:
		e.turn(either, float32(q.weight))
	default:
		return
	}
	e.cut = true
	if q.effect == opens {
		w.hold(edges, h)
	}
}

// hold keeps the words that begin a turn together with the pauses in and right
// after them.
func (w *words) hold(edges []edge, h hit) {
	for i := h.start + 1; i < h.end; i++ {
		if w.runes[i] == ' ' {
			edges[w.skip(i)].held = true
		}
	}
}

// turn adds to the odds that a turn of a side begins at the edge.
func (e *edge) turn(s side, weight float32) {
	if s != guest {
		e.turns[asHost] += weight
	}
	if s != host {
		e.turns[asGuest] += weight
	}
}

func opposite(s side) side {
	switch s {
	case host:
		return guest
	case guest:
		return host
	}
	return s
}

// before is the pause in front of word i.
func (w *words) before(i int) pause {
	if i > 0 && w.runes[i-1] == ' ' {
		return w.pause[i-1]
	}
	return joined
}
