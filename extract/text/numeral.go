package text

import "strconv"

// numeral is a number as written, without any unit.
type numeral struct {
	value, max float64 // max is above value in 两三 and 三四十
	end        int
	digits     int     // how many, where it is written in nothing but digits: 2018, 一八
	spelled    bool    // in Chinese or English words, not in figures
	place      float64 // the last place it names (万 in 三万二) or groups by (1,500), 1 for none
}

// numeral reads the number that begins at a position, whatever it is written
// in. A bare 一 is one here; that it counts nothing is for others to know.
func (s *scanner) numeral(at int) (numeral, bool) {
	if at == s.hereAt && s.here.end > at {
		return s.here, true
	}
	n, ok := s.readNumeral(at)
	if at == s.at && ok {
		s.here, s.hereAt = n, at
	}
	return n, ok
}

func (s *scanner) readNumeral(at int) (numeral, bool) {
	if at >= len(s.runes) {
		return numeral{}, false
	}
	switch r := s.runes[at]; {
	case digit(r):
		return s.figures(at)
	case numeralRune(r) || r == '半':
		return s.hanNumeral(at)
	}
	return s.englishNumeral(at)
}

// figures reads 2018, 1,500 and 1.5. What has another point or comma in it
// (1.2.3) is no number.
func (s *scanner) figures(at int) (numeral, bool) {
	end := at
	for end < len(s.runes) && digit(s.runes[end]) {
		end++
	}
	n := numeral{digits: end - at, place: 1}
	if n.digits > 15 {
		return numeral{}, false
	}
	written := string(s.runes[at:end])
	for range 5 {
		if n.digits > 3 || !s.grouped(end) {
			break
		}
		written += string(s.runes[end+1 : end+4])
		end += 4
		n.place = 1000
	}
	if end+1 < len(s.runes) && s.runes[end] == '.' && digit(s.runes[end+1]) {
		from := end
		for end++; end < len(s.runes) && digit(s.runes[end]); end++ {
		}
		if end-from > 15 || end+1 < len(s.runes) && s.runes[end] == '.' && digit(s.runes[end+1]) {
			return numeral{}, false
		}
		written += string(s.runes[from:end])
	}
	if len(written) > n.digits {
		n.digits = 0
	}
	value, err := strconv.ParseFloat(written, 64)
	n.value, n.max, n.end = value, value, end
	return n, err == nil
}

// grouped reports whether a comma and just three digits stand at a position.
func (s *scanner) grouped(at int) bool {
	if at+3 >= len(s.runes) || s.runes[at] != ',' {
		return false
	}
	for _, r := range s.runes[at+1 : at+4] {
		if !digit(r) {
			return false
		}
	}
	return at+4 == len(s.runes) || !digit(s.runes[at+4])
}

// englishNumbers are the words that numbers below a thousand are made of.
var englishNumbers = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "a": 1, "half": 0.5,
}

// englishNumeral reads up to four words: twenty-five, three hundred and ten.
// "A" only counts before hundred, a scale or a unit of time.
func (s *scanner) englishNumeral(at int) (numeral, bool) {
	n := numeral{end: at, spelled: true, place: 1}
	last := 1000.0
	for range 4 {
		word, end := s.word(n.end)
		value, ok := englishNumbers[word]
		switch {
		case !ok || n.end > at && (word == "a" || word == "half"):
			ok = false
		case word == "hundred":
			if ok = n.end > at && n.value < 100; ok {
				n.value, last = n.value*100, 100
			}
		case value >= last || last < 20:
			ok = false
		default:
			n.value, last = n.value+value, value
		}
		if !ok {
			break
		}
		n.end = end
	}
	n.max = n.value
	return n, n.end > at
}

// word is the Latin word that stands at a position, after at most one space,
// hyphen or "and" where a number goes on.
func (s *scanner) word(at int) (word string, end int) {
	start := at
	if start < len(s.runes) && (s.runes[start] == ' ' || s.runes[start] == '-') {
		start++
	}
	end = start
	for end < len(s.runes) && end-start < 12 && 'a' <= s.runes[end] && s.runes[end] <= 'z' {
		end++
	}
	if end < len(s.runes) && Latin(s.runes[end]) {
		return "", at
	}
	if word = string(s.runes[start:end]); word == "and" && start > at {
		return s.word(end)
	}
	return word, end
}
