package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay/extract/claim"
	"hearsay/extract/transcript"
)

// sources finds the transcripts that a graph was made from: where their paths
// say, among the shipped ones, and by content in a folder.
type sources struct {
	folder  string            // empty is the current folder
	shipped map[string][]byte // by path
	byHash  map[string]string // paths below folder; nil until something has moved
	read    map[string]*found // by episode
}

// found is a source that was looked for.
type found struct {
	episode *transcript.Episode
	runes   []rune // of its text
	edited  bool   // its content is not what the graph was made from
	err     error
}

func (a *app) newSources(folder string) (*sources, error) {
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	all := &sources{folder: folder, shipped: map[string][]byte{}, read: map[string]*found{}}
	for _, f := range s.Files("transcripts") {
		all.shipped[f.Name] = f.Data
	}
	return all, nil
}

// find reads the source of an episode.
func (s *sources) find(e claim.Episode) *found {
	if f, ok := s.read[e.ID]; ok {
		return f
	}
	f := &found{}
	s.read[e.ID] = f
	data, err := s.data(e)
	if err == nil {
		f.edited = hash(data) != e.SHA256
		f.episode, err = transcript.Read(e.Source, bytes.NewReader(data))
	}
	if f.err = err; err == nil {
		f.runes = []rune(f.episode.Source)
	}
	return f
}

// data prefers the very content that the graph was made from, wherever it is
// now, to an edited file in its old place.
func (s *sources) data(e claim.Episode) ([]byte, error) {
	if data, ok := s.shipped[e.Source]; ok && hash(data) == e.SHA256 {
		return data, nil
	}
	path := filepath.FromSlash(e.Source)
	if s.folder != "" && !filepath.IsAbs(path) {
		path = filepath.Join(s.folder, path)
	}
	data, err := readTranscript(path)
	if err == nil && hash(data) == e.SHA256 {
		return data, nil
	}
	if moved, ok := s.moved(e.SHA256); ok {
		return readTranscript(moved)
	}
	if os.IsNotExist(err) {
		return nil, fmt.Errorf("%s is not there; --sources says in which folder to look", e.Source)
	}
	return data, err
}

// moved finds a file by its content in the folder of sources.
func (s *sources) moved(sha256 string) (string, bool) {
	if s.folder == "" {
		return "", false
	}
	if s.byHash == nil {
		s.byHash = map[string]string{}
		filepath.WalkDir(s.folder, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && transcript.Known(path) {
				if data, err := readTranscript(path); err == nil {
					s.byHash[hash(data)] = path
				}
			}
			return nil // what cannot be read is not the file that is looked for
		})
	}
	path, ok := s.byHash[sha256]
	return path, ok
}

// readTranscript reads a file that is no larger than a transcript can be.
func readTranscript(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.Size() > transcript.MaxBytes:
		return nil, fmt.Errorf("%s: larger than a transcript can be", path)
	}
	return os.ReadFile(path)
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// around returns words of an episode with so many characters before and behind
// them, or the words alone where the source is not at hand.
func (s *sources) around(e claim.Episode, at int, words string, reach int) string {
	before, behind := s.context(e, at, words, reach)
	return before + words + behind
}

// context returns what stands before and behind words, within their paragraph.
func (s *sources) context(e claim.Episode, at int, words string, reach int) (before, behind string) {
	f := s.find(e)
	if f.err != nil || f.edited {
		return "", ""
	}
	start, end := at, at+len([]rune(words))
	if start < 0 || end > len(f.runes) {
		return "", ""
	}
	from, to := start, end
	for from > 0 && start-from < reach && f.runes[from-1] != '\n' {
		from--
	}
	for to < len(f.runes) && to-end < reach && f.runes[to] != '\n' {
		to++
	}
	return string(f.runes[from:start]), string(f.runes[end:to])
}
