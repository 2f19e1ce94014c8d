package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

// lastTabled is the last rune that folds answers for: the end of the Basic
// Multilingual Plane. Beyond it there is only case, and that hardly ever.
const lastTabled = 0xFFFF

//go:embed traditional.txt
var traditional string

// plain lists typographic characters that keyboards lack. Each line folds all
// its runes to its first one, so that Let’s is found in Let's and GPT‑4
// (written with a hyphen that does not break) is GPT-4.
var plain = []string{
	" \u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000",
	"-\u2010\u2011\u2012\u2013\u2212",
	"'\u2018\u2019\u02BC",
	"\"\u201C\u201D",
	"~\u301C",
	"¥￥",
	"£￡",
}

// folds is the fold of every rune up to lastTabled: one load a rune, because
// folding is the one thing that happens to every rune of every transcript. It
// is filled at the first question. A Once beside the table, not a OnceValue:
// its test is inlined.
var folds struct {
	once  sync.Once
	table [lastTabled + 1]uint16
}

func fillFolds() {
	step := foldSteps()
	for r := range folds.table {
		folded := uint16(r)
		for next := step(folded); next != folded; next = step(folded) {
			folded = next
		}
		folds.table[r] = folded
	}
}

// foldSteps returns the function that folds one thing about a rune; fillFolds
// repeats it until nothing changes (full-width A → A → a).
func foldSteps() func(uint16) uint16 {
	var replaced [lastTabled + 1]uint16
	for _, line := range plain {
		runes := []rune(line)
		for _, r := range runes[1:] {
			replaced[r] = uint16(runes[0])
		}
	}
	for line := range strings.Lines(traditional) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		pairs := []rune(strings.TrimSpace(line))
		for i := 0; i+1 < len(pairs); i += 2 {
			replaced[pairs[i]] = uint16(pairs[i+1])
		}
	}
	return func(r uint16) uint16 {
		switch {
		case 0xFF01 <= r && r <= 0xFF5E:
			return r - 0xFEE0
		case replaced[r] != 0:
			return replaced[r]
		case 0x2E80 <= r && r < 0xA640: // Chinese, Japanese, Korean: no case
			return r
		}
		return uint16(unicode.ToLower(rune(r)))
	}
}
