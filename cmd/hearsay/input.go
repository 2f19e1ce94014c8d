package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay/extract/claim"
	"hearsay/extract/transcript"
)

// input is a file to be read, and what was told of it.
type input struct {
	path string
	told *claim.Told
}

// inputs lists the files that arguments name: files as they are, folders with
// all transcripts below them, in the order of their paths. What a feed among
// them names comes with the feed, and not once more.
func inputs(args []string, t *telling) ([]input, error) {
	told, err := t.read()
	if err != nil {
		return nil, err
	}
	paths, folders, err := transcripts(args)
	if err != nil {
		return nil, err
	}
	all := make([]input, 0, len(paths))
	ofFeed, feeds := fromFeeds(paths)
	for _, path := range paths {
		if !ofFeed[filepath.ToSlash(filepath.Clean(path))] {
			all = append(all, input{path, told})
		}
	}
	if ofOne(told) {
		switch {
		case len(args) > 1 || folders:
			return nil, usageError{fmt.Errorf("%s can be told of one transcript only, and these may be several; name one, or write what you know into a file beside each (talk.meta.yaml for talk.srt)", flagsOf(told))}
		case feeds > 0:
			return nil, usageError{fmt.Errorf("%s can be told of one transcript only, and %s is a feed; name a transcript in its folder", flagsOf(told), args[0])}
		}
	}
	return all, nil
}

// transcripts lists the files that arguments name, and whether folders are among
// the arguments.
func transcripts(args []string) (paths []string, folders bool, err error) {
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() {
			paths = append(paths, arg) // a missing file is reported with the other broken ones
			continue
		}
		folders = true
		before := len(paths)
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				paths = append(paths, path) // as a missing file
				return fs.SkipDir
			case !d.IsDir() && transcript.Known(path):
				paths = append(paths, path)
			}
			return nil
		})
		if err != nil {
			return nil, true, err
		}
		if len(paths) == before {
			return nil, true, fmt.Errorf("%s: no transcripts in this folder", arg)
		}
	}
	return paths, folders, nil
}

// fromFeeds are the files that feeds among some files name, and how many feeds
// there are.
func fromFeeds(paths []string) (files map[string]bool, feeds int) {
	files = map[string]bool{}
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
			continue // a pipe can be read once only
		}
		f, err := os.Open(path)
		if err != nil {
			continue // is reported when it is read
		}
		named, feed := transcript.FeedFiles(filepath.Clean(path), f, beside(path))
		f.Close()
		for _, name := range named {
			files[name] = true
		}
		if feed {
			feeds++
		}
	}
	return files, feeds
}

// beside is the folder that a file is in.
func beside(path string) fs.FS { return os.DirFS(filepath.Dir(path)) }

// read reads one file, - from standard input: the episodes that can be read, and
// what is wrong with the others.
func (a *app) read(in input) ([]*transcript.Episode, error) {
	o := given(in.told)
	if in.path == "-" {
		return transcript.ReadAll("-", a.in, o)
	}
	f, err := os.Open(in.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readFile(in.path, f, o)
}

func readFile(path string, r io.Reader, o transcript.Options) ([]*transcript.Episode, error) {
	o.Beside = beside(path)
	return transcript.ReadAll(path, r, o)
}

// each takes apart what is wrong with several episodes of a feed.
func each(err error) []error {
	var feed *transcript.FeedError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &feed):
		return feed.Episodes
	}
	return []error{err}
}
