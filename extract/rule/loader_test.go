package rule_test

import (
	"strings"
	"testing"

	"hearsay/extract/rule"
)

// TestLoaderEdits edits one file of several, breaks it and mends it: each load
// gives what loading afresh gives.
func TestLoaderEdits(t *testing.T) {
	s, cues := shippedSchema(t), shippedCues(t)
	files := languageFiles(t)
	loader := rule.NewLoader(s, cues)
	whole := string(files[0].Data)
	for _, edit := range []string{whole, whole + "\n- rule: broken\n", whole, "# nothing\n" + whole} {
		files[0].Data = []byte(edit)
		got, err := loader.Load(files)
		want, wantErr := rule.Load(s, cues, files)
		if (err == nil) != (wantErr == nil) || err != nil && err.Error() != wantErr.Error() {
			t.Fatalf("errors differ: %v; afresh: %v", err, wantErr)
		}
		if err != nil {
			if !strings.Contains(err.Error(), "broken") {
				t.Error("the mistake is not told:", err)
			}
			continue
		}
		if len(got.Rules) != len(want.Rules) || made(t, got) != made(t, want) {
			t.Error("loading again gives other rules than loading afresh")
		}
	}
}
