package speaker_test

import (
	"regexp"
	"strings"
	"testing"

	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// mark finds in a made-up transcript the labels, {Name 00:10} or {00:10}, and
// the mentions, [words](Type id).
var mark = regexp.MustCompile(`\{([^}]*?)\s*(\d\d:\d\d)?\}|\[([^\]]*)\]\((\w+) ([\w:-]+)\)`)

// script makes the input that a made-up transcript stands for. Labels are
// written out as they stand, mentions by their words alone.
func script(t testing.TB, source string) speaker.Input {
	t.Helper()
	sc := types(t)
	var in speaker.Input
	var plain strings.Builder
	length := func() int { return len([]rune(plain.String())) }
	last := 0
	for _, m := range mark.FindAllStringSubmatchIndex(source, -1) {
		plain.WriteString(source[last:m[0]])
		last = m[1]
		at := length()
		if m[6] < 0 {
			l := speaker.Label{At: at, Speaker: source[m[2]:m[3]]}
			if m[4] >= 0 {
				l.Time = source[m[4]:m[5]]
			}
			plain.WriteString(strings.TrimSpace(l.Speaker+" "+l.Time) + ": ")
			l.End = length()
			in.Labels = append(in.Labels, l)
			continue
		}
		mask, ok := sc.Mask(source[m[8]:m[9]])
		if !ok {
			t.Fatalf("no type %s", source[m[8]:m[9]])
		}
		plain.WriteString(source[m[6]:m[7]])
		in.Mentions = append(in.Mentions, speaker.Mention{Span: text.Span{Start: at, End: length()}, Entity: source[m[10]:m[11]], Types: mask})
	}
	plain.WriteString(source[last:])
	in.Text = text.New(plain.String())
	in.Body = text.Span{End: len(in.Text.Runes)}
	return in
}
