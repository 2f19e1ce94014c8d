package main

import (
	"slices"
	"testing"
)

func TestNamesWith(t *testing.T) {
	names := []string{"Mia Chen", "Ann Lee", "Annette Roy", "Lee·Ann·Park", "Ann Lee", "林海", "Ann Zhou", "Bo Ann"}
	for _, c := range []struct {
		word string
		want []string
	}{
		{"ann", []string{"Ann Lee", "Ann Zhou", "Bo Ann"}},
		{"Chen", []string{"Mia Chen"}},
		{"Park", []string{"Lee·Ann·Park"}},
		{"Anne", nil},
		{"", nil},
	} {
		if got := namesWith(c.word, names); !slices.Equal(got, c.want) {
			t.Errorf("names with %q = %q, want %q", c.word, got, c.want)
		}
	}
}
