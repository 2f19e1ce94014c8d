package discover

import (
	"errors"
	"fmt"
	"strings"
)

// eachLine calls read with every line of a data file that is no remark.
// Mistakes are collected, each with its place.
func eachLine(name, data string, read func(line string) error) error {
	var errs []error
	number := 0
	for line := range strings.Lines(data) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := read(line); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d:1: %w", name, number, err))
		}
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
