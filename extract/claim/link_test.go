package claim_test

import (
	"testing"

	"hearsay/extract/claim"
)

func TestLink(t *testing.T) {
	for _, q := range []struct{ url, start, want string }{
		{"https://www.youtube.com/watch?v=abc", "00:02:03.900", "https://www.youtube.com/watch?v=abc&t=123"},
		{"https://m.youtube.com/watch?t=5&v=abc", "01:00:00", "https://m.youtube.com/watch?v=abc&t=3600"},
		{"https://youtu.be/abc", "00:00:00.000", "https://youtu.be/abc?t=0"},
		{"https://show.example/12", "00:02:03.900", "https://show.example/12#t=123"},
		{"https://show.example/12?play=1", "02:03", "https://show.example/12?play=1#t=123"},
		{"https://show.example/#/12", "00:02:03", "https://show.example/#/12"},
		{"https://notyoutube.com/12", "00:00:07", "https://notyoutube.com/12#t=7"},
		{"https://show.example/12", "", ""},
		{"", "00:00:07", ""},
		{"urn:isbn:12", "00:00:07", ""},
		{"file:///tmp/12.mp3", "00:00:07", ""},
		{"https://show.example/%", "00:00:07", ""},
	} {
		e := claim.Episode{URL: q.url}
		if got := e.Link(q.start); got != q.want {
			t.Errorf("%s at %q: %q, want %q", q.url, q.start, got, q.want)
		}
	}
}
