package speaker

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
	smooth(sides, l.host(), list)
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
