package transcript

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// timedText is the XML of YouTube's captions: <text start dur> (srv1) with times
// in seconds, <text t d> (srv2) and <p t d> with <s t> inside (srv3) with times
// in milliseconds.
var timedText = Format{
	Name:       "youtube-xml",
	Doc:        "YouTube's captions in XML (srv1, srv2, srv3)",
	Extensions: []string{".srv1", ".srv2", ".srv3", ".xml"},
	detects:    func(source string) bool { return rootIs(source, "transcript", "timedtext") },
	read: func(e *Episode) error {
		t := timedTextReader{xmlFile: openXML(e.Path, e.Source)}
		if t.read(); len(t.cues) == 0 && !t.Failed() {
			t.add(0, "no captions of YouTube: there is no <text> and no <p> here")
		}
		if err := t.Err(); err != nil {
			return err
		}
		return e.tell(unroll(t.cues))
	},
}

// timedTextReader reads the cues of a file.
type timedTextReader struct {
	*xmlFile
	cues  []cue
	bytes int // so many bytes of the source …
	runes int // … are so many code points
}

func (t *timedTextReader) read() {
	for token := t.next(); token != nil; token = t.next() {
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "text" && start.Name.Local != "p" {
			continue
		}
		c := cue{at: t.position(t.at)}
		t.times(&c, start)
		from := int(t.InputOffset())
		if err := t.Skip(); err != nil {
			t.syntax(err)
			return
		}
		inner := t.source[from:t.InputOffset()]
		if end := strings.LastIndex(inner, "</"); end >= 0 {
			inner = inner[:end]
		}
		for _, l := range splitLines(inner, t.position(from)) {
			line := readCaption(l, xmlTags)
			for i := range line.moments {
				line.moments[i].at += c.start
			}
			c.lines = append(c.lines, line)
		}
		t.cues = append(t.cues, c)
	}
}

// times reads a cue's times from its attributes.
func (t *timedTextReader) times(c *cue, start xml.StartElement) {
	var long time.Duration
	for _, a := range start.Attr {
		field, unit := &c.start, time.Second
		switch a.Name.Local {
		case "t":
			unit = time.Millisecond
		case "start":
		case "d":
			field, unit = &long, time.Millisecond
		case "dur":
			field = &long
		default:
			continue
		}
		n, err := strconv.ParseFloat(a.Value, 64)
		if err != nil || !(0 <= n && n*float64(unit) < float64(1000*time.Hour)) {
			t.add(t.at, a.Name.Local+"="+strconv.Quote(a.Value)+" is no time")
			continue
		}
		*field = time.Duration(n * float64(unit)).Round(time.Millisecond)
	}
	c.end = c.start + long
	c.time = wholeSeconds(c.start)
}

// position is the code point at a byte, which lies behind the one asked before.
func (t *timedTextReader) position(at int) int {
	t.runes += utf8.RuneCountInString(t.source[t.bytes:at])
	t.bytes = at
	return t.runes
}
