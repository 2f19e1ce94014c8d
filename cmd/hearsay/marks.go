package main

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"hearsay/extract/score"
)

// readMarks reads which claims people accepted and rejected: a line for each,
// accept CLAIM-ID or reject CLAIM-ID, where # begins a remark. A later line
// replaces an earlier one.
func readMarks(name, data string) (map[string]score.Verdict, error) {
	marks := map[string]score.Verdict{}
	var errs []error
	number := 0
	for line := range strings.Lines(data) {
		number++
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case len(words) == 2 && words[0] == "accept":
			marks[words[1]] = score.Right
		case len(words) == 2 && words[0] == "reject":
			marks[words[1]] = score.Wrong
		default:
			errs = append(errs, fmt.Errorf("%s:%d:1: a mark is written accept CLAIM-ID or reject CLAIM-ID", name, number))
		}
	}
	return marks, errors.Join(errs...)
}

// interval is a share with the bounds that it lies within 19 times in 20.
type interval struct {
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// wilson is the 95 % interval of a share of n (Wilson, Probable Inference, the
// Law of Succession, and Statistical Inference, 1927). N is above 0.
func wilson(right, n int) *interval {
	const z = 1.959964
	p, of := float64(right)/float64(n), float64(n)
	middle := (p + z*z/(2*of)) / (1 + z*z/of)
	reach := z / (1 + z*z/of) * math.Sqrt(p*(1-p)/of+z*z/(4*of*of))
	round := func(f float64) float64 { return math.Round(f*1000) / 1000 }
	return &interval{round(p), round(max(0, middle-reach)), round(min(1, middle+reach))}
}
