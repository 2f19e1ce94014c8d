package text

import (
	"fmt"
	"strconv"
	"time"
)

// publishedDay reads YYYY-MM-DD, maybe with a time behind it; what is something
// else is no day.
func publishedDay(published string) time.Time {
	if len(published) > len(time.DateOnly) {
		published = published[:len(time.DateOnly)]
	}
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return time.Time{}
	}
	return day
}

// timeText writes a time as precisely as it is known; 0 is what is not.
func timeText(year, month, day int) string {
	switch {
	case month == 0:
		return fmt.Sprintf("%04d", year)
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// within is the value for a year that ends at a position, with the month and
// day or the part of the year behind it. A relative year that is not known has
// no From.
func (s *scanner) within(year, end int, relative bool) Value {
	v := Value{Span: Span{s.at, end}, Kind: Year, From: timeText(year, 0, 0), Relative: relative}
	if _, partEnd, ok := s.timeWord("part", end); ok && !s.starts("ahead", end) {
		v.End = partEnd
	} else if month, day, monthEnd, ok := s.monthAt(s.past(end, '的')); ok {
		v.End, v.Kind, v.From = monthEnd, Date, timeText(year, month, day)
	}
	if relative && s.today.IsZero() {
		v.From = ""
	}
	v.To = v.From
	return v
}

// monthAt reads 3月, 12月份, 3月31号.
func (s *scanner) monthAt(at int) (month, day, end int, ok bool) {
	n, ok := s.numeral(at)
	if !ok || n.value != n.max || n.value < 1 || n.value > 12 || !s.has(n.end, "月") || s.has(n.end, "月天") {
		return 0, 0, 0, false
	}
	month, end = int(n.value), s.past(n.end, '月', '份')
	d, ok := s.numeral(end)
	if ok && 1 <= d.value && d.value <= 31 && d.value == d.max && (s.has(d.end, "号") || s.has(d.end, "日")) {
		return month, int(d.value), d.end + 1, true
	}
	return month, 0, end, true
}

// monthDay reads a month or a day without its year.
func (s *scanner) monthDay() (Value, bool) {
	if s.after("certain", s.at) {
		return Value{}, false
	}
	month, day, end, ok := s.monthAt(s.at)
	if !ok {
		return Value{}, false
	}
	return s.yearless(month, day, end), true
}

// sameYear is how many runes a year goes on to be meant: 23年年中吧就是6月份.
const sameYear = 30

// yearless is the value for a month, and day unless 0, that ends at a position.
// Its year is the one just said, or the one that brings it nearest to the day
// of publishing and hardly ahead of it.
func (s *scanner) yearless(month, day, end int) Value {
	v := Value{Span: Span{s.at, end}, Kind: Date, Relative: true}
	year := s.today.Year()
	switch {
	case s.said.From != "" && s.at-s.said.End < sameYear:
		year, _ = strconv.Atoi(s.said.From[:4])
		v.Relative = s.said.Relative
	case s.today.IsZero():
		return v
	case time.Date(year, time.Month(month), max(day, 1), 0, 0, 0, 0, time.UTC).After(s.today.AddDate(0, 3, 0)):
		year--
	}
	v.From = timeText(year, month, day)
	v.To = v.From
	return v
}

// isoDate reads 2021-03-31, 2021/3/31 and 2021.3.31.
func (s *scanner) isoDate() (Value, bool) {
	year, ok := s.part(s.at, 4, 4)
	if !ok || year.value < 1900 || year.value > 2100 || year.end >= len(s.runes) {
		return Value{}, false
	}
	separator := s.runes[year.end]
	month, ok := s.part(year.end+1, 1, 2)
	if !ok || separator != '-' && separator != '/' && separator != '.' || month.end >= len(s.runes) || s.runes[month.end] != separator {
		return Value{}, false
	}
	day, ok := s.part(month.end+1, 1, 2)
	if !ok || month.value < 1 || month.value > 12 || day.value < 1 || day.value > 31 {
		return Value{}, false
	}
	from := timeText(int(year.value), int(month.value), int(day.value))
	return Value{Span: Span{s.at, day.end}, Kind: Date, From: from, To: from}, true
}

// part reads a run of digits of a given length.
func (s *scanner) part(at, shortest, longest int) (numeral, bool) {
	n := numeral{end: at}
	for n.end < len(s.runes) && n.end-at <= longest && digit(s.runes[n.end]) {
		n.value = n.value*10 + float64(s.runes[n.end]-'0')
		n.end++
	}
	return n, shortest <= n.end-at && n.end-at <= longest
}

// namedMonth reads march 2021, march 31st, 2021, and a month alone behind a
// preposition (in january). May and march are also other words: they need a
// number.
func (s *scanner) namedMonth() (Value, bool) {
	number, end, ok := s.timeWord("named", s.at)
	if !ok {
		return Value{}, false
	}
	month, day := int(number), 0
	at := s.past(end, '.', ' ')
	if n, ok := s.part(at, 1, 2); ok && n.value >= 1 && n.value <= 31 && at > end {
		day, end = int(n.value), s.ordinalEnd(n.end)
		at = s.past(end, ',', ' ')
	}
	if s.has(at, "of ") {
		at += len("of ")
	}
	if y, ok := s.part(at, 4, 4); ok && at > end && 1900 <= y.value && y.value <= 2100 && Boundary(s.runes, y.end) {
		from := timeText(int(y.value), month, day)
		return Value{Span: Span{s.at, y.end}, Kind: Date, From: from, To: from}, true
	}
	if day == 0 && (!s.after("dated", s.at) || month == 3 || month == 5) || !Boundary(s.runes, end) {
		return Value{}, false
	}
	return s.yearless(month, day, end), true
}

// ordinalEnd is the position behind the st, nd, rd or th of 31st.
func (s *scanner) ordinalEnd(at int) int {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if s.has(at, ending) {
			return at + 2
		}
	}
	return at
}
