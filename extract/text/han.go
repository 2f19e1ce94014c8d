package text

import "slices"

// hanDigit is what a Chinese digit stands for.
func hanDigit(r rune) (value float64, ok bool) {
	switch r {
	case '零', '〇':
		return 0, true
	case '一':
		return 1, true
	case '二', '两':
		return 2, true
	case '三':
		return 3, true
	case '四':
		return 4, true
	case '五':
		return 5, true
	case '六':
		return 6, true
	case '七':
		return 7, true
	case '八':
		return 8, true
	case '九':
		return 9, true
	}
	return 0, false
}

// hanPlace is what the place behind a Chinese digit multiplies it by.
func hanPlace(r rune) (value float64, ok bool) {
	switch r {
	case '十':
		return 10, true
	case '百':
		return 100, true
	case '千':
		return 1e3, true
	case '万':
		return 1e4, true
	case '亿':
		return 1e8, true
	}
	return 0, false
}

// numeralRune reports whether a Chinese number may have r in it.
func numeralRune(r rune) bool {
	if !Han(r) {
		return false
	}
	_, isDigit := hanDigit(r)
	_, isPlace := hanPlace(r)
	return isDigit || isPlace
}

// hanNumeral reads a Chinese number: 二零一八 digit by digit, 三千五百 by places,
// 两三百 with two readings, 三点五 with a point, 半.
func (s *scanner) hanNumeral(at int) (numeral, bool) {
	if s.runes[at] == '半' {
		return numeral{value: 0.5, max: 0.5, end: at + 1, spelled: true, place: 1}, true
	}
	end := at
	for end < len(s.runes) && numeralRune(s.runes[end]) {
		end++
	}
	run := s.runes[at:end]
	if len(run) > 24 {
		return numeral{}, false
	}
	n, ok := hanDigitString(run)
	if !ok {
		n, ok = hanPlaced(run)
	}
	n.end += at
	if ok && n.end == end && n.value < 100 {
		s.point(&n)
	}
	return n, ok
}

// hanDigitString reads 二零一八: two or more digits and no place. Two digits
// that follow each other, or are two apart, may as well be 三四 and 三五.
func hanDigitString(run []rune) (numeral, bool) {
	n := numeral{end: len(run), digits: len(run), spelled: true, place: 1}
	for _, r := range run {
		d, ok := hanDigit(r)
		if !ok || r == '两' && len(run) != 2 {
			return numeral{}, false
		}
		n.value = n.value*10 + d
	}
	n.max = n.value
	return n, len(run) >= 2 && len(run) <= 8
}

// pair reads two digits as "three or four": 三四, 两三, 三五.
func (n numeral) pair() (low, high float64, ok bool) {
	low, high = float64(int(n.value)/10), float64(int(n.value)%10)
	return low, high, n.spelled && n.digits == 2 && low >= 1 && (high == low+1 || low == 3 && high == 5)
}

// hanPlaced reads digits before places: 三千五百, 一万二 (12000), 十二. Once two
// digits may stand for one place, 两三百 or 十七八, and give two readings.
func hanPlaced(run []rune) (numeral, bool) {
	low, high := run, run
	for i := 1; i < len(run); i++ {
		a, _ := hanDigit(run[i-1])
		b, _ := hanDigit(run[i])
		if a == 0 || b == 0 {
			continue
		}
		if b != a+1 || len(low) < len(run) {
			return numeral{}, false
		}
		low = slices.Delete(slices.Clone(run), i, i+1)
		high = slices.Delete(slices.Clone(run), i-1, i)
	}
	value, place, ok := placed(low)
	max, _, okHigh := placed(high)
	return numeral{value: value, max: max, end: len(run), spelled: true, place: place}, ok && okHigh
}

// placed adds up digits and places, and returns the last place too. 十 may stand
// without a digit; a digit that comes last without a place is of the next lower
// one, unless 零 stands before it.
func placed(run []rune) (value, place float64, ok bool) {
	var total, section float64
	digit, zero := -1.0, false
	place = 1
	for i, r := range run {
		if d, isDigit := hanDigit(r); isDigit {
			if d == 0 && i == 0 {
				return 0, 0, false
			}
			if zero = zero || d == 0; d > 0 {
				digit = d
			}
			continue
		}
		place, _ = hanPlace(r)
		if place == 10 && digit < 0 {
			digit = 1
		}
		section += max(digit, 0)
		switch {
		case place == 1e8:
			total, section = (total+section)*place, 0
		case place == 1e4:
			total, section = total+section*place, 0
		case digit > 0:
			section += digit * (place - 1)
		}
		if total+section == 0 || digit < 0 && place < 1e4 {
			return 0, 0, false
		}
		digit, zero = -1, false
	}
	if digit > 0 && place >= 100 && !zero {
		digit *= place / 10
	}
	return total + section + max(digit, 0), place, true
}

// point reads 点 and the digits after it.
func (s *scanner) point(n *numeral) {
	end := n.end + 1
	if end >= len(s.runes) || s.runes[n.end] != '点' {
		return
	}
	scale := 1.0
	for ; end < len(s.runes) && scale > 1e-6; end++ {
		d, ok := hanDigit(s.runes[end])
		if !ok || s.runes[end] == '两' {
			break
		}
		scale /= 10
		n.value += d * scale
	}
	if scale < 1 {
		n.max, n.end, n.digits = n.value, end, 0
	}
}
