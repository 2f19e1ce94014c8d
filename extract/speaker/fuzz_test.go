package speaker_test

import (
	"testing"

	"hearsay/extract/schema"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// FuzzTurns takes every byte of marks as a label or a mention somewhere in the
// text, and wants turns that cover the body once, from its first word to its
// end, and references that stand inside them.
func FuzzTurns(f *testing.F) {
	f.Add("你好你好欢迎收听 你觉得呢？对 我觉得这篇论文很好", []byte{3, 20, 9}, uint8(2))
	f.Add("Hello, what do you think?\n\nYeah, so I think it's fine.", []byte{}, uint8(0))
	f.Add("对对对对对对对对对对对对对对对对对对对对对对对对", []byte{1, 1, 1}, uint8(1))
	f.Add("请不吝点赞 订阅 转发\u200b本期节目由某云赞助播出使用优惠码", []byte{250, 0, 7}, uint8(3))
	f.Add("", []byte{0}, uint8(9))
	c := shipped(f)
	f.Fuzz(func(t *testing.T, source string, marks []byte, speakers uint8) {
		in := input(source, marks, int(speakers))
		turns, _ := speaker.Turns(in, c)
		at := in.Body.Start
		for i, turn := range turns {
			if turn.Span.Start >= turn.Span.End || turn.Span.Start < at || i > 0 && turn.Span.Start != at {
				t.Fatalf("turn %d of %q is %v after %d", i, source, turn.Span, at)
			}
			if !(turn.Confidence >= 0 && turn.Confidence <= 1) || turn.Speaker == "" || turn.Kind == "" {
				t.Fatalf("turn %d of %q is %+v", i, source, turn)
			}
			at = turn.Span.End
		}
		if len(turns) > 0 && at != in.Body.End {
			t.Fatalf("turns of %q end at %d, not %d", source, at, in.Body.End)
		}
		at = 0
		for _, r := range speaker.References(in, turns, c) {
			if r.Span.Start < at || r.Span.End <= r.Span.Start || r.Span.End > in.Body.End || r.Entity == "" {
				t.Fatalf("%q refers to %+v after %d", source, r, at)
			}
			at = r.Span.Start
		}
		speaker.People(in, c)
	})
}

// input puts labels and mentions of every type into a text.
func input(source string, marks []byte, speakers int) speaker.Input {
	x := text.New(source)
	n := len(x.Runes)
	in := speaker.Input{Text: x, Body: text.Span{Start: min(speakers%3, n), End: n}, Guests: []string{"g"}, Title: source}
	label, mention := in.Body.Start, in.Body.Start
	for i, b := range marks {
		if length := int(b) % 5; i%2 == 0 && speakers > 0 && label+length < n {
			in.Labels = append(in.Labels, speaker.Label{At: label, End: label + length, Speaker: []string{"", "A", "主持人", "B"}[i/2%min(speakers, 4)], Time: "00:01"})
			label += length + int(b)
		} else if mention+length < n && length > 0 {
			in.Mentions = append(in.Mentions, speaker.Mention{Span: text.Span{Start: mention, End: mention + length}, Entity: "g", Types: schema.Mask(1) << (b % 14)})
			mention += int(b)%9 + 1
		}
	}
	return in
}
