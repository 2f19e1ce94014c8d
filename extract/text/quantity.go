package text

// quantity is a number with its scales and unit: 100万, 两三千, 20个billion, 24gb,
// 三到五个.
type quantity struct {
	number     numeral
	start, end int
	low, high  float64
	factor     float64 // what the scales came to, 1 for none
	unit       unit    // without a kind where there is none
}

// quantity reads a number and the scales after it, with 个 or a space between.
func (s *scanner) quantity(at int) (quantity, bool) {
	n, ok := s.numeral(at)
	if !ok {
		return quantity{}, false
	}
	q := quantity{number: n, start: at, end: n.end, low: n.value, high: n.max, factor: 1}
	if low, high, pair := n.pair(); pair {
		q.low, q.high = low, high
	} else if n.spelled && n.digits > 0 {
		return quantity{}, false // 二零一八 counts nothing
	}
	for i := range 3 {
		scale, end, ok := s.unitAt(q.end)
		if i > 0 && s.has(q.end, " ") {
			break
		}
		if s.has(q.end, "个") {
			scale, end, ok = s.unitAt(q.end + 1)
			ok = ok && scale.factor > 1e4 // 一个亿, but 一个万能
		}
		if !ok || scale.kind != "scale" {
			break
		}
		q.factor *= scale.factor
		q.end = end
	}
	q.low *= q.factor
	q.high *= q.factor
	return q, true
}

// measured reads a quantity and its unit, with 多 or 余 between (100多封), or a
// half (一个半小时, three and a half years).
func (s *scanner) measured(at int) (quantity, bool) {
	q, ok := s.quantity(at)
	if !ok {
		return q, false
	}
	half := 0.0
	u, end, ok := s.unitAt(q.end)
	switch {
	case s.has(q.end, "个半"):
		half = 0.5
		u, end, ok = s.unitAt(q.end + 2)
	case s.has(q.end, " and a half"):
		half = 0.5
		u, end, ok = s.unitAt(q.end + len(" and a half"))
	case !ok && q.end < len(s.runes) && more(s.runes[q.end]):
		u, end, ok = s.unitAt(q.end + 1)
	}
	if !ok || u.kind == "scale" {
		return q, true
	}
	q.unit, q.end = u, end
	if u.kind == "duration" && s.has(end, "半") {
		half = 0.5
		q.end++
	}
	q.low, q.high = (q.low+half)*u.factor, (q.high+half)*u.factor
	return q, true
}

// more reports whether r says that there are some more than the number before.
func more(r rune) bool { return r == '多' || r == '余' || r == '来' }

// ranged reads a quantity and, where one follows, the other end of a range: 到
// 五个, or 到20秒 after 10秒.
func (s *scanner) ranged(at int, read func(*scanner, int) (quantity, bool)) (quantity, bool) {
	q, ok := read(s, at)
	if !ok {
		return q, false
	}
	if _, next, ok := s.timeWord("range", s.past(q.end, ' ')); ok {
		if last, ok := read(s, s.past(next, ' ', '$')); ok {
			if whole, ok := q.upTo(last); ok {
				return whole, true
			}
		}
	}
	return q, true
}

// upTo joins two ends of a range: the unit and the scale may be said once, at
// the end.
func (q quantity) upTo(last quantity) (quantity, bool) {
	if q.unit.kind != "" && q.unit != last.unit {
		return q, false
	}
	scale := last.factor
	if last.number.spelled && last.number.place >= 100 {
		scale *= last.number.place // 三到五万
	}
	if q.unit.kind == "" && q.factor == 1 && q.number.place == 1 && q.low*scale < last.low {
		q.low *= scale
	}
	if q.low >= last.low {
		return q, false
	}
	q.end, q.high, q.factor, q.unit = last.end, last.high, scale, last.unit
	if q.unit.factor > 1 && q.low*q.unit.factor < last.low {
		q.low *= q.unit.factor
	}
	return q, true
}

// unitAt reads a unit after at most one space. One Latin letter is a unit only
// where it touches the number.
func (s *scanner) unitAt(at int) (unit, int, bool) {
	start := s.past(at, ' ')
	u, end, ok := s.words.units.at(s.runes, start)
	if ok && start > at && end == start+1 && Latin(s.runes[start]) {
		return unit{}, at, false
	}
	return u, end, ok
}

// past is the position behind runes that may stand at one, in this order.
func (s *scanner) past(at int, may ...rune) int {
	for _, r := range may {
		if at < len(s.runes) && s.runes[at] == r {
			at++
		}
	}
	return at
}

// has reports whether words stand at a position.
func (s *scanner) has(at int, words string) bool {
	for _, r := range words {
		if at >= len(s.runes) || s.runes[at] != r {
			return false
		}
		at++
	}
	return true
}

// timeWord reads a word of one of the lists of times.txt.
func (s *scanner) timeWord(list string, at int) (number float64, end int, ok bool) {
	return s.words.times[list].at(s.runes, at)
}

// after reports whether a word of one of the lists of times.txt ends at a
// position, or a space before it.
func (s *scanner) after(list string, at int) bool {
	p := s.words.times[list]
	return p.before(s.runes, at) || at > 0 && s.runes[at-1] == ' ' && p.before(s.runes, at-1)
}
