package exchange_test

import (
	"testing"

	"hearsay/extract/lexicon/exchange"
)

// A file in another encoding is refused at the first byte that tells so: half a
// name is worse than none.
func TestItemsOfAnotherEncoding(t *testing.T) {
	for _, test := range []struct{ file, data, want string }{
		{"a.bib", "@article{a,\n  title = {Café mod\xe8les}}", `a.bib:2:20: not UTF-8: byte 0xe8; export the file as UTF-8, or convert it first, for example: iconv -f ISO-8859-1 -t UTF-8`},
		{"a.csv", "type,name\nPerson,Jos\xe9", `a.csv:2:11: not UTF-8: byte 0xe9; export the file as UTF-8, or convert it first, for example: iconv -f ISO-8859-1 -t UTF-8`},
		{"a.csv", "type,name\nPerson,José \uFFFD", ""},
	} {
		format, err := exchange.Recognise(exchange.Formats(), test.file, []byte(test.data))
		if err != nil {
			t.Fatal(err)
		}
		items, err := format.Items(test.file, []byte(test.data))
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.file, got, test.want)
		}
		if (len(items) == 0) != (test.want != "") {
			t.Errorf("%s: %d items", test.file, len(items))
		}
	}
}
