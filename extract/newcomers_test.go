package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNewcomers extracts names that no lexicon has, each with the places where
// they are meant and how that was recognised.
func TestNewcomers(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{
			"the short forms of somebody who is introduced",
			"Last year I met the economist Annika Holmqvist, who runs a lab. Holmqvist's team built it, and Dr. Holmqvist says it works.",
			"Annika Holmqvist person:annika-holmqvist found\nHolmqvist person:annika-holmqvist context\nDr. Holmqvist person:annika-holmqvist context",
		},
		{
			"a Chinese name keeps its characters",
			"后来我们请到了苏明远教授 苏教授在这里讲了很多",
			"苏明远 person:苏明远 found\n苏教授 person:苏明远 context",
		},
		{
			"a company, and what its name begins with",
			"另一位是砺川半导体的创始人 我们聊了聊 砺川做芯片",
			"砺川半导体 organization:砺川半导体 found\n砺川 organization:砺川半导体 found",
		},
		{
			"a name that the title spells",
			"# 对话砺川半导体：芯片\n\n另一位是利川半导体的创始人 我们聊了聊 利川做芯片",
			"砺川半导体 organization:砺川半导体 exact\n利川半导体 organization:砺川半导体 learned\n利川 organization:砺川半导体 learned",
		},
		{
			"a name that the title spells, in English",
			"# Wroclavik and the rest\n\nI founded a company called Wroclavick. Wroclavick raised money.",
			"Wroclavik organization:wroclavik exact\nWroclavick organization:wroclavik learned\nWroclavick organization:wroclavik learned",
		},
		{"nothing", "后来大家把这件事 很快就弄好了", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			x := extractor(t).Extract(read(t, "talk.md", test.source))
			for _, m := range x.Mentions {
				if strings.HasPrefix(m.Entity, "person:") || strings.HasPrefix(m.Entity, "organization:") {
					got = append(got, m.Text+" "+m.Entity+" "+m.Via)
				}
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
