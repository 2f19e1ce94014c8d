package discover

import (
	"strings"
	"testing"
)

func TestVersionsGoOnTheirSeries(t *testing.T) {
	for _, c := range []struct{ name, talk, want string }{
		{"the next of a series", "Kimi 的 K3 出来了,K3 很强", "Kimi K3"},
		{"said in words", "Kimi 的 K三出来了,K三很强", "Kimi K3"},
		{"of a series that nobody speaks of", "高铁的 K3 出来了,K3 很强", ""},
		{"far off", "Kimi 的 K9 出来了,K9 很强", ""},
		{"known already", "Kimi 的 K2 出来了,K2 很强", ""},
		{"by a name of its own", "他们用 Qwen-4 做的", "Qwen-4"},
		{"once by one letter", "Kimi 的 K3 出来了", ""},
		{"an edition", "Kimi 文档的 K3版,K3版", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := input(t, "", c.talk)
			var got []string
			for _, n := range Names(in) {
				if n.Beside != "" {
					got = append(got, n.Text)
				}
			}
			if names := strings.Join(got, ", "); names != c.want {
				t.Errorf("got %q, want %q", names, c.want)
			}
		})
	}
}
