package transcript

import "strings"

// subrip is SRT: a number, a line of times, words. It has no standard; what is
// read here is what programs write.
var subrip = Format{
	Name:       "srt",
	Doc:        "SubRip captions, with or without Name: before the words",
	Extensions: []string{".srt"},
	detects: func(source string) bool {
		first, rest, _ := strings.Cut(source, "\n")
		if isNumber(strings.Trim(first, space)) {
			first, _, _ = strings.Cut(rest, "\n")
		}
		return isTimes(strings.Trim(first, space))
	},
	read: func(e *Episode) error {
		d := dialect{markup: fewTags, number: true}
		return e.readCues(&d, splitLines(e.Source, 0))
	},
}
