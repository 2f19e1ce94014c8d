package transcript

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestOptionsStandAboveSidecarAboveFile(t *testing.T) {
	source := "---\nid: own\ntitle: Own\nguest: Own Guest\nshow: Own Show\n---\nwords\n"
	beside := fstest.MapFS{
		"talk.meta.yaml": {Data: []byte("title: Beside\nguests: [Dana Whitfield, Tom Adeyemi]\nhost: Nora Vance\ndate: May 2, 2024\ndescription: |\n  One &amp; all\n\n  lines stay\n")},
	}
	for path, want := range map[string]Metadata{
		"a/talk.md":    {ID: "own", Show: "Own Show", Title: "Given", Published: "2024-05-03", Guests: []string{"Dana Whitfield", "Tom Adeyemi"}, Hosts: []string{"Nora Vance"}, Notes: "One & all\nlines stay"},
		"a/talk.en.md": {ID: "own", Show: "Own Show", Title: "Given", Published: "2024-05-03", Guests: []string{"Dana Whitfield", "Tom Adeyemi"}, Hosts: []string{"Nora Vance"}, Notes: "One & all\nlines stay"},
		"a/other.md":   {ID: "own", Show: "Own Show", Title: "Given", Published: "2024-05-03", Guests: []string{"Own Guest"}},
		"-":            {ID: "own", Show: "Own Show", Title: "Given", Published: "2024-05-03", Guests: []string{"Own Guest"}},
	} {
		e, err := ReadWith(path, strings.NewReader(source), Options{
			Beside: beside, Metadata: Metadata{Title: "Given", Published: "3 May 2024"},
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, e.Metadata); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

func TestFromOverridesWhatTheFileLooksLike(t *testing.T) {
	source := "1\n00:00:01,000 --> 00:00:02,000\nhello\n"
	for from, want := range map[string]string{"": "srt", "srt": "srt", "text": "text", "txt": "text", "markdown": "markdown"} {
		e, err := ReadWith("a.md", strings.NewReader(source), Options{From: from})
		if err != nil {
			t.Fatal(err)
		}
		if e.Format != want {
			t.Errorf("From %q reads it as %s, want %s", from, e.Format, want)
		}
	}
	_, err := ReadWith("a.md", strings.NewReader(source), Options{From: "docx"})
	if !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), `"docx"; there are markdown, text, srt, webvtt`) {
		t.Errorf("error = %v", err)
	}
}

func TestOptionsRefuse(t *testing.T) {
	large := fstest.MapFS{"a.meta.yaml": {Data: make([]byte, maxSidecar+1)}}
	folder := fstest.MapFS{"a.meta.yaml/x": {}}
	list := fstest.MapFS{"a.meta.yaml": {Data: []byte("- title\n")}}
	coded := fstest.MapFS{"a.meta.yaml": {Data: []byte("title: \xff\n")}}
	for _, c := range []struct {
		o    Options
		want string
	}{
		{Options{Metadata: Metadata{Published: "03/04/2024"}}, `f/a.txt:1:1: "03/04/2024", given as the day of publication, is no date that can be read one way only; write it as 2024-03-28`},
		{Options{Beside: large}, "f/a.meta.yaml:1:1: larger than 1 MB; it cannot be what it seems to be"},
		{Options{Beside: folder}, "f/a.meta.yaml:1:1: this is a folder, where a file is wanted"},
		{Options{Beside: list}, "f/a.meta.yaml:1:1: metadata must be written as key: value, a line each"},
		{Options{Beside: coded}, "f/a.meta.yaml:1:8: not UTF-8: byte 0xff at offset 7; convert it first, for example: iconv -f GB18030 -t UTF-8"},
	} {
		if e, err := ReadWith("f/a.txt", strings.NewReader("words\n"), c.o); err == nil || err.Error() != c.want || e != nil {
			t.Errorf("error = %v, want %s", err, c.want)
		}
	}
}

func TestPlainNotes(t *testing.T) {
	for source, want := range map[string]string{
		"":                                  "",
		"plain, 3 < 4\nstays":               "plain, 3 < 4\nstays",
		"a &amp; b":                         "a & b",
		"<p>one<br>two</p><p>three</p>":     "one\ntwo\nthree",
		"<!-- no -->a<style>b{}</style>\nc": "a c",
		"<ul>\n<li>嘉宾：林晓舟</li>\n</ul>": "嘉宾：林晓舟",
		"<p>cut <a href=\"x":           "cut <a href=\"x",
	} {
		if got := plainNotes(source); got != want {
			t.Errorf("plainNotes(%q) = %q, want %q", source, got, want)
		}
	}
}

func TestChapters(t *testing.T) {
	got, err := parseChapters("c.json", `{"chapters": [{"startTime": 0, "title": " Intro "}, {"startTime": 1.5, "toc": false, "title": "x"}, {"startTime": 90}]}`)
	if diff := cmp.Diff([]Chapter{{0, "Intro"}}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if _, err := parseChapters("c.json", "[]"); err == nil || !strings.HasPrefix(err.Error(), "c.json:1:1: no chapters") {
		t.Errorf("error = %v", err)
	}
	if got := clock(90*time.Minute + 1500*time.Millisecond); got != "01:30:01.500" {
		t.Errorf("clock = %s", got)
	}
}
