package transcript

import (
	"bufio"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// feedReach is how far into a file, in bytes, a feed shows that it is one.
const feedReach = 4 << 10

// FeedFiles tells whether a file is a feed, and if so the paths of the files
// beside it that it names for its episodes: transcripts in any format and
// language. Of a feed that cannot be read it lists none; ReadAll says why.
func FeedFiles(name string, r io.Reader, beside fs.FS) (files []string, feed bool) {
	b := bufio.NewReaderSize(r, feedReach)
	head, _ := b.Peek(feedReach)
	begins, err := decode(name, head[:len(head)&^1])
	if err != nil || !rss.detects(strings.TrimLeft(begins, space)) {
		return nil, false
	}
	data, _, err := load(name, b)
	if err != nil {
		return nil, true
	}
	source, err := decode(name, data)
	if err != nil {
		return nil, true
	}
	f := feedFile{path: name, source: source, Options: Options{Beside: beside}}
	for _, item := range openXML(name, source).items() {
		for _, r := range item.transcripts {
			if file, ok := f.find(r.url); ok {
				files = append(files, path.Join(path.Dir(filepath.ToSlash(name)), file))
			}
		}
	}
	slices.Sort(files)
	return slices.Compact(files), true
}
