package transcript

import (
	"testing"
	"time"
)

func TestReadCaption(t *testing.T) {
	for _, c := range []struct {
		markup     markup
		line, says string
		pieces     int
	}{
		{fewTags, "3 < 4 and <b>5</b> > 4", "3 < 4 and 5 > 4", 3},
		{fewTags, `<font color="#fff">Hello</font> {\an8}there`, "Hello there", 3},
		{fewTags, "we call it <GaLore> here {sic}", "we call it <GaLore> here {sic}", 1},
		{fewTags, "AT&T; R&amp;D &nbsp;", "AT&T; R&D", 3},
		{fewTags, "&#39;so&#x27; &unknown; &", "'so' &unknown; &", 4},
		{allTags, "<v Nora>Ga<c.loud>Lo</c>re</v>", "GaLore", 3},
		{allTags, "<lang en>R&lt;D</lang> a<b", "R<D a<b", 4},
		{allTags, "<i></i> &nbsp;", "", 0},
		{xmlTags, "isn&amp;#39;t R&amp;amp;D &amp; me", "isn't R&D & me", 7},
	} {
		got := readCaption(line{c.line, 100}, c.markup)
		if got.says != c.says || len(got.pieces) != c.pieces {
			t.Errorf("%s says %q in %d pieces, want %q in %d", c.line, got.says, len(got.pieces), c.says, c.pieces)
		}
	}
}

func TestReadTimes(t *testing.T) {
	for s, want := range map[string]time.Duration{
		"00:00:01,500 --> 00:00:02,500":                    time.Second,
		"1:02:03.5-->1:02:03.75":                           250 * time.Millisecond,
		"00:01.000 --> 00:04.000 align:start position:0%":  3 * time.Second,
		"100:00:00:000 --> 100:00:00:001  X1:0 X2:1":       time.Millisecond,
		"00:00:01 --> 00:00:01":                            0,
		"00:00:01, --> 00:00:02,000":                       -1,
		"00:61:00,000 --> 00:62:00,000":                    -1,
		"00:00:01,000 --> 00:00:02,000x":                   -1,
		"00:00:01,000":                                     -1,
		"00:00:02,000 --> 00:00:01,000":                    -1,
		"99999999999999999999:00:01 --> 99999999999:00:02": -1,
	} {
		c, wrong := readTimes(s)
		if (wrong != "") != (want < 0) || wrong == "" && c.end-c.start != want {
			t.Errorf("%q lasts %v (%s), want %v", s, c.end-c.start, wrong, want)
		}
	}
}

func TestSidecars(t *testing.T) {
	for name, want := range map[string]string{
		"talk.vtt":         "talk.meta.yaml",
		"talk.zh-Hans.vtt": "talk.zh-Hans.meta.yaml talk.meta.yaml",
		"talk":             "talk.meta.yaml",
		"v1.2024-05-02.md": "v1.2024-05-02.meta.yaml",
	} {
		got := ""
		for i, s := range sidecars(name) {
			if i > 0 {
				got += " "
			}
			got += s
		}
		if got != want {
			t.Errorf("sidecars(%s) = %s, want %s", name, got, want)
		}
	}
}
