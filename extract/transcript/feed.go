package transcript

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"hearsay/extract/strict"
)

// rss is a podcast's feed with the tags of the podcast namespace: what its items
// tell is metadata of the transcripts that they name, which are read from the
// feed's own folder. Nothing is fetched. See
// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md.
var rss = Format{
	Name:       "rss",
	Doc:        "a podcast's feed, for the transcripts, people and chapters of its items that lie beside it",
	Extensions: []string{".rss"},
	detects:    func(source string) bool { return rootIs(source, "rss") },
	lists:      true,
}

// FeedError is what is wrong with single episodes of a feed.
type FeedError struct{ Episodes []error }

func (e *FeedError) Error() string   { return errors.Join(e.Episodes...).Error() }
func (e *FeedError) Unwrap() []error { return e.Episodes }

// feedFile is a feed while it is read.
type feedFile struct {
	Options
	path, source string
}

// readFeed reads the episodes of a feed; a feed that another one names is no
// transcript.
func readFeed(path, source string, o Options) ([]*Episode, error) {
	if o.listed {
		return nil, strict.Fault{File: path, Line: 1, Column: 1, Message: "a feed, where the transcript of an episode is wanted"}
	}
	f := feedFile{path: path, source: source, Options: o}
	return f.episodes()
}

// episodes reads the transcripts that lie beside the feed. Items without any are
// left out, for a feed lists all episodes there ever were.
func (f *feedFile) episodes() ([]*Episode, error) {
	x := openXML(f.path, f.source)
	items := x.items()
	if err := x.Err(); err != nil {
		return nil, err
	}
	var all []*Episode
	var errs []error
	var missing []fileReference
	for _, item := range items {
		r, name, ok := f.choose(item)
		switch {
		case ok:
			e, err := f.episode(item, name)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			all = append(all, e)
		case r.url != "":
			missing = append(missing, r)
		}
	}
	switch {
	case len(errs) > 0:
		return all, &FeedError{errs}
	case len(all) > 0:
		return all, nil
	}
	if len(missing) == 0 {
		x.add(0, "no item of this feed names a transcript (podcast:transcript)")
	}
	for _, r := range missing {
		x.add(r.at, "the transcript does not lie beside the feed: put "+path.Base(r.url)+" into its folder")
	}
	return nil, x.Err()
}

// choose returns the transcript of an item that lies beside the feed: in the
// language of the episode, and in the format that tells most. Without one, it
// returns the first that the item names.
func (f *feedFile) choose(item feedItem) (r fileReference, name string, ok bool) {
	best := -1
	for _, candidate := range item.transcripts {
		beside, found := f.find(candidate.url)
		if !found {
			continue
		}
		worth := candidate.worth(item.Language)
		if worth > best {
			best, r, name, ok = worth, candidate, beside, true
		}
	}
	if !ok && len(item.transcripts) > 0 {
		r = item.transcripts[0]
	}
	return r, name, ok
}

// worth orders an item's transcripts; what cannot be read comes last.
func (r fileReference) worth(language string) int {
	order := []string{"html", "text/plain", ".txt", "srt", "subrip", "json", "vtt"} // best last
	worth := 0
	for i, kind := range order {
		if strings.Contains(strings.ToLower(r.kind+" "+path.Ext(r.url)), kind) {
			worth = i + 1
		}
	}
	if r.language == "" || language == "" || primary(r.language) == primary(language) {
		worth += 2 * len(order)
	}
	return worth
}

// primary is the language of a tag without its region: zh of zh-TW.
func primary(language string) string {
	language, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(language, "_", "-")), "-")
	return language
}

// episode reads the transcript of an item. What a sidecar, options or the
// transcript itself tell stands above the feed.
func (f *feedFile) episode(item feedItem, name string) (*Episode, error) {
	file := path.Join(path.Dir(filepath.ToSlash(f.path)), name)
	r, err := f.Beside.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s:1:1: %w", file, err)
	}
	defer r.Close()
	o := f.Options
	o.From, o.listed = "", true
	if path.Dir(name) != "." {
		if o.Beside, err = fs.Sub(f.Beside, path.Dir(name)); err != nil {
			return nil, err
		}
	}
	e, err := ReadWith(file, r, o)
	if err != nil {
		return nil, err
	}
	if item.Chapters, err = f.readChapters(item.chapters); err != nil {
		return nil, err
	}
	told := e.Metadata
	if told.ID == e.SHA256[:16] {
		told.ID = ""
	}
	item.prefer(told)
	if e.Metadata = item.Metadata; e.ID == "" {
		e.ID = e.SHA256[:16]
	}
	e.Told.From, e.Told.Feed = "", filepath.ToSlash(f.path)
	return e, nil
}

// find looks for the file that a URL names in the feed's folder: under the path
// of a relative URL, else under the last part of it.
func (f *feedFile) find(address string) (name string, ok bool) {
	if f.Beside == nil {
		return "", false
	}
	for _, name := range localNames(address) {
		if info, err := fs.Stat(f.Beside, name); err == nil && info.Mode().IsRegular() {
			return name, true
		}
	}
	return "", false
}
