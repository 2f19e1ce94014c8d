package speaker

// presents finds out under which labels guests are presented: whoever does so
// is a host.
func (c *Cues) presents(in Input, w *words, hits []hit, parties []party, of []int, list []clause) {
	early := int(opening * w.scale())
	named := w.people(in, c)
	at := 0
	for _, h := range hits {
		q := &c.cues[h.cue]
		if h.start > early || q.effect != presents || q.side != guest {
			continue
		}
		for at+1 < len(list) && list[at+1].start <= h.start {
			at++
		}
		p := &parties[of[at]]
		for _, who := range named.beside(q, h, w.runes) {
			if who != p.person && contains(in.Guests, who) && !contains(in.Guests, p.person) {
				p.presents = true
			}
		}
	}
}

// presenters counts the hosts who are known by presenting a guest alone.
func presenters(parties []party) int {
	n := 0
	for _, p := range parties {
		if p.presents && p.side == Host {
			n++
		}
	}
	return n
}
