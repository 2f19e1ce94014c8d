package sound

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var known = []string{"黄仁勋", "张朝阳", "英伟达", "Kubernetes", "Wikipedia", "Hugging Face", "上海交通大学", "图灵奖"}

func entries(limit Cost) []Entry {
	var all []Entry
	for i, name := range known {
		for _, way := range Name(name) {
			all = append(all, Entry{int32(i), way, limit})
		}
	}
	return all
}

func TestIndexFindsWhatSoundsLikeAName(t *testing.T) {
	x := NewIndex(entries(25))
	for _, c := range []struct {
		heard string
		want  []string
	}{
		{"皇人熏", []string{"黄仁勋 0"}},
		{"英维达", []string{"英伟达 0"}},
		{"上海焦东大学", []string{"上海交通大学 2"}},
		{"Hugging Phase", []string{"Hugging Face 0"}},
		{"今天天气很好", nil},
		{"", nil},
	} {
		var word []Phone
		if said := Name(c.heard); len(said) > 0 {
			word = said[0]
		}
		var got []string
		for _, m := range x.Find(nil, word, 1) {
			got = append(got, fmt.Sprintf("%s %d", known[m.Name], m.Distance))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.heard, diff)
		}
	}
}

func TestHomophonesAreSaidAlike(t *testing.T) {
	h := NewHomophones(entries(0))
	for heard, want := range map[string][]Match{
		"皇人熏": {{Name: 0}},
		"皇人选": nil,
		"":    nil,
	} {
		var word []Phone
		if said := Name(heard); len(said) > 0 {
			word = said[0]
		}
		if diff := cmp.Diff(want, h.Find(nil, word)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", heard, diff)
		}
	}
}

// FuzzIndex compares the index with every name: what it finds is that near, and
// what differs by at most one consonant is found.
func FuzzIndex(f *testing.F) {
	for _, s := range append([]string{"", "a", "皇人", "huggingface上海"}, known...) {
		f.Add(s)
	}
	all := entries(30)
	x := NewIndex(all)
	f.Fuzz(func(t *testing.T, s string) {
		for _, word := range Name(s) {
			found := x.Find(nil, word, 2)
			for _, m := range found {
				if !slices.ContainsFunc(all, func(e Entry) bool { return e.Name == m.Name && Distance(e.Said, word, 30) == m.Distance }) {
					t.Fatalf("%q is not %d from %s", s, m.Distance, known[m.Name])
				}
			}
			for _, e := range all {
				if slices.Equal(e.Said, word) && !slices.ContainsFunc(found, func(m Match) bool { return m.Name == e.Name && m.Distance == 0 }) {
					t.Fatalf("%q is %s, and was not found", s, known[e.Name])
				}
			}
		}
	})
}
