package segment

import (
	_ "embed"
	"strconv"
	"strings"

	"github.com/go-ego/gse"
)

//go:generate go run generate.go

//go:embed words.txt
var everyday string

// dictionary is gse with the everyday words. It has the function that segments
// and not the gse.Segmenter behind it: a type that is a field of something is
// kept by the linker with all its methods as soon as a program reflects, and
// those methods hold gse's own dictionaries, 35 MB of them.
type dictionary struct {
	gse     *gse.Dictionary
	segment func([]byte) []gse.Segment
}

// readDictionary loads words.txt. gse's own loaders would read its whole
// dictionary, and print what they do.
func readDictionary() *dictionary {
	var segmenter gse.Segmenter
	segmenter.Dict = gse.NewDict()
	for line := range strings.Lines(everyday) {
		if word, count, ok := readWord(line); ok {
			segmenter.Dict.AddToken(segmenter.ToToken(word, count))
		}
	}
	segmenter.CalcToken()
	return &dictionary{segmenter.Dict, segmenter.Segment}
}

// readWord reads a line of words.txt; it is not ok for a remark.
func readWord(line string) (word string, count float64, ok bool) {
	word, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
	n, err := strconv.Atoi(number)
	return word, float64(n), word != "#" && err == nil
}
