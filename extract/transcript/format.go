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

	// lists says that a file only lists episodes, whose words are in others. Such
	// a format has no read.
	lists bool

	// checks says that the reader itself checks whether what it reads is UTF-8.
	checks bool

	// detects reports whether a source is surely of this format, whatever its
	// name; nil where words alone do not tell.
	detects func(source string) bool
}

// formats lists every format; the first one reads paths without extension.
func formats() []Format {
	return []Format{markdown, plain, subrip, webvtt, json3, podcastJSON, whisper, timedText, rss}
}

// Formats lists what can be read, in the order of the documentation.
func Formats() []Format { return formats() }

// companions end the names of files that stand beside a transcript and tell
// something of it: they are none themselves.
var companions = []string{".meta.yaml", ".info.json", ".chapters.json"}

// Known reports whether a file of this name is read as a transcript, going by
// its name alone.
func Known(path string) bool {
	for _, end := range companions {
		if strings.HasSuffix(strings.ToLower(path), end) {
			return false
		}
	}
	_, ok := formatOf(path)
	return ok && filepath.Ext(path) != ""
}

func formatOf(path string) (Format, bool) {
	extension := strings.ToLower(filepath.Ext(path))
	if extension == "" {
		return formats()[0], true
	}
	for _, f := range formats() {
		if slices.Contains(f.Extensions, extension) {
			return f, true
		}
	}
	return Format{}, false
}

// detect finds the format that a source is surely of.
func detect(source string) (Format, bool) {
	source = strings.TrimLeft(source, space)
	for _, f := range formats() {
		if f.detects != nil && f.detects(source) {
			return f, true
		}
	}
	return Format{}, false
}

// named finds a format by its name or by one of its extensions without the dot.
func named(name string) (Format, bool) {
	for _, f := range formats() {
		if f.Name == name || slices.Contains(f.Extensions, "."+name) {
			return f, true
		}
	}
	return Format{}, false
}

// extensions lists what Read takes, for the message that says so.
func extensions() string {
	var all []string
	for _, f := range formats() {
		all = append(all, f.Extensions...)
	}
	return strings.Join(all, ", ")
}
