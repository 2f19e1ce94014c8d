package extract_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/extract/transcript"
)

// A short answer to a question claims with it what neither says alone.
func TestAnswersClaimWithTheirQuestions(t *testing.T) {
	x := extractor(t)
	const head = "---\nid: talk\nguest: 田渊栋\n---\n"
	for _, q := range []struct{ talk, claim, words string }{
		{"主持人：GaLore这篇论文是谁写的？\n嘉宾：我写的。", "person:tian-yuandong created paper:galore", "GaLore这篇论文是谁写的？\n嘉宾：我"},
		{"主持人：GaLore這篇論文是誰寫的？\n嘉宾：我寫的。", "person:tian-yuandong created paper:galore", "GaLore這篇論文是誰寫的？\n嘉宾：我"},
		{"主持人：你现在在哪里工作？\n嘉宾：在Meta。", "person:tian-yuandong works_for org:meta", "你现在在哪里工作？\n嘉宾：在Meta"},
		{"主持人：GaLore被哪个会议接收了？\n嘉宾：ICML。", "paper:galore submitted_to venue:icml", "GaLore被哪个会议接收了？\n嘉宾：ICML"},
		{"Host: Who wrote GaLore?\nGuest: I did.", "person:tian-yuandong created paper:galore", "Who wrote GaLore?\nGuest: I"},
		{"Host: Where do you work?\nGuest: At Meta.", "person:tian-yuandong works_for org:meta", "Where do you work?\nGuest: At Meta"},
		{"主持人：GaLore这篇论文是谁写的？\n嘉宾：不是我写的。", "", ""},
		{"Host: Who wrote GaLore?\nGuest: Not me.", "", ""},
		{"主持人：GaLore这篇论文是谁写的？\n嘉宾：这个要从很久以前讲起了我们当时有一个很大的组里面有各种各样的人其中有我。", "", ""},
	} {
		e, err := transcript.Read("talk.md", strings.NewReader(head+q.talk+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		var got, words string
		for _, c := range x.Extract(e).Claims {
			if c.Predicate != "guest_of" {
				got, words = c.Subject+" "+c.Predicate+" "+c.Object, c.Evidence.Text
				if c.Speaker != "guest" || slices.Contains(c.Rules, "") {
					t.Errorf("%s: said by %q, by rules %q", q.talk, c.Speaker, c.Rules)
				}
			}
		}
		if got != q.claim || words != q.words {
			t.Errorf("%s: got %q from %q, want %q from %q", q.talk, got, words, q.claim, q.words)
		}
	}
}

// Yes makes of what was asked a claim, and no one that is denied.
func TestYesAndNoDecideWhatWasAsked(t *testing.T) {
	x := extractor(t)
	const head = "---\nid: talk\nguest: 田渊栋\n---\n"
	for _, q := range []struct{ talk, polarity string }{
		{"主持人：GaLore这篇论文是你写的吗？\n嘉宾：对。", "asserted"},
		{"主持人：GaLore这篇论文是你写的吗？\n嘉宾：对，我们组写的。", "asserted"},
		{"主持人：GaLore这篇论文是你写的吗？\n嘉宾：没有。", "negated"},
		{"主持人：GaLore这篇论文是你写的吗？\n嘉宾：对于这个问题我想一想。", "asked"},
		{"Host: So did you write GaLore?\nGuest: Yeah, back then.", "asserted"},
		{"Host: So did you write GaLore?\nGuest: No.", "negated"},
		{"Host: So did you write GaLore?\nGuest: Nobody remembers.", "asked"},
	} {
		e, err := transcript.Read("talk.md", strings.NewReader(head+q.talk+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		var got string
		for _, c := range x.Extract(e).Claims {
			if c.Predicate == "created" && c.Object == "paper:galore" {
				got = c.Polarity
			}
		}
		if got != q.polarity {
			t.Errorf("%s: %q, want %q", q.talk, got, q.polarity)
		}
	}
}

// The address of a link parts no name from what is said of it.
func TestLinksAreNotSaid(t *testing.T) {
	x := extractor(t)
	e, err := transcript.Read("talk.md", strings.NewReader("Host: Welcome.\nGuest: This is [Jim Fan](https://a.example/jim_(fan), chief scientist at [Meta](https://a.example/m), and he knows.\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range x.Extract(e).Claims {
		if c.Predicate == "works_for" && c.Object == "org:meta" {
			return
		}
	}
	t.Error("no claim over a link")
}
