package rule

import (
	"testing"

	"hearsay/extract/text"
)

// TestFrequentWordsAreFolded: what is written otherwise is never met.
func TestFrequentWordsAreFolded(t *testing.T) {
	if len(frequent()) == 0 {
		t.Fatal("no frequent words")
	}
	for w := range frequent() {
		if text.FoldString(w) != w {
			t.Errorf("%q is not folded", w)
		}
	}
}
