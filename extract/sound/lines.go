package sound

import (
	"errors"
	"fmt"
	"strings"
)

// fields calls read with the words of each line of a data file that has any;
// what stands behind # is a remark. Mistakes are collected, each with its place.
func fields(name, data string, read func(words []string) error) error {
	var errs []error
	number := 0
	for line := range strings.Lines(data) {
		number++
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if err := read(words); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d:1: %w", name, number, err))
		}
	}
	return errors.Join(errs...)
}

// pairs calls read with each two words of a list.
func pairs(words []string, read func(a, b string) error) error {
	if len(words)%2 != 0 {
		return fmt.Errorf("%q has no other half: write words in pairs", words[len(words)-1])
	}
	var errs []error
	for i := 0; i < len(words); i += 2 {
		errs = append(errs, read(words[i], words[i+1]))
	}
	return errors.Join(errs...)
}

// must is for the embedded files, which tests have read.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
