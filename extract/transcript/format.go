package transcript

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
)

// ErrFormat is returned for a path whose extension no format has.
var ErrFormat = errors.New("not a known kind of transcript")

// Format is one kind of file that can be read.
type Format struct {
	Name       string
	Doc        string
	Extensions []string // with the dot, lower case

	// read fills the episode from its Source and Path.
	read func(*Episode) error
}

// formats lists every format; the first one reads paths without extension.
var formats = []Format{markdown, plain}

// Formats lists what can be read, in the order of the documentation.
func Formats() []Format { return slices.Clone(formats) }

// Known reports whether a file of this name is read as a transcript, going by
// its extension alone.
func Known(path string) bool {
	_, ok := formatOf(path)
	return ok && filepath.Ext(path) != ""
}

func formatOf(path string) (Format, bool) {
	extension := strings.ToLower(filepath.Ext(path))
	if extension == "" {
		return formats[0], true
	}
	for _, f := range formats {
		if slices.Contains(f.Extensions, extension) {
			return f, true
		}
	}
	return Format{}, false
}

// extensions lists what Read takes, for the message that says so.
func extensions() string {
	var all []string
	for _, f := range formats {
		all = append(all, f.Extensions...)
	}
	return strings.Join(all, ", ")
}
