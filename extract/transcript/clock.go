package transcript

import "strings"

// brackets are the pairs that a time or a speaker may stand in.
var brackets = []struct{ open, close string }{
	{"[", "]"}, {"(", ")"}, {"（", "）"}, {"【", "】"}, {"<", ">"}, {"［", "］"},
}

// openBracket cuts an opening bracket off s and returns the one that closes it;
// closing is empty where s begins with none.
func openBracket(s string) (inner, closing string) {
	for _, b := range brackets {
		if inner, ok := strings.CutPrefix(s, b.open); ok {
			return inner, b.close
		}
	}
	return s, ""
}

// cutTime cuts [HH:]MM:SS off s; the fraction of a second (.123 or ,123) goes
// with it but is not part of the time. The time is empty where s begins with
// something else.
func cutTime(s string) (time, rest string) {
	end := digits(s, 0, 3)
	parts := 0
	for parts < 2 && end > 0 && end < len(s) && s[end] == ':' && digits(s, end+1, 3) == end+3 && s[end+1] < '6' {
		end += 3
		parts++
	}
	if parts == 0 || digits(s, end, 1) > end {
		return "", s
	}
	time, rest = s[:end], s[end:]
	if end+1 < len(s) && (s[end] == '.' || s[end] == ',') {
		if fraction := digits(s, end+1, 9); fraction > end+1 {
			rest = s[fraction:]
		}
	}
	return time, rest
}

// skipRange skips a dash and the time in which a range ends.
func skipRange(s string) string {
	trimmed := strings.TrimLeft(s, space)
	for _, dash := range []string{"-->", "-", "–", "~"} {
		if after, ok := strings.CutPrefix(trimmed, dash); ok {
			if end, rest := cutTime(strings.TrimLeft(after, space)); end != "" {
				return rest
			}
		}
	}
	return s
}

// digits returns the end of at most limit digits that stand at i.
func digits(s string, i, limit int) int {
	for n := 0; n < limit && i < len(s) && '0' <= s[i] && s[i] <= '9'; n++ {
		i++
	}
	return i
}

// beginsTime reports whether a time begins at s[i], after a space or a bracket.
func beginsTime(s string, i int) bool {
	inner, closing := openBracket(s[i:])
	if closing == "" && (i == 0 || !strings.ContainsRune(" \t", rune(s[i-1]))) {
		return false
	}
	time, _ := cutTime(inner)
	return time != ""
}

// seconds is how many seconds a time is from the beginning.
func seconds(time string) int {
	total, part := 0, 0
	for _, r := range time {
		if r == ':' {
			total, part = (total+part)*60, 0
			continue
		}
		part = part*10 + int(r-'0')
	}
	return total + part
}
