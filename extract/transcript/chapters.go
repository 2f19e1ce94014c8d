package transcript

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// readChapters reads the first of the files of chapters that lies beside a feed:
// the JSON of the podcast namespace, a list of startTime and title.
func (f *feedFile) readChapters(references []fileReference) ([]Chapter, error) {
	for _, r := range references {
		name, ok := f.find(r.url)
		if !ok {
			continue
		}
		file := path.Join(path.Dir(filepath.ToSlash(f.path)), name)
		source, err := readBeside(f.Beside, name, file)
		if err != nil {
			return nil, err
		}
		return parseChapters(file, source)
	}
	return nil, nil
}

func parseChapters(file, source string) ([]Chapter, error) {
	j, root := parseJSON(file, source)
	list := root.get("chapters")
	if list.kind != '[' && !j.Failed() {
		j.add(root.at, "no chapters: they are written as {\"chapters\": [{\"startTime\": 0, \"title\": …}]}")
	}
	var all []Chapter
	for _, v := range list.items {
		start, _ := j.duration(v.get("startTime"), time.Second)
		title := strings.Join(strings.Fields(j.words(v.get("title"))), " ")
		if title != "" && v.get("toc").text != "false" {
			all = append(all, Chapter{start, title})
		}
	}
	return all, j.Err()
}

// localNames are the names that what a URL stands for may have in a folder, best
// first.
func localNames(address string) []string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil
	}
	var names []string
	if u.Scheme == "" && u.Host == "" {
		names = append(names, path.Clean(u.Path))
	}
	if base := path.Base(u.Path); base != "." && base != "/" {
		names = append(names, base)
	}
	return names
}
