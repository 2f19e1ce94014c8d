package transcript

import (
	"strings"

	"hearsay/extract/strict"
)

// webvtt is the Web Video Text Tracks Format, https://www.w3.org/TR/webvtt1/,
// with the voices that podcasts have in it and the rolling lines of YouTube's
// automatic captions.
var webvtt = Format{
	Name:       "webvtt",
	Doc:        "WebVTT captions, with voices; YouTube's automatic ones",
	Extensions: []string{".vtt", ".webvtt"},
	detects:    func(source string) bool { return isHeader(strings.TrimLeft(source, "\uFEFF")) },
	read: func(e *Episode) error {
		lines := splitLines(e.Source, 0)
		i := 0
		for i < len(lines) && lines[i].text == "" {
			i++
		}
		if i == len(lines) {
			return e.silent()
		}
		if !isHeader(lines[i].text) {
			return strict.Fault{File: e.Path, Line: i + 1, Column: 1,
				Message: "no WebVTT: it begins with a line of WEBVTT; write one, or name the file .srt if it is SubRip"}
		}
		for ; i < len(lines) && lines[i].text != "" && !isTimes(lines[i].text); i++ {
			if key, value, ok := strings.Cut(lines[i].text, ":"); ok && strings.EqualFold(key, "language") {
				e.Language = strings.Trim(value, space)
			}
			lines[i].text = ""
		}
		d := dialect{markup: allTags, silent: []string{"NOTE", "STYLE", "REGION"}}
		return e.readCues(&d, lines)
	},
}

func isHeader(s string) bool {
	rest, ok := strings.CutPrefix(s, "WEBVTT")
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " \t\r\n"))
}
