package speaker

// introduction gives the host all words up to those that end the introduction
// ("here's my conversation with"), where it begins with the guest: nobody
// answers before. Where something else comes first it may be what guests will
// say, played beforehand.
func (c *Cues) introduction(list []clause, w *words, hits []hit) {
	presented, over := false, none
	early, first := int(opening*w.scale()), int(greeting/2*w.scale())
	for _, h := range hits {
		q := &c.cues[h.cue]
		switch {
		case h.start > early:
		case q.effect == presents && q.side == guest && h.start < first:
			presented = true
		case q.effect == begins && presented:
			over = h.start
		}
	}
	for i := range list {
		if list[i].start <= over && list[i].kind == Talk {
			list[i].says += certain
		}
	}
}
