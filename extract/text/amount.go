package text

// amount reads a number or two with a unit, or one that shows by itself that it
// is an amount.
func (s *scanner) amount() (Value, bool) {
	q, ok := s.ranged(s.at, (*scanner).measured)
	if !ok {
		return Value{}, false
	}
	v := Value{Span: Span{s.at, q.end}, Number: q.low, Max: q.high, Unit: q.unit.name}
	article := q.number.spelled && q.number.value == 1 && q.high == q.unit.factor
	switch q.unit.kind {
	case "":
		v.Kind = Number
		return v, s.amounts(q)
	case "percent":
		v.Kind = Percent
	case "money":
		v.Kind = Money
	case "duration":
		return s.lasting(v, article || q.number.value == 0.5)
	case "measure":
		v.Kind = Number
		return v, !network(q, s.runes[v.End-1])
	default:
		v.Kind = Number
		second := q.number.end == q.start+1 && s.runes[q.start] == '二' // 二次元: two things are 两个
		return v, !article && !second && !cardNumber(q) && q.low >= 1
	}
	return v, true
}

// amounts reports whether a number without a unit is an amount: by itself
// (三千, 100万, 7b, 1,500) or by what stands before it (超过3000).
func (s *scanner) amounts(q quantity) bool {
	n := q.number
	if q.factor > 1 || n.place >= 100 {
		return true
	}
	return !cardNumber(q) && n.digits > 0 && s.after("about", q.start)
}

// cardNumber reports whether a quantity looks like the name that graphics cards
// go by: 4090, 3080.
func cardNumber(q quantity) bool {
	n := int(q.number.value)
	return q.number.digits == 4 && q.factor == 1 && n/100%10 == 0 && n%10 == 0 && n/10%10 >= 5
}

// network reports whether a quantity ending in g is the name of a network: 5G.
func network(q quantity, last rune) bool {
	return last == 'g' && 2 <= q.low && q.high <= 6
}

// currencies are the signs that stand before an amount.
var currencies = map[rune]string{'$': "USD", '¥': "CNY", '€': "EUR", '£': "GBP"}

// priced reads an amount behind its currency: $1.5 billion, usd 20, 人民币500万.
func (s *scanner) priced() (Value, bool) {
	currency, end := currencies[s.runes[s.at]], s.at+1
	if currency == "" {
		u, after, ok := s.words.units.at(s.runes, s.at)
		if !ok || u.kind != "money" {
			return Value{}, false
		}
		currency, end = u.name, after
	}
	start := s.past(end, ' ')
	if start >= len(s.runes) || !digit(s.runes[start]) && !numeralRune(s.runes[start]) {
		return Value{}, false
	}
	q, ok := s.ranged(start, (*scanner).quantity)
	return Value{Span: Span{s.at, q.end}, Kind: Money, Number: q.low, Max: q.high, Unit: currency}, ok
}

// share reads a part of a whole: 百分之二十八 and 百分百 are of a hundred, 三分之一
// is a number below one.
func (s *scanner) share() (Value, bool) {
	switch {
	case s.has(s.at, "百分百"):
		return Value{Span: Span{s.at, s.at + 3}, Kind: Percent, Number: 100, Max: 100, Unit: "%"}, true
	case s.has(s.at, "百分之"):
		q, ok := s.ranged(s.at+3, (*scanner).quantity)
		return Value{Span: Span{s.at, q.end}, Kind: Percent, Number: q.low, Max: q.high, Unit: "%"}, ok
	}
	whole, ok := s.numeral(s.at)
	if !ok || whole.value == 0 || !s.has(whole.end, "分之") {
		return Value{}, false
	}
	part, ok := s.numeral(whole.end + 2)
	n := part.value / whole.value
	return Value{Span: Span{s.at, part.end}, Kind: Number, Number: n, Max: n}, ok
}
