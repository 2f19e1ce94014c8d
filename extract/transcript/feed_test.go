package transcript

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestFeed(t *testing.T) {
	data, err := os.ReadFile("testdata/feed/feed.xml")
	if err != nil {
		t.Fatal(err)
	}
	all, err := ReadAll("shows/feed.xml", bytes.NewReader(data), Options{Beside: os.DirFS("testdata/feed")})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range all {
		b.WriteString("path: " + e.Path + "\n" + describe(e) + "\n")
	}
	compare(t, "testdata/feed/feed.xml.want", b.String())
}

func TestFeedWithOneTranscriptIsAnEpisode(t *testing.T) {
	data, err := os.ReadFile("testdata/feed/feed.xml")
	if err != nil {
		t.Fatal(err)
	}
	beside := fstest.MapFS{"10.vtt": {Data: []byte("WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n")}}
	e, err := ReadWith("feed.xml", bytes.NewReader(data), Options{Beside: beside, Metadata: Metadata{Guests: []string{"Ann Lee"}}})
	if err != nil {
		t.Fatal(err)
	}
	want := Metadata{
		ID: e.SHA256[:16], Show: "Night Shift & Co", Title: "10: not fetched", Language: "en-US",
		Guests: []string{"Ann Lee"}, Hosts: []string{"Nora Vance"},
	}
	if diff := cmp.Diff(want, e.Metadata); diff != "" || e.Path != "10.vtt" {
		t.Errorf("%s (-want +got):\n%s", e.Path, diff)
	}
}

func TestFeedRefuses(t *testing.T) {
	feed := func(items string) string {
		return "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>N</title>\n" + items + "</channel></rss>"
	}
	beside := fstest.MapFS{
		"a.srt":       {Data: []byte("1\n00:00:02,000 --> 00:00:01,000\nhello\n")},
		"b.srt":       {Data: []byte("1\n00:00:02,000 --> 00:00:03,000\nhello\n")},
		"self.rss":    {Data: []byte(feed("<item><podcast:transcript url='self.rss'/></item>"))},
		"c.json":      {Data: []byte(`{"chapters": [{"startTime": "x", "title": "y"}]}`)},
		"d.srt":       {Data: []byte("1\n00:00:02,000 --> 00:00:03,000\nhello\n")},
		"d.meta.yaml": {Data: []byte("guest: 12\ntitle: [a]\n")},
	}
	for _, c := range []struct {
		name, items, want string
		read              int
	}{
		{"no transcripts", "<item><title>a</title></item>", "f/feed.xml:1:1: no item of this feed names a transcript (podcast:transcript)", 0},
		{"not here", "<item><podcast:transcript url='https://x.example/gone.srt'/></item>",
			"f/feed.xml:2:7: the transcript does not lie beside the feed: put gone.srt into its folder", 0},
		{"not outside", "<item><podcast:transcript url='../../etc/passwd'/></item>",
			"f/feed.xml:2:7: the transcript does not lie beside the feed: put passwd into its folder", 0},
		{"broken transcript", "<item><podcast:transcript url='a.srt'/></item><item><podcast:transcript url='b.srt'/></item>",
			"f/a.srt:2:1: the cue ends (00:00:01.000) before it begins (00:00:02.000); mend the times", 1},
		{"itself", "<item><podcast:transcript url='self.rss'/></item>", "f/self.rss:1:1: a feed, where the transcript of an episode is wanted", 0},
		{"chapters", "<item><podcast:transcript url='b.srt'/><podcast:chapters url='c.json'/></item>", "f/c.json:1:29: \"x\" is no time", 0},
		{"sidecar", "<item><podcast:transcript url='d.srt'/></item>",
			"f/d.meta.yaml:1:8: \"12\" is no name of a person\nf/d.meta.yaml:2:8: this is a list, where one text is wanted; put it in quotes if it is the text itself", 0},
		{"date", "<item>\n <pubDate>soon</pubDate></item>",
			"f/feed.xml:3:2: \"soon\" is no date that can be read one way only; write it as Thu, 28 Mar 2024 23:30:00 GMT", 0},
		{"several", "<item><podcast:transcript url='b.srt'/></item><item><podcast:transcript url='b.srt'/></item>",
			"f/feed.xml:1:1: this feed has 2 episodes with a transcript, where one is wanted; name the transcript of it, for example f/b.srt", 2},
		{"cut", "<item><title>a</title>", "f/feed.xml:2:33: this is no XML: element <item> closed by </channel>", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := Options{Beside: beside}
			if _, err := ReadWith("f/feed.xml", strings.NewReader(feed(c.items)), o); err == nil || err.Error() != c.want {
				t.Errorf("error = %v, want %s", err, c.want)
			}
			if all, _ := ReadAll("f/feed.xml", strings.NewReader(feed(c.items)), o); len(all) != c.read {
				t.Errorf("%d episodes, want %d", len(all), c.read)
			}
		})
	}
}

// FuzzFeed reads any feed beside a transcript.
func FuzzFeed(f *testing.F) {
	data, err := os.ReadFile("testdata/feed/feed.xml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte("<rss><channel><item><title>a</title></channel></rss>"))
	beside := fstest.MapFS{
		"10.vtt":        {Data: []byte("WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n")},
		"chapters.json": {Data: []byte(`{"chapters": []}`)},
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := ReadAll("a.xml", bytes.NewReader(data), Options{From: "rss", Beside: beside})
		if err == nil && len(all) == 0 {
			t.Fatal("neither an episode nor an error")
		}
		for _, e := range all {
			checkPositions(t, e, beside["10.vtt"].Data)
		}
	})
}

func TestFeedFiles(t *testing.T) {
	beside := os.DirFS("testdata/feed")
	for name, want := range map[string]string{
		"feed.xml":             "shows/7 final.srt shows/7.de.vtt shows/7.txt shows/transcripts/8.vtt",
		"7.txt":                "",
		"transcripts/8.vtt":    "",
		"transcripts/missing":  "",
		"chapters.json":        "",
		"feed.xml.want":        "",
		"../read/youtube.srv1": "",
	} {
		data, _ := os.ReadFile("testdata/feed/" + name)
		files, feed := FeedFiles("shows/feed.xml", bytes.NewReader(data), beside)
		if got := strings.Join(files, " "); got != want || feed != (want != "") {
			t.Errorf("%s: %v %q, want %q", name, feed, got, want)
		}
	}
}
