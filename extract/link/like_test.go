package link

import "testing"

func TestLike(t *testing.T) {
	l := testLexicon(t)
	names := Say(l)
	for _, c := range []struct{ words, kind, want string }{
		{"田远东", "Person", "田渊栋"},
		{"Cloud", "Model", "Claude"},
		{"Cloud", "Venue", ""},
		{"完全不同", "Person", ""},
	} {
		got := ""
		if a, ok := names.Like(l, c.words, l.Schema().Union(c.kind)); ok {
			got = a.Name.Text
		}
		if got != c.want {
			t.Errorf("Like(%s, %s) = %q, want %q", c.words, c.kind, got, c.want)
		}
	}
}
