package score

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/claim"
)

// scored reports the qualifiers that are scored: roles and relations are worded
// too freely to compare.
func scored(key string) bool {
	switch key {
	case "year", "from", "to", "past", "status", "outcome":
		return true
	}
	return false
}

// qualified counts the scored qualifiers of a gold claim (of), and those of them
// that one of the found claims equal to it has too (met). A claim that was not
// found has none.
func (s *statements) qualified(q Claim) (met, of int) {
	var found []claim.Claim
	for _, c := range s.made {
		if s.equal(c, q) {
			found = append(found, c)
		}
	}
	if len(found) == 0 {
		return 0, 0
	}
	for _, want := range q.With {
		if !scored(want.Key) {
			continue
		}
		of++
		if slices.ContainsFunc(found, func(c claim.Claim) bool { return agree(want, c.With[want.Key]) }) {
			met++
		}
	}
	return met, of
}

// agree compares values without regard to case, and dates by their year.
func agree(want Qualifier, got string) bool {
	a, b := strings.ToLower(want.Value), strings.ToLower(got)
	if a == b {
		return true
	}
	switch want.Key {
	case "year", "from", "to":
		return year(a) == year(b) && year(a) != ""
	}
	return false
}

// year is the first four characters of a date, or nothing where they are not
// all digits.
func year(date string) string {
	characters := []rune(date)
	characters = characters[:min(4, len(characters))]
	for _, r := range characters {
		if !unicode.IsDigit(r) {
			return ""
		}
	}
	return string(characters)
}
