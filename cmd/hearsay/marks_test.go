package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/score"
)

func TestWilson(t *testing.T) {
	// As R's prop.test(8, 10, correct = FALSE) has them.
	for _, c := range []struct {
		right, n int
		want     interval
	}{{8, 10, interval{0.8, 0.49, 0.943}}, {0, 1, interval{0, 0, 0.793}}, {5, 5, interval{1, 0.566, 1}}} {
		if diff := cmp.Diff(&c.want, wilson(c.right, c.n)); diff != "" {
			t.Errorf("%d of %d: %s", c.right, c.n, diff)
		}
	}
}

func TestReadMarks(t *testing.T) {
	got, err := readMarks("m", "accept claim:a # 周明 works_for 星海\n\n# none\nreject claim:b\nreject claim:a\n")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]score.Verdict{"claim:a": score.Wrong, "claim:b": score.Wrong}, got); diff != "" {
		t.Error(diff)
	}
	if _, err := readMarks("m", "accept\nmaybe claim:a\n"); err == nil || err.Error() != "m:1:1: a mark is written accept CLAIM-ID or reject CLAIM-ID\nm:2:1: a mark is written accept CLAIM-ID or reject CLAIM-ID" {
		t.Error("wrong lines are not told:", err)
	}
}
