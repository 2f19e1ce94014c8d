package discover

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A version is a name that is letters and a number (K3, GPT-6), as it stands in
// the text.
type version struct {
	stem   string // folded letters
	number string // in figures
	span   text.Span
}

// How far a version may be from the next one that is known: of names that are
// told by one or two letters, and of others.
const (
	nextVersion    = 1.0
	nearVersion    = 3.0
	briefStem      = 2
	highestVersion = 20.0
)

// series finds the versions that the lexicon does not have of models it has
// others of: K3 beside Kimi K2, where the episode speaks of Kimi.
func (s *search) series() []Name {
	unknown := map[string][]version{}
	var keys []string
	for _, v := range s.versions() {
		key := v.stem + v.number
		if len(s.Lexicon.Lookup(key)) > 0 {
			continue
		}
		if unknown[key] == nil {
			keys = append(keys, key)
		}
		unknown[key] = append(unknown[key], v)
	}
	if len(keys) == 0 {
		return nil
	}
	known := s.versionsKnown(unknown)
	var found []Name
	for _, key := range keys {
		if n, ok := s.ofSeries(unknown[key], known); ok {
			found = append(found, n)
		}
	}
	return found
}

// versions lists what looks like a version in the talk.
func (s *search) versions() []version {
	var found []version
	for i, w := range s.words {
		folded := string(s.runes[w.Start:w.End])
		stem := strings.TrimRight(folded, "0123456789.")
		number := folded[len(stem):]
		stem = strings.TrimSuffix(stem, "-")
		if number == "" && i+1 < len(s.words) && s.words[i+1].Start == w.End+1 && s.runes[w.End] == ' ' {
			next := s.words[i+1]
			if number = string(s.runes[next.Start:next.End]); strings.Trim(number, "0123456789.") == "" {
				w.Span.End = next.End
			}
		}
		if isStem(stem) && isVersion(number) {
			found = append(found, version{stem, number, w.Span})
		}
	}
	for _, n := range lexicon.Numbers(s.runes) {
		start := n.Span.Start
		for start > 0 && 'a' <= s.runes[start-1] && s.runes[start-1] <= 'z' {
			start--
		}
		if v := (version{string(s.runes[start:n.Span.Start]), string(n.Sign), text.Span{Start: start, End: n.Span.End}}); n.Sure && s.Talk.Contains(v.span) && isStem(v.stem) && isVersion(v.number) {
			found = append(found, v)
		}
	}
	return found
}

func isStem(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

func isVersion(s string) bool {
	n, err := strconv.ParseFloat(s, 64)
	return err == nil && n > 0 && n <= highestVersion && s[0] != '0' && s[0] != '.' && s[len(s)-1] != '.' && strings.Trim(s, "0123456789.") == ""
}

// A sibling is a model of the lexicon that is told by letters and a number.
type sibling struct {
	entity *lexicon.Entity
	name   string // its own name without the number: "Kimi K"
	family string // folded: what stands before letters and number, or empty
	number float64
}

// versionsKnown lists the models of the lexicon whose own names end in letters
// and a number, by those letters, as far as they are asked for.
func (s *search) versionsKnown(asked map[string][]version) map[string][]sibling {
	stems := map[string]bool{}
	for _, v := range asked {
		stems[v[0].stem] = true
	}
	models := s.Lexicon.Schema().Union("Model")
	known := map[string][]sibling{}
	for _, e := range s.Lexicon.Entities() {
		if !models.Has(e.Type) {
			continue
		}
		rest := strings.TrimRight(e.Name, "0123456789.")
		folded := text.FoldString(strings.TrimRight(rest, "- "))
		at := strings.LastIndexAny(folded, " -") + 1
		if stem := folded[at:]; isVersion(e.Name[len(rest):]) && stems[stem] && utf8.ValidString(folded) {
			n, _ := strconv.ParseFloat(e.Name[len(rest):], 64)
			known[stem] = append(known[stem], sibling{e, rest, strings.Trim(folded[:at], " -"), n})
		}
	}
	return known
}

// ofSeries makes a name of a version if it goes on a series that the episode
// speaks of.
func (s *search) ofSeries(places []version, known map[string][]sibling) (Name, bool) {
	v := places[0]
	number, _ := strconv.ParseFloat(v.number, 64)
	var next sibling
	for _, k := range known[v.stem] {
		if k.family != "" && !s.says(k.family) || k.family == "" && len(v.stem) <= briefStem {
			continue
		}
		if next.entity != nil && !strings.EqualFold(k.name, next.name) {
			return Name{}, false // two series go by these letters
		}
		if next.entity == nil || distance(number, k.number) < distance(number, next.number) {
			next = k
		}
	}
	limit := nearVersion
	if len(v.stem) <= briefStem {
		limit = nextVersion
		places = slices.DeleteFunc(places, func(p version) bool { return !s.inCapitals(p) || s.at(p.span.End) == '版' })
	}
	if next.entity == nil || distance(number, next.number) > limit || len(places) == 0 || len(v.stem) <= briefStem && len(places) < 2 {
		return Name{}, false
	}
	n := Name{Type: s.Lexicon.Schema().Types[next.entity.Type].Name, Text: next.name + v.number, Why: "a version that is in no lexicon, as " + next.entity.Name + " is", Whole: true, Beside: next.entity.ID, Later: number > next.number}
	if len(s.Lexicon.Lookup(n.Text)) > 0 {
		return Name{}, false
	}
	if short := next.name[strings.LastIndexAny(strings.TrimRight(next.name, "- "), " -")+1:] + v.number; short != n.Text {
		n.Also = []string{short}
	}
	for _, p := range places {
		n.Places = append(n.Places, p.span)
	}
	return n, true
}

func distance(a, b float64) float64 { return max(a-b, b-a) }

// says reports whether a folded name stands in the text, whole.
func (s *search) says(name string) bool {
	key := []rune(name)
	for at := 0; at+len(key) <= len(s.runes); at++ {
		if s.runes[at] == key[0] && slices.Equal(s.runes[at:at+len(key)], key) && text.Boundary(s.runes, at) && text.Boundary(s.runes, at+len(key)) {
			return true
		}
	}
	return false
}

// inCapitals reports whether the letters of a version are capitals.
func (s *search) inCapitals(v version) bool {
	quote := s.Text.Said(v.span)
	return strings.ToUpper(quote) == quote
}
