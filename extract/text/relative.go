package text

import (
	"math"
	"time"
)

// relative reads a time that is counted from the day of publishing in one word:
// 去年, 上个月, last week; a year with its month (去年12月份).
func (s *scanner) relative() (Value, bool) {
	d, end, ok := s.words.relative.at(s.runes, s.at)
	if !ok || s.words.times["glued"].before(s.runes, end) || s.runes[end-1] == '年' && s.starts("other", end) {
		return Value{}, false
	}
	if d.unit == "year" {
		return s.within(s.today.Year()+int(d.number), end, true), true
	}
	return s.counted(Span{s.at, end}, d.unit, d.number, d.number), true
}

// lasting decides what a number of a unit of time is: how long something took,
// or how long ago it was. "A year" and 那一年 are neither.
func (s *scanner) lasting(v Value, article bool) (Value, bool) {
	at := s.past(v.End, ' ')
	if _, end, ok := s.timeWord("ago", at); ok && !s.starts("ahead", at) {
		v.End = end
		return s.counted(v.Span, v.Unit, -v.Max, -v.Number), true
	}
	if article && (s.runes[v.Start] == 'a' || s.has(v.Start, "one day") || s.after("certain", v.Start)) {
		return v, false
	}
	if s.has(v.End-1, "年") && s.starts("other", v.End) {
		return v, false
	}
	v.Kind = Duration
	return v, true
}

// counted is the time that lies between two numbers of a unit away from the day
// of publishing. Parts of a year count as months.
func (s *scanner) counted(span Span, unit string, low, high float64) Value {
	v := Value{Span: span, Kind: Date, Relative: true}
	if unit == "year" {
		if v.Kind = Year; low != math.Trunc(low) || high != math.Trunc(high) {
			unit, low, high = "month", math.Round(low*12), math.Round(high*12)
			v.Kind = Date
		}
	}
	if low != high || unit == "week" {
		v.Kind = Range
	}
	if !s.today.IsZero() {
		v.From, _ = ends(s.today, unit, int(low))
		_, v.To = ends(s.today, unit, int(high))
	}
	return v
}

// ends is the first and the last day, or the month or year, that lies a number
// of units away from a day. Weeks begin on Monday.
func ends(today time.Time, unit string, number int) (from, to string) {
	switch unit {
	case "year":
		from = timeText(today.Year()+number, 0, 0)
		return from, from
	case "month":
		month := time.Date(today.Year(), today.Month()+time.Month(number), 1, 0, 0, 0, 0, time.UTC)
		from = timeText(month.Year(), int(month.Month()), 0)
		return from, from
	case "week":
		monday := today.AddDate(0, 0, 7*number-(int(today.Weekday())+6)%7)
		return monday.Format(time.DateOnly), monday.AddDate(0, 0, 6).Format(time.DateOnly)
	case "day":
		today = today.AddDate(0, 0, number)
	}
	return today.Format(time.DateOnly), today.Format(time.DateOnly)
}

// decade reads 90年代, 八十年代, 90s and 2010s.
func (s *scanner) decade() (Value, bool) {
	n, ok := s.numeral(s.at)
	if !ok || n.value != math.Trunc(n.value) || math.Mod(n.value, 10) != 0 {
		return Value{}, false
	}
	year, end := int(n.value), n.end+len("年代")/3
	switch {
	case s.has(n.end, "年代"):
	case s.has(n.end, "s") && Boundary(s.runes, n.end+1) && (n.digits == 4 || s.after("the", s.at) || s.at > 0 && s.runes[s.at-1] == '\''):
		end = n.end + 1
	default:
		return Value{}, false
	}
	if year < 100 {
		if year += 1900; year < 1930 && !s.after("last_century", s.at) {
			year += 100
		}
	}
	return decadeFrom(Span{s.at, end}, year), 1900 <= year && year <= 2100
}

// namedDecade reads the nineties.
func (s *scanner) namedDecade() (Value, bool) {
	year, end, ok := s.timeWord("decade", s.at)
	if !ok {
		return Value{}, false
	}
	return decadeFrom(Span{s.at, end}, int(year)), true
}

func decadeFrom(span Span, year int) Value {
	return Value{Span: span, Kind: Range, From: timeText(year, 0, 0), To: timeText(year+9, 0, 0)}
}

// starts reports whether a word of one of the lists of times.txt begins at a
// position.
func (s *scanner) starts(list string, at int) bool {
	_, _, ok := s.timeWord(list, at)
	return ok
}
