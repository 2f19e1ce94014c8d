package discover_test

import (
	"testing"

	"hearsay/extract/discover"
)

func TestFullName(t *testing.T) {
	for words, want := range map[string]bool{
		"Nora Whitfield": true, "Greg Cook": true, "Anne-Marie O’Neill": true, "Gaurav P. Iyer": true,
		"Nora": false, "SPEAKER 01": false, "Speaker One": false, "Unknown Speaker": false, "nora whitfield": false,
		"主持人 嘉宾": false, "The Next Big Thing": false, "": false,
	} {
		if got := discover.FullName(words); got != want {
			t.Errorf("FullName(%q) = %v", words, got)
		}
	}
}
