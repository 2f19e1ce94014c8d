package transcript

import (
	"html"
	"slices"
	"strconv"
	"strings"
	"time"
)

// markup is what may stand between the words of a cue besides them.
type markup uint8

const (
	fewTags markup = iota // HTML's tags for type and YouTube's for times: SubRip
	allTags               // whatever stands in angle brackets: WebVTT
	xmlTags               // the same, and what HTML escapes is escaped once more
)

// subripTags are the tags that programs write into SubRip, which has none of
// its own: anything else in angle brackets is words.
var subripTags = []string{"i", "b", "u", "s", "em", "strong", "font", "c", "v", "span", "br"}

// longestTag and longestEscape are where, in bytes, the search for an end stops.
const (
	longestTag    = 400
	longestEscape = 33
)

// tag returns the length of the tag at the beginning of s; 0 is none.
func (m markup) tag(s string) int {
	end := strings.IndexByte(s[:min(len(s), longestTag)], '>')
	if s[0] == '{' {
		if !strings.HasPrefix(s, `{\`) { // {\an8}: where on the screen, in SubRip
			return 0
		}
		end = strings.IndexByte(s[:min(len(s), longestTag)], '}')
	}
	if end < 2 {
		return 0
	}
	name := strings.TrimPrefix(s[1:end], "/")
	letter := name != "" && ('a' <= name[0]|0x20 && name[0]|0x20 <= 'z')
	switch {
	case s[0] == '{', name != "" && '0' <= name[0] && name[0] <= '9':
		return end + 1
	case !letter:
		return 0
	case m == fewTags:
		if i := strings.IndexAny(name, " .\t"); i >= 0 {
			name = name[:i]
		}
		if !slices.Contains(subripTags, strings.ToLower(strings.TrimSuffix(name, "/"))) {
			return 0
		}
	}
	return end + 1
}

// escape returns what a character reference (&amp; or &#38;) at the beginning of
// s says, and its length; 0 is none.
func (m markup) escape(s string) (says string, length int) {
	if says, length = reference(s); m == xmlTags && says == "&" {
		if again, n := reference("&" + s[length:]); n > 0 {
			return again, length + n - 1
		}
	}
	return says, length
}

func reference(s string) (says string, length int) {
	end := strings.IndexByte(s[:min(len(s), longestEscape)], ';') + 1
	if end < 3 {
		return "", 0
	}
	if says = html.UnescapeString(s[:end]); says == s[:end] || strings.HasSuffix(says, ";") && len(says) > 1 {
		return "", 0
	}
	return says, end
}

// voiceName reads the name in a voice tag of WebVTT: v Name, v.class Name.
func voiceName(tag string) (name string, ok bool) {
	kind, name, ok := strings.Cut(tag, " ")
	if kind, _, _ = strings.Cut(kind, "."); !ok || kind != "v" {
		return "", false
	}
	name = strings.Join(strings.Fields(html.UnescapeString(name)), " ")
	return name, name != ""
}

// segmentTime reads the time in a segment of YouTube's XML, s t="320": how long
// after its paragraph it begins.
func segmentTime(tag string) (at time.Duration, ok bool) {
	attributes, ok := strings.CutPrefix(tag, "s ")
	if !ok {
		return 0, false
	}
	_, rest, ok := strings.Cut(" "+attributes, ` t="`)
	ms, _, closed := strings.Cut(rest, `"`)
	n, err := strconv.Atoi(ms)
	return time.Duration(n) * time.Millisecond, ok && closed && err == nil && n >= 0
}
