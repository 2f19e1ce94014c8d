package speaker

import "sort"

// Turns divides the body into turns, in order and without gaps from the first
// word to the body's end.
func Turns(in Input, c *Cues) []Turn {
	w := hear(in)
	if len(w.runes) == 0 {
		return nil
	}
	hits := c.find(w.runes)
	list := c.clauses(w, hits)
	c.recognise(in, w, hits, list)
	var said []voice
	if labelled(w) {
		said = c.byLabel(in, w, hits, list)
	}
	if said == nil {
		said = byWords(in, w, list)
	}
	return turns(in, w, list, said)
}

// A voice is who says a clause.
type voice struct {
	speaker    string
	person     string
	confidence float64
}

// byWords tells the voices by the words alone.
func byWords(in Input, w *words, list []clause) []voice {
	weigh(list, w)
	l := newLattice(list)
	l.hear(habits(list, w, l.host()))
	sides := l.decode()
	smooth(sides, l.host(), list, w)
	said := make([]voice, len(list))
	for i, p := range l.host() {
		said[i] = voice{Host, only(in.Hosts), p}
		if sides[i] == asGuest {
			said[i] = voice{Guest, only(in.Guests), 1 - p}
		}
	}
	if len(in.Guests) == 0 && alone(list, w) {
		for i := range said {
			said[i] = voice{Host, only(in.Hosts), 0.5}
		}
	}
	return said
}

// What is so short and so doubtful is no turn of its own.
const (
	briefTurn    = 4 // runes
	doubtfulTurn = 0.6
)

// smooth gives brief and doubtful turns to those who speak around them.
func smooth(sides []uint8, host []float64, list []clause, w *words) {
	for i := 1; i < len(sides); {
		j, sure := i, 0.0
		for ; j < len(sides) && sides[j] == sides[i]; j++ {
			p := host[j]
			if sides[j] == asGuest {
				p = 1 - p
			}
			sure = max(sure, p)
		}
		if j < len(sides) && sides[i] != sides[i-1] && sure < doubtfulTurn && list[j].start-list[i].start <= briefTurn {
			for k := i; k < j; k++ {
				sides[k] = sides[i-1]
			}
		}
		i = j
	}
}

// Who talks alone is the host, and asks nobody: hardly ever is there a clause
// so plainly a question to somebody.
const (
	plainly   = 2.0  // log odds that the host says it
	plainSize = 1500 // characters of talk in which one more may seem so
)

// alone reports whether nobody is asked anything.
func alone(list []clause, w *words) bool {
	asked := 0.0
	for _, q := range list {
		if q.kind == Talk && q.says >= plainly {
			asked++
		}
	}
	return asked <= 1+size(w.runes)/plainSize
}

// only is the one person of a list, or "" where there are more or none.
func only(people []string) string {
	if len(people) == 1 {
		return people[0]
	}
	return ""
}

// turns joins the clauses of one voice and kind.
func turns(in Input, w *words, list []clause, said []voice) []Turn {
	var all []Turn
	size := 0.0 // runes of the last turn so far
	for i, q := range list {
		end := len(w.runes)
		if i+1 < len(list) {
			end = list[i+1].start
		}
		v, n := said[i], float64(end-q.start)
		if q.kind == Noise {
			v = voice{Other, "", 1}
		}
		if k := len(all) - 1; k >= 0 && all[k].Speaker == v.speaker && all[k].Person == v.person && all[k].Kind == q.kind {
			all[k].Confidence = (all[k].Confidence*size + v.confidence*n) / (size + n)
			size += n
			continue
		}
		all = append(all, Turn{Span: w.span(q.start, end), Speaker: v.speaker, Person: v.person, Kind: q.kind, Confidence: v.confidence, Time: w.time(q.start)})
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
	i := sort.Search(len(w.marks), func(i int) bool { return w.marks[i].at > at }) - 1
	for ; i >= 0; i-- {
		if w.marks[i].Time != "" {
			return w.marks[i].Time
		}
	}
	return ""
}
