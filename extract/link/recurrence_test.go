package link

import (
	"strings"
	"testing"
)

// TestRecurrencesCountAsStringsDo compares with counting in the whole text.
func TestRecurrencesCountAsStringsDo(t *testing.T) {
	for _, s := range []string{"", "a", "aaaaaaa", "abababab", "哈哈哈哈哈", "小龙虾和小龙女", strings.Repeat("ab ", 50)} {
		r := newRecurrences(s)
		for _, words := range []string{"a", "aa", "aba", "哈哈", "哈", "小龙", "龙虾", "ab ", "no"} {
			for times := 1; times <= 4; times++ {
				if want := strings.Count(s, words) >= times; r.atLeast(times, words) != want {
					t.Errorf("%q stands in %q %d times: %v, want %v", words, s, times, !want, want)
				}
			}
		}
	}
}
