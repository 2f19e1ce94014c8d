package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"hearsay/extract/claim"
	"hearsay/extract/text"
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
	text    *text.Text
	edited  bool  // its content is not what the graph was made from
	err     error // why there is no episode
	lost    error // what tells of the episode besides its file and is not there
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

// find reads the source of an episode, as it was read when it was added.
func (s *sources) find(e claim.Episode) *found {
	if f, ok := s.read[e.ID]; ok {
		return f
	}
	f := &found{}
	s.read[e.ID] = f
	path, data, err := s.data(e)
	if err == nil {
		f.edited = hash(data) != e.SHA256
		f.episode, f.lost, err = s.again(e, path, data)
	}
	if f.err = err; err == nil {
		f.text = text.Of(f.episode.Source, f.episode.Speech)
	}
	return f
}

// path is where a file of a graph is looked for.
func (s *sources) path(source string) string {
	path := filepath.FromSlash(source)
	if s.folder != "" && !filepath.IsAbs(path) {
		path = filepath.Join(s.folder, path)
	}
	return path
}

// data prefers the very content that the graph was made from, wherever it is
// now, to an edited file in its old place. The path is empty where it comes with
// hearsay.
func (s *sources) data(e claim.Episode) (path string, data []byte, err error) {
	if data, ok := s.shipped[e.Source]; ok && hash(data) == e.SHA256 {
		return "", data, nil
	}
	path = s.path(e.Source)
	data, err = readTranscript(path)
	if err == nil && hash(data) == e.SHA256 {
		return path, data, nil
	}
	if moved, ok := s.moved(e.SHA256); ok {
		data, err = readTranscript(moved)
		return moved, data, err
	}
	if os.IsNotExist(err) {
		return "", nil, fmt.Errorf("%s is not there; --sources says in which folder to look", e.Source)
	}
	return path, data, err
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
