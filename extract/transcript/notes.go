package transcript

import (
	"html"
	"regexp"
	"strings"
)

// tags of HTML: comments and what is no text, what ends a line, all others.
var (
	htmlSilent = regexp.MustCompile(`(?is)<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>`)
	htmlBreak  = regexp.MustCompile(`(?i)</?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|blockquote|hr|figure|section)\b[^>]*>`)
	htmlTag    = regexp.MustCompile(`</?[a-zA-Z][^>]*>`)
)

// plainNotes makes plain text of show notes, which feeds give as HTML or as
// plain text without telling which. Lines stay lines.
func plainNotes(s string) string {
	if htmlTag.MatchString(s) {
		s = strings.ReplaceAll(htmlSilent.ReplaceAllString(s, ""), "\n", " ")
		s = htmlTag.ReplaceAllString(htmlBreak.ReplaceAllString(s, "\n"), "")
	}
	var lines []string
	for line := range strings.Lines(html.UnescapeString(s)) {
		if words := strings.Join(strings.Fields(line), " "); words != "" {
			lines = append(lines, words)
		}
	}
	return strings.Join(lines, "\n")
}
