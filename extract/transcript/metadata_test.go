package transcript

import (
	"slices"
	"testing"
)

func TestReadDay(t *testing.T) {
	for s, want := range map[string]string{
		"20260728":                        "2026-07-28",
		"2024-03-28T23:30:00+00:00":       "2024-03-28",
		"2024-03-28T23:30:00.123Z":        "2024-03-28",
		"2024-03-28 23:30:00 -0800":       "2024-03-28",
		"2024-3-8":                        "2024-03-08",
		"2024/03/28":                      "2024-03-28",
		"2024.3.28 10:00":                 "2024-03-28",
		"2024年3月28日":                      "2024-03-28",
		"2024年3月28日 上午":                   "",
		"Mar 28, 2024":                    "2024-03-28",
		"March 28, 2024 10:00 PM":         "2024-03-28",
		"28 Mar 2024":                     "2024-03-28",
		"Thu, 28 Mar 2024 23:30:00 +0000": "2024-03-28",
		"Thu, 28 Mar 2024 23:30:00 GMT":   "2024-03-28",
		"1711668600":                      "2024-03-28",
		"1711668600000":                   "2024-03-28",
		"28/03/2024":                      "2024-03-28",
		"03/28/2024":                      "2024-03-28",
		"03/03/2024":                      "2024-03-03",
		"03/04/2024":                      "",
		"2024-13-01":                      "",
		"2024-02-30":                      "",
		"2024":                            "",
		"last week":                       "",
		"0024-03-28":                      "",
		"":                                "",
	} {
		if got, ok := readDay(s); got != want || ok != (want != "") {
			t.Errorf("readDay(%q) = %q, %v, want %q", s, got, ok, want)
		}
	}
}

func TestNames(t *testing.T) {
	for s, want := range map[string][]string{
		"林晓舟":                               {"林晓舟"},
		"林晓舟、周一鸣":                           {"林晓舟", "周一鸣"},
		"林晓舟，周一鸣":                           {"林晓舟", "周一鸣"},
		"林晓舟，夜班实验室创始人":                      {"林晓舟"},
		"林晓舟（Night Lab）":                    {"林晓舟"},
		"Dana Whitfield & Tom Adeyemi":      {"Dana Whitfield", "Tom Adeyemi"},
		"Dana Whitfield, Tom Adeyemi":       {"Dana Whitfield", "Tom Adeyemi"},
		"Dana Whitfield, head of Night Lab": {"Dana Whitfield"},
		" ; ":                               nil,
	} {
		if got := names(s); !slices.Equal(got, want) {
			t.Errorf("names(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestKeysOfVariousSources(t *testing.T) {
	keys := map[string]bool{}
	for _, f := range fields {
		for _, key := range f.keys {
			if keys[key] {
				t.Errorf("%s is in two fields", key)
			}
			if plainKey(key) != key {
				t.Errorf("%s can never be met: it is compared as %s", key, plainKey(key))
			}
			keys[key] = true
		}
	}
	for _, key := range []string{"upload_date", "pubDate", "Published At", "source_key", "kol", "webpage_url"} {
		if !keys[plainKey(key)] {
			t.Errorf("%s is not known", key)
		}
	}
}
