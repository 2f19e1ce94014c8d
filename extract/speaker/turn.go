package speaker

import "sort"

// Turns divides the body into turns, in order and without gaps from the first
// word to the body's end. The doubt is why the labels of the transcript are not
// believed; it is empty where they are, or where there are none.
func Turns(in Input, c *Cues) (divided []Turn, doubt string) {
	w := hear(in)
	if len(w.runes) == 0 {
		return nil, ""
	}
	hits := c.find(w.runes)
	w.echoes = listen(w)
	list := c.clauses(w, hits)
	c.recognise(in, w, hits, list)
	var said []voice
	if labelled(w) {
		said, doubt = c.byLabel(in, w, hits, list)
	}
	if said == nil {
		said = byWords(in, w, list)
	}
	return turns(in, w, list, said), doubt
}

// turns joins the clauses of one voice and kind.
func turns(in Input, w *words, list []clause, said []voice) []Turn {
	var all []Turn
	size := 0.0 // runes of the last turn so far
	for i, q := range list {
		end := end(list, i, w)
		v, n := said[i], float64(end-q.start)
		kind := q.kind
		switch {
		case kind == Noise:
			v = voice{Other, "", 1}
		case kind == Ad && v.speaker == Guest: // guests speak of what is sold, too
			kind = Talk
		}
		if k := len(all) - 1; k >= 0 && all[k].Speaker == v.speaker && all[k].Person == v.person && all[k].Kind == kind {
			all[k].Confidence = (all[k].Confidence*size + v.confidence*n) / (size + n)
			size += n
			continue
		}
		all = append(all, Turn{Span: w.span(q.start, end), Speaker: v.speaker, Person: v.person, Kind: kind, Confidence: v.confidence, Time: w.time(q.start)})
		size = n
	}
	for k := range all {
		all[k].Span.End = in.Body.End
		if k+1 < len(all) {
			all[k].Span.End = all[k+1].Span.Start
		}
	}
	return all
}

// time is the last time mark at or before a word.
func (w *words) time(at int) string {
	i := sort.Search(len(w.marks), func(i int) bool { return w.marks[i].at > at })
	if i == 0 {
		return ""
	}
	return w.marks[i-1].time
}
