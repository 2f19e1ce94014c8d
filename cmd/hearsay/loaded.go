package main

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/segment"
	"hearsay/extract/transcript"
	"hearsay/seeds"
)

// loaded is what stays in memory from one edit of seeds to the next: what an
// edit does not touch is not read, linked or heard again.
type loaded struct {
	hash      string // of what hearing depends on
	words     string // of what all rules depend on
	cues      string // of cues
	extractor *extract.Extractor
	rules     *rule.Loader
	names     *lexicon.Loader
	heard     []*extract.Hearing
	found     []*claim.Extraction
}

// edition is what one state of the seeds finds.
type edition struct {
	first   bool // nothing stood before it
	claims  int
	changes []change // from the one before
}

// load reads the seeds and applies them. After an error all is as before.
func (l *loaded) load(folders []string, episodes []*transcript.Episode) (edition, error) {
	s, err := seeds.Open(folders...)
	if err != nil {
		return edition{}, err
	}
	next := *l
	if hash := s.HearingHash(); hash != l.hash {
		if err := next.hear(s, episodes); err != nil {
			return edition{}, err
		}
		next.hash = hash
	}
	rules, err := next.compile(s)
	if err != nil {
		return edition{}, err
	}
	e := edition{first: l.found == nil}
	next.found = nil
	for i, h := range next.heard {
		x := h.Extraction(rules)
		e.claims += len(x.Claims)
		next.found = append(next.found, x)
		if !e.first {
			e.changes = append(e.changes, compare(l.found[i], x)...)
		}
	}
	*l = next
	return e, nil
}

// hear hears the episodes with the names as they are. Of the names only those are
// read that have changed.
func (l *loaded) hear(s *seeds.Seeds, episodes []*transcript.Episode) error {
	x := &extract.Extractor{Segmenter: segment.New()}
	var said *link.Names
	var err error
	if l.extractor != nil && l.words == s.WordsHash() {
		x.Schema, x.Segmenter, said = l.extractor.Schema, l.extractor.Segmenter, l.extractor.Sounds
	} else if x.Schema, err = s.Schema(); err != nil {
		return err
	} else {
		l.names = lexicon.NewLoader(x.Schema)
	}
	if x.Lexicon, err = l.names.Load(s.LexiconFiles()); err != nil {
		return err
	}
	if hash := s.CuesHash(); l.extractor != nil && l.cues == hash {
		x.Cues = l.extractor.Cues
	} else if x.Cues, err = s.Cues(x.Schema); err != nil {
		return err
	} else {
		l.cues = hash
	}
	x.Sounds = link.SayAgain(x.Lexicon, said)
	l.extractor = x
	l.heard = hearEach(x, episodes)
	return nil
}

// compile loads the rules, of which only the files are read that have changed.
func (l *loaded) compile(s *seeds.Seeds) (*rule.Set, error) {
	if hash := s.WordsHash(); hash != l.words {
		words, err := s.FunctionWords()
		if err != nil {
			return nil, err
		}
		l.rules, l.words = rule.NewLoader(l.extractor.Schema, words), hash
	}
	return l.rules.Load(s.RuleFiles())
}

// stamp tells whether any file below folders has changed: when, and how large
// it is.
func stamp(folders []string) string {
	var b strings.Builder
	for _, folder := range folders {
		filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil // what cannot be read now is read when it can be
			}
			if info, err := d.Info(); err == nil {
				fmt.Fprintln(&b, path, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return b.String()
}
