package transcript

import (
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// markdown is plain text with headings: CommonMark's ATX ones (# Title).
// Nothing else of Markdown matters to what was said.
var markdown = Format{
	Name:       "markdown",
	Doc:        "Markdown, with or without front matter, speakers and times",
	Extensions: []string{".md", ".markdown"},
	read: func(e *Episode) error {
		rest, err := e.readFrontMatter()
		if err != nil {
			return err
		}
		lines := splitLines(rest, e.Body)
		e.Labels = labels(lines)
		e.readMarks(lines)
		return e.readHeadings(lines)
	},
}

// readHeadings finds the lines that nobody says, and where the talk begins
// after those that open the file, the first of which is the title where the
// metadata have none. A heading that names a speaker is a label,
// and no heading.
func (e *Episode) readHeadings(lines []line) error {
	opening, next := true, 0
	for _, l := range lines {
		for next < len(e.Labels) && e.Labels[next].At < l.at {
			next++
		}
		end := l.at + utf8.RuneCountInString(l.text)
		labelled := next < len(e.Labels) && e.Labels[next].At < end && e.Labels[next].Speaker != ""
		switch {
		case !labelled && isHeading(l.text):
			e.Headings = append(e.Headings, text.Span{Start: l.at, End: end})
			if title, first := strings.CutPrefix(l.text, "# "); first && opening && e.Title == "" {
				e.Title = strings.TrimSpace(title)
			}
		case opening && !blank(l.text):
			e.Talk = l.at
			opening = false
		}
	}
	if opening {
		return e.silent()
	}
	return nil
}

// isHeading reports whether a line is one to six # and then nothing, or a space
// and words.
func isHeading(line string) bool {
	words := strings.TrimLeft(line, "#")
	level := len(line) - len(words)
	return 1 <= level && level <= 6 && (words == "" || words[0] == ' ' || words[0] == '\t')
}
