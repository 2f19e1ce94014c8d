package text

import "time"

// Value is something written in numbers, or in words that count: a time, an
// amount, a share.
type Value struct {
	Span
	Kind Kind

	// From and To are the ends of a Year, Range or Date, both included, each as
	// precise as it was said: YYYY, YYYY-MM or YYYY-MM-DD. They are the same
	// where one time was said, and empty for one that is counted from a day of
	// publishing which is not known.
	From, To string
	Relative bool // counted from the day of publishing: 去年, two years ago

	// Number and Max are the ends of any other kind, the same where one number
	// was said. Scales are multiplied in (1.5亿 is 150000000), units are not.
	Number, Max float64
	Unit        string // as units.txt calls it: USD, GB, year, %, 个; empty where none was said
}

// Kind is what a value measures.
type Kind uint8

const (
	Year     Kind = iota + 1 // one year: From and To are YYYY
	Range                    // more than one year, month or day
	Date                     // one month or day
	Duration                 // how long: Number of Unit
	Number                   // how many, or how much of what Unit names
	Money                    // Unit is an ISO 4217 code
	Percent                  // Number of 100
)

var kindNames = [...]string{"", "year", "range", "date", "duration", "number", "money", "percent"}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Values finds what is written in numbers in folded text, in order and without
// overlaps. Published is the day (YYYY-MM-DD) that 去年 and "two years ago" are
// counted from; it also decides whether 18年 can be 2018. Without it such times
// have no From and To.
//
// 一 before a measure word is an article and no quantity (一个模型), an ordinal
// is none either (第三), and digits that touch Latin letters belong to a name
// (GPT4, A100) unless the letters are a unit (24GB). A bare number without unit
// is no value, unless it is a year or something says that it is an amount
// (超过3000).
func Values(runes []rune, published string) []Value {
	s := scanner{runes: runes, words: vocabulary(), today: publishedDay(published)}
	var found []Value
	for s.at < len(runes) {
		v, ok := s.value()
		if !ok {
			s.skip()
			continue
		}
		if found = append(found, v); v.Kind == Year || v.Kind == Date {
			s.said = v
		}
		s.at = v.End
	}
	return found
}

// scanner reads values at one position after the other. What it looks ahead is
// bounded, but for runs of digits, which are skipped as a whole.
type scanner struct {
	runes []rune
	words *lists
	today time.Time // zero where it is not known
	at    int
	said  Value // the last year or date that was found

	here   numeral // the one at hereAt, which several readers ask for
	hereAt int
}

// value reads the value that begins at s.at, if one does.
func (s *scanner) value() (Value, bool) {
	r := s.runes[s.at]
	switch {
	case digit(r), numeralRune(r), r == '半':
		if s.inName() || s.ordinal() {
			return Value{}, false
		}
		return first(s, (*scanner).isoDate, (*scanner).years, (*scanner).decade, (*scanner).monthDay, (*scanner).share, (*scanner).amount)
	case 'a' <= r && r <= 'z':
		if s.at > 0 && Latin(s.runes[s.at-1]) {
			return Value{}, false
		}
		return first(s, (*scanner).relative, (*scanner).namedMonth, (*scanner).namedDecade, (*scanner).priced, (*scanner).amount)
	case r == '$' || r == '¥' || r == '€' || r == '£' || r == '人':
		return s.priced()
	case r >= 0x4E00:
		return s.relative()
	}
	return Value{}, false
}

// first is the value of the first reader that finds one.
func first(s *scanner, readers ...func(*scanner) (Value, bool)) (Value, bool) {
	for _, read := range readers {
		if v, ok := read(s); ok {
			return v, true
		}
	}
	return Value{}, false
}

// skip goes to the next place where a value may begin: behind the whole run of
// digits, numerals or Latin letters that was no value, or one rune on.
func (s *scanner) skip() {
	in := func(r rune) bool { return false }
	switch r := s.runes[s.at]; {
	case numeralRune(r):
		in = numeralRune
	case Latin(r):
		in = Latin
	}
	for s.at++; s.at < len(s.runes) && in(s.runes[s.at]); s.at++ {
	}
}

// inName reports whether the digits at s.at belong to a name or a number that
// began before them: gpt4, gpt-4, v1.2, 3.14.
func (s *scanner) inName() bool {
	if s.at == 0 || s.runes[s.at] > '9' {
		return false
	}
	before := s.runes[s.at-1]
	if Latin(before) {
		return true
	}
	return (before == '-' || before == '.' || before == '_' || before == '/' || before == ':') &&
		s.at > 1 && Latin(s.runes[s.at-2])
}

// ordinal reports whether the numeral at s.at says which one, not how many.
func (s *scanner) ordinal() bool {
	if s.at == 0 {
		return false
	}
	switch s.runes[s.at-1] {
	case '第', '几', '数', '周', '期', '拜', '#': // 周三, 星期三, 礼拜三
		return true
	}
	return false
}
