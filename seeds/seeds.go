// Package seeds owns what hearsay knows before it listens, as files: schema,
// cues, lexicon, rules, gold and the sample transcript are embedded, and a
// user's folder of the same shape is laid over them. It refuses to interpret:
// each part is loaded and checked by the package that uses it.
package seeds

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/speaker"
)

//go:embed schema.yaml cues.yaml function-words.yaml lexicon/*.yaml rules/*.yaml transcripts/*.md gold/*.yaml
var shipped embed.FS

// File is one file of a layer: Path is where it stands in the layer, Name what
// a person calls it by.
type File struct {
	Name, Path string
	Data       []byte
	Layer      int // 0 is shipped; users' folders follow
}

// Seeds is the shipped folder with users' folders over it.
type Seeds struct{ files []File }

// Open reads all seed files of the shipped layer and of the folders given, in
// this order of precedence: a later one replaces what has the same name.
func Open(folders ...string) (*Seeds, error) {
	s := &Seeds{}
	errs := []error{s.add(shipped, "seeds", 0)}
	for i, folder := range folders {
		errs = append(errs, s.open(folder, i+1))
	}
	return s, errors.Join(errs...)
}

// Over is the same seeds with one more layer laid over them; the files need only
// names, paths and data. A path that is no known place is nobody's mistake.
func (s *Seeds) Over(files []File) *Seeds {
	other := &Seeds{files: slices.Clone(s.files)}
	layer := 0
	for _, f := range s.files {
		layer = max(layer, f.Layer)
	}
	for _, f := range files {
		if known(f.Path) {
			f.Layer = layer + 1
			other.files = append(other.files, f)
		}
	}
	return other
}

// add reads the files of a layer that have a known place; others (notes, an
// editor's backups) are nobody's mistake.
func (s *Seeds) add(layer fs.FS, name string, index int) error {
	return fs.WalkDir(layer, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !known(p) {
			return err
		}
		data, err := fs.ReadFile(layer, p)
		if err != nil {
			return err
		}
		s.files = append(s.files, File{Name: path.Join(name, p), Path: p, Data: data, Layer: index})
		return nil
	})
}

// Files lists the files below a folder of any layer, lower layers first.
func (s *Seeds) Files(folder string) []File {
	var list []File
	for _, f := range s.files {
		if strings.HasPrefix(f.Path, folder+"/") {
			list = append(list, f)
		}
	}
	return list
}

// Hash identifies the content of everything that what is extracted depends on.
func (s *Seeds) Hash() string { return s.hash("gold/", "queries/") }

// HearingHash identifies the content of everything that is needed before rules
// look: where it is the same, an episode need not be heard again.
func (s *Seeds) HearingHash() string {
	return s.hash("gold/", "queries/", "rules/", "transcripts/", "function-words.yaml")
}

// WordsHash identifies what all rules depend on: the schema and function words.
func (s *Seeds) WordsHash() string {
	return s.hash("gold/", "queries/", "rules/", "transcripts/", "lexicon/", "decisions.yaml", "cues.yaml")
}

// CuesHash identifies what the cues are read from: them, and the schema.
func (s *Seeds) CuesHash() string {
	return s.hash("gold/", "queries/", "rules/", "transcripts/", "lexicon/", "decisions.yaml", "function-words.yaml")
}

// hash identifies the content of all files but those whose paths begin so.
func (s *Seeds) hash(but ...string) string {
	var lines []string
	for _, f := range s.files {
		if slices.ContainsFunc(but, func(prefix string) bool { return strings.HasPrefix(f.Path, prefix) }) {
			continue
		}
		sum := sha256.Sum256(f.Data)
		lines = append(lines, fmt.Sprintf("%d %s %x\n", f.Layer, f.Path, sum))
	}
	sort.Strings(lines)
	sum := sha256.Sum256([]byte(strings.Join(lines, "")))
	return hex.EncodeToString(sum[:8])
}

// Schema loads the types and predicates.
func (s *Seeds) Schema() (*schema.Schema, error) {
	var sc *schema.Schema
	var err error
	for _, f := range s.files {
		if f.Path == "schema.yaml" {
			if sc, err = schema.Load(f.Name, f.Data, sc); err != nil {
				return nil, err
			}
		}
	}
	return sc, nil
}

// Lexicon loads the entities.
func (s *Seeds) Lexicon(sc *schema.Schema) (*lexicon.Lexicon, error) {
	return lexicon.Load(sc, s.LexiconFiles())
}

// LexiconFiles lists the lexicon files, and the decisions on what is the same.
func (s *Seeds) LexiconFiles() []lexicon.File {
	var files []lexicon.File
	for _, f := range s.Files("lexicon") {
		files = append(files, lexicon.File{Name: f.Name, Data: f.Data, Layer: f.Layer})
	}
	for _, f := range s.files {
		if f.Path == "decisions.yaml" {
			files = append(files, lexicon.File{Name: f.Name, Data: f.Data, Layer: f.Layer, Decisions: true})
		}
	}
	return files
}

// FunctionWords loads the words that mean the same to all rules and questions.
func (s *Seeds) FunctionWords() (*rule.Cues, error) {
	var words *rule.Cues
	for _, f := range s.files {
		if f.Path == "function-words.yaml" {
			var err error
			if words, err = rule.LoadCues(f.Name, f.Data); err != nil {
				return nil, err
			}
		}
	}
	return words, nil
}

// Rules loads the rules with the function words that they share.
func (s *Seeds) Rules(sc *schema.Schema) (*rule.Set, error) {
	words, err := s.FunctionWords()
	if err != nil {
		return nil, err
	}
	return rule.Load(sc, words, s.RuleFiles())
}

// RuleFiles lists the rule files.
func (s *Seeds) RuleFiles() []rule.File {
	var files []rule.File
	for _, f := range s.Files("rules") {
		files = append(files, rule.File{Name: f.Name, Data: f.Data, Layer: f.Layer})
	}
	return files
}

// Cues loads the words by which speakers are told apart.
func (s *Seeds) Cues(sc *schema.Schema) (*speaker.Cues, error) {
	var cues *speaker.Cues
	for _, f := range s.files {
		if f.Path == "cues.yaml" {
			var err error
			if cues, err = speaker.LoadCues(f.Name, f.Data, sc, cues); err != nil {
				return nil, err
			}
		}
	}
	return cues, nil
}
