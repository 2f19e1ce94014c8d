package text

// yearTerm is one member of a list or range of years: one year, or two that
// were fused by whoever wrote the speech down (1718年 is 17、18年).
type yearTerm struct {
	from, to   int
	start, end int
	number     numeral
	named      bool // 年 stands behind it
	link       link // how it goes on with the one before
}

type link uint8

const (
	alone    link = iota
	adjacent      // 2015年16年
	listed        // 06、07年
	ranged        // 2013年到14年
)

// years reads a year, a list of neighbouring years or a range, and the month,
// day or part behind a single one.
func (s *scanner) years() (Value, bool) {
	terms := s.yearTerms()
	if len(terms) == 0 {
		return Value{}, false
	}
	first, last := terms[0], terms[len(terms)-1]
	v := Value{Span: Span{s.at, last.end}, Kind: Range, From: timeText(first.from, 0, 0), To: timeText(last.to, 0, 0)}
	switch {
	case len(terms) > 1 && s.spans(terms):
		return v, true
	case !first.named:
		return s.bareYear(first)
	case first.from != first.to:
		v.End, v.To = first.end, timeText(first.to, 0, 0)
		return v, true
	case first.number.digits == 2 && s.lasts(first):
		return Value{}, false
	}
	return s.within(first.from, first.end, false), true
}

// yearTerms reads up to six years that go on with each other.
func (s *scanner) yearTerms() []yearTerm {
	term, ok := s.yearTerm(s.at)
	if !ok {
		return nil
	}
	terms := []yearTerm{term}
	for len(terms) < 6 {
		next, ok := s.nextYear(term)
		if !ok {
			break
		}
		terms = append(terms, next)
		term = next
	}
	return terms
}

// yearTerm reads four digits or two, and 年 where it follows.
func (s *scanner) yearTerm(at int) (yearTerm, bool) {
	n, ok := s.numeral(at)
	if !ok || n.digits != 2 && n.digits != 4 || n.end < len(s.runes) && Latin(s.runes[n.end]) {
		return yearTerm{}, false
	}
	t := yearTerm{start: at, end: n.end, number: n}
	if end := s.past(n.end, ' '); s.has(end, "年") && !s.starts("other", end+1) && !s.has(end, "年代") {
		t.end, t.named = end+1, true
	}
	value := int(n.value)
	if n.digits == 2 {
		t.from, ok = s.century(value)
		t.to = t.from
		return t, ok
	}
	a, okA := s.century(value / 100)
	b, okB := s.century(value % 100)
	if t.named && !n.spelled && okA && okB && b == a+1 && (value < s.thisYear()-80 || value > 2100) {
		t.from, t.to = a, b
		return t, true
	}
	t.from, t.to = value, value
	return t, 1900 <= value && value <= 2100
}

// century reads two digits as a year that had come, or was about to come, when
// this was published.
func (s *scanner) century(yy int) (int, bool) {
	switch {
	case 2000+yy <= s.thisYear()+1:
		return 2000 + yy, true
	case yy >= 50:
		return 1900 + yy, true
	}
	return 0, false
}

// thisYear is the year of publishing; where that is not known, one that leaves
// room for two-digit years of the near future.
func (s *scanner) thisYear() int {
	if s.today.IsZero() {
		return 2030
	}
	return s.today.Year()
}

// nextYear reads the year that goes on with one: any later one behind 到, the
// very next one behind 、 or right behind 年.
func (s *scanner) nextYear(last yearTerm) (yearTerm, bool) {
	how, at := adjacent, s.past(last.end, ' ')
	if _, end, ok := s.timeWord("range", at); ok {
		how, at = ranged, end
	} else if _, end, ok := s.timeWord("list", at); ok {
		if how, at = listed, end; s.after("between", s.at) {
			how = ranged
		}
	}
	next, ok := s.yearTerm(s.past(at, ' '))
	next.link = how
	switch how {
	case ranged:
		return next, ok && next.from > last.to
	case listed:
		return next, ok && next.from == last.to+1
	}
	return next, ok && next.from == last.to+1 && last.named && next.named
}

// spans reports whether several years are that, and not numbers of years: 10到
// 20年, or the ends of something else without 年.
func (s *scanner) spans(terms []yearTerm) bool {
	first, last := terms[0], terms[len(terms)-1]
	switch {
	case !last.named:
		return first.number.digits == 4 && terms[1].link == ranged
	case first.named, first.number.digits == 4, first.number.value < 10: // 06、07年
		return true
	case terms[1].link == listed:
		return !s.after("lasts_before", first.start)
	}
	return s.after("dates_before", first.start)
}

// lasts reports whether two digits before 年 are a number of years: because of
// what stands beside them, or because nothing makes a round number, or 三四年,
// a date.
func (s *scanner) lasts(t yearTerm) bool {
	switch {
	case t.number.value < 10:
		return false // 05年
	case s.starts("lasts_after", t.end) && !s.starts("ahead", t.end):
		return true
	}
	before, after := s.after("dates_before", t.start), s.starts("dates_after", t.end)
	if s.after("lasts_before", t.start) && !before && !after {
		return true
	}
	low, _, pair := t.number.pair()
	if round := t.from%10 == 0 && t.from/10 != s.thisYear()/10; round || pair {
		return low > 2 && pair || s.starts("counted", t.end) || !before && !after
	}
	return false
}

// bareYear accepts four digits without 年: a year of the last decades behind an
// English preposition, or at least behind a word and not before a unit; two
// where an apostrophe stands for the others.
func (s *scanner) bareYear(t yearTerm) (Value, bool) {
	year := t.from
	v := Value{Span: Span{s.at, t.end}, Kind: Year, From: timeText(year, 0, 0), To: timeText(year, 0, 0)}
	if t.number.digits == 2 && s.at > 0 && s.runes[s.at-1] == '\'' && s.after("dated", s.at-1) {
		return v, true // in '17
	}
	if t.number.digits != 4 || t.number.spelled || year != t.to || year < 1950 || year > s.thisYear()+2 {
		return Value{}, false
	}
	if s.has(t.end, "年") || s.at > 0 && currencies[s.runes[s.at-1]] != "" {
		return Value{}, false
	}
	if _, _, ok := s.unitAt(t.end); ok {
		return v, false
	}
	return v, s.after("dated", s.at) || year%100 != 0 && s.afterWord() && !s.plural(t.end)
}

// afterWord reports whether a word, and at most one space, stands before s.at.
func (s *scanner) afterWord() bool {
	at := s.at
	if at > 0 && s.runes[at-1] == ' ' {
		at--
	}
	return at > 0 && (Latin(s.runes[at-1]) && !digit(s.runes[at-1]) || Han(s.runes[at-1]))
}

// plural reports whether a Latin word that ends in s stands behind a space.
func (s *scanner) plural(at int) bool {
	if at = s.past(at, ' '); at >= len(s.runes) || !Latin(s.runes[at]) {
		return false
	}
	end := at
	for end < len(s.runes) && end-at < 20 && Latin(s.runes[end]) {
		end++
	}
	return end-at > 3 && s.runes[end-1] == 's'
}
