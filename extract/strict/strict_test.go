package strict_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/strict"
)

// TestMistakes reads {number: …, whole: …, flag: …, text: …, words: …, own: …}
// and shows what is told of each file.
func TestMistakes(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"nothing wrong", "number: 0.5\nwhole: 3\nflag: true\ntext: no\nwords: [a, b]\nown: {x: 1, y: 2}", ""},
		{"nothing at all", "# a remark\n", ""},
		{"closed by a line", "text: a\n---\n", ""},
		{"no mapping", "- a", "f.yaml:1:1: the file must be written as key: value, with the keys number, whole, flag, text, words, own"},
		{"unknown key", "numbr: 1", `f.yaml:1:1: unknown key "numbr" in the file (did you mean number?)`},
		{"key twice", "text: a\ntext: b", `f.yaml:2:1: key "text" is given twice in the file; keep one`},
		{"own key twice", "own: {x: 1, x: 2}", `f.yaml:1:13: key "x" is given twice; keep one`},
		{"own no mapping", "own: [x]", "f.yaml:1:6: own is written {key: value}"},
		{"no number", "number: many\nwhole: 1.5\nflag: yes", "f.yaml:1:9: number must be a number\nf.yaml:2:8: whole must be a whole number\nf.yaml:3:7: flag must be true or false"},
		{"not a number", "number: NaN", "f.yaml:1:9: number must be a number"},
		{"endless", "number: 1e999", "f.yaml:1:9: number must be a number"},
		{"empty texts", "text:\nwords: [\"\"]", "f.yaml:1:6: text is empty\nf.yaml:2:9: words is empty"},
		{"text that is a list", "text: [a]", "f.yaml:1:7: text must be one text; if it holds ': ' or begins with [ or {, put it in quotes"},
		{"text that is an alias", "text: &a b\nwords: [*a]", "f.yaml:1:7: text begins with & or *, which YAML takes for itself; put it in quotes\nf.yaml:2:9: words begins with & or *, which YAML takes for itself; put it in quotes"},
		{"no YAML", "text: [a\nflag: true", "f.yaml:1:1: this is not YAML: did not find expected ',' or ']'"},
		{"second document", "text: a\n---\ntext: b", "f.yaml:3:1: a second YAML document begins here; take out the line of --- before it"},
		{"second document that is no YAML", "text: a\n---\ntext: [", "f.yaml:3:1: this is not YAML: did not find expected node content"},
		{"not UTF-8", "text: a\n张: b\xff", "f.yaml:2:5: not UTF-8: byte 0xff; convert the file first, for example: iconv -f GB18030 -t UTF-8"},
		{"control character", "text: \"a\x01b\"", "f.yaml:1:9: the control character U+0001 stands here; take it out"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, mistakes([]byte(test.data))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func mistakes(data []byte) string {
	f := strict.File{Name: "f.yaml"}
	root := f.Root(data)
	if root != nil {
		fields := f.Fields(root, "the file", "number", "whole", "flag", "text", "words", "own")
		f.Number(fields["number"], "number", 1)
		f.Whole(fields["whole"], "whole", 1)
		f.Flag(fields["flag"], "flag")
		f.Text(fields["text"], "text")
		f.Texts(fields["words"], "words")
		f.Pairs(fields["own"], "own is written {key: value}")
	}
	if f.Failed() != (f.Err() != nil) {
		return "Failed and Err disagree"
	}
	if err := f.Err(); err != nil {
		return err.Error()
	}
	return ""
}

func TestErrTellsAMistakeOnceInTheOrderOfTheFile(t *testing.T) {
	f := strict.File{Name: "f"}
	f.AddAt(3, 1, "late")
	f.AddAt(1, 2, "early")
	f.AddAt(3, 1, "late")
	if got, want := f.Err().Error(), "f:1:2: early\nf:3:1: late"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSuggest(t *testing.T) {
	for _, test := range []struct {
		word  string
		known []string
		want  string
	}{
		{"persn", []string{"Paper", "Person"}, " (did you mean Person?)"},
		{"ab", []string{"ad", "ac"}, " (did you mean ac?)"},
		{"李四", []string{"张三"}, " (there are: 张三)"},
		{"李四光", []string{"张三", "李四"}, " (did you mean 李四?)"},
		{"xyz", []string{"b", "a"}, " (there are: a, b)"},
		{"xyz", strings.Split(strings.Repeat("longer-word ", 40), " "), ""},
		{"xyz", nil, ""},
	} {
		if got := strict.Suggest(test.word, test.known); got != test.want {
			t.Errorf("%s among %.3v: got %q, want %q", test.word, test.known, got, test.want)
		}
	}
}

// FuzzRoot reads anything: every mistake has a place in the file.
func FuzzRoot(f *testing.F) {
	f.Add([]byte("number: 1\n---\n- x"))
	f.Add([]byte("text: \xff"))
	f.Add([]byte("own: {a: 1, a: [}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for message := range strings.Lines(mistakes(data)) {
			if !strings.HasPrefix(message, "f.yaml:") || strings.HasPrefix(message, "f.yaml:0") {
				t.Errorf("no place: %q", message)
			}
		}
	})
}
