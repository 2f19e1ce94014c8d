package seeds

import (
	"slices"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/speaker"
	"hearsay/extract/strict"
)

// All lists all files, lower layers first.
func (s *Seeds) All() []File { return slices.Clone(s.files) }

// With is the same seeds with other content in one file of a user's folder.
func (s *Seeds) With(name string, data []byte) *Seeds {
	other := &Seeds{files: slices.Clone(s.files)}
	for i := range other.files {
		if other.files[i].Name == name && other.files[i].Layer > 0 {
			other.files[i].Data = data
		}
	}
	return other
}

// Check lists everything that is wrong with schema, function words, cues and
// rules, or works and is hardly meant. A mistake in one file keeps no other from
// being checked: the schema is returned as far as it could be understood.
func (s *Seeds) Check() (*schema.Schema, []strict.Fault) {
	var sc *schema.Schema
	var faults []strict.Fault
	var rules []rule.File
	for _, f := range s.files {
		if f.Path == "schema.yaml" {
			var wrong []strict.Fault
			sc, wrong = schema.Check(f.Name, f.Data, sc)
			faults = append(faults, wrong...)
		}
	}
	var cues *speaker.Cues
	for _, f := range s.files {
		switch f.Path {
		case "function-words.yaml":
			faults = append(faults, rule.CheckCues(f.Name, f.Data)...)
		case "cues.yaml":
			own, err := speaker.LoadCues(f.Name, f.Data, sc, cues)
			if faults = append(faults, strict.Faults(err)...); err == nil {
				cues = own
			}
		}
	}
	for _, f := range s.Files("rules") {
		rules = append(rules, rule.File{Name: f.Name, Data: f.Data, Layer: f.Layer})
	}
	return sc, append(faults, rule.Check(sc, rules)...)
}
