package transcript

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// maxFrontMatter is how far into a file, in bytes, front matter may reach. What
// goes on longer is a transcript that happens to begin with a rule.
const maxFrontMatter = 1 << 20

// readFrontMatter takes the metadata from the YAML between two lines of --- at
// the head of the source, if it has such, and returns the source from Body on.
func (e *Episode) readFrontMatter() (rest string, err error) {
	header, rest, ok := cutFrontMatter(e.Source)
	file := &strict.File{Name: e.Path}
	switch {
	case !ok:
		file.AddAt(1, 1, "the front matter that begins here never ends: close it with a line of ---, or take this line out")
	case header != "":
		e.readMetadata(file, header)
	}
	if err := file.Err(); err != nil {
		return "", err
	}
	words := strings.TrimLeft(rest, space)
	if words == "" {
		return "", e.silent()
	}
	e.Body = utf8.RuneCountInString(e.Source[:len(e.Source)-len(words)])
	return words, nil
}

// silent is the error for a file in which nobody says anything.
func (e *Episode) silent() error {
	fault := strict.Fault{File: e.Path, Line: 1, Column: 1, Message: "the file is empty: a transcript has words in it"}
	if !blank(e.Source) {
		fault.Line = strings.Count(strings.TrimRight(e.Source, space), "\n") + 1
		fault.Message = "nothing is said after this line: a transcript has words besides its metadata and headings"
	}
	return fault
}

// cutFrontMatter cuts a source behind the line that closes its front matter.
// The header is empty where there is none; not ok means that it never closes.
func cutFrontMatter(source string) (header, rest string, ok bool) {
	at := 0
	for l := range strings.Lines(source) {
		mark := strings.TrimRight(l, " \t\r\n")
		switch {
		case at == 0 && strings.TrimPrefix(mark, "\uFEFF") != "---":
			return "", source, true
		case at > 0 && (mark == "---" || mark == "..."):
			at += len(l)
			return source[:at], source[at:], true
		}
		if at += len(l); at > maxFrontMatter {
			break
		}
	}
	return "", source, at == 0
}

// readMetadata reads a header, closing line included. Lines of the YAML are
// lines of the file, since the header begins the file.
func (e *Episode) readMetadata(file *strict.File, header string) {
	opening := strings.TrimRight(header, " \t\r\n")
	root := file.Root([]byte(opening[:len(opening)-len("---")]))
	switch {
	case root == nil, root.Tag == "!!null":
		return
	case root.Kind != yaml.MappingNode:
		file.Add(root, "the front matter between the lines of --- must be written as key: value, a line each")
		return
	}
	e.read(file, root)
	e.Doubts = misspelt(root)
}
