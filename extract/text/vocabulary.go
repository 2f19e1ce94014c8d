package text

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed units.txt
var unitWords string

//go:embed times.txt
var timeWords string

// unit is what a number may be of.
type unit struct {
	kind   string // scale, percent, money, duration, count or measure
	name   string
	factor float64
}

// lists are the words of units.txt and times.txt.
type lists struct {
	units    phrases[unit]
	relative phrases[distance]
	times    map[string]*phrases[float64] // the other lists of times.txt, by name
}

// distance is how many units of time lie between the day of publishing and what
// a word like 去年 means.
type distance struct {
	unit   string // year, month, week or day
	number float64
}

// vocabulary reads the embedded lists at the first call. They ship with the
// code and a test reads them, so a mistake in them is a programmer's.
var vocabulary = sync.OnceValue(func() *lists {
	l, err := readLists(unitWords, timeWords)
	if err != nil {
		panic(err)
	}
	return l
})

func readLists(unitLines, timeLines string) (*lists, error) {
	l := &lists{times: map[string]*phrases[float64]{}}
	err := readWords(unitLines, func(head []string, word string) error {
		if len(head) != 3 {
			return fmt.Errorf("want kind, name and factor before the colon, not %q", head)
		}
		factor, err := strconv.ParseFloat(head[2], 64)
		name := head[1]
		if name == "=" {
			name = word
		}
		l.units.add(word, unit{head[0], name, factor})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("units.txt: %w", err)
	}
	err = readWords(timeLines, func(head []string, word string) error {
		if len(head) != 2 {
			return fmt.Errorf("want what and a number before the colon, not %q", head)
		}
		number, err := strconv.ParseFloat(head[1], 64)
		switch list := head[0]; {
		case list == "year", list == "month", list == "week", list == "day":
			l.relative.add(word, distance{list, number})
		case l.times[list] == nil:
			l.times[list] = &phrases[float64]{}
			fallthrough
		default:
			l.times[list].add(word, number)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("times.txt: %w", err)
	}
	return l, nil
}

// readWords calls add for every word of lines of the form "head: word, word".
func readWords(lines string, add func(head []string, word string) error) error {
	number := 0
	for line := range strings.Lines(lines) {
		number++
		head, words, ok := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case head == "" || strings.HasPrefix(line, "#"):
			continue
		case !ok:
			return fmt.Errorf("line %d: no words after a colon", number)
		}
		for word := range strings.SplitSeq(words, ", ") {
			if err := add(strings.Fields(head), strings.Trim(word, `"`)); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
		}
	}
	return nil
}
