package exchange

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// Line writes an entry as a line of a lexicon file.
func (e *Entry) Line() string {
	var b strings.Builder
	b.WriteString("- {id: " + e.ID)
	list := func(key string, values []string) {
		if len(values) > 0 {
			b.WriteString(key + "[" + strings.Join(values, ", ") + "]")
		}
	}
	if e.Type != "" {
		b.WriteString(", type: " + e.Type)
		list(", also_types: ", e.types)
		b.WriteString(", name: " + texts([]string{e.Name}, e.described)[0])
	}
	list(", also: ", texts(e.Also, e.described))
	list(", heard_as: ", texts(e.heard, e.described))
	if len(e.Known) > 0 {
		b.WriteString(", known: {")
		for i, predicate := range slices.Sorted(maps.Keys(e.Known)) {
			list(separator(i)+predicate+": ", e.Known[predicate])
		}
		b.WriteString("}")
	}
	if e.pron != "" {
		b.WriteString(", pron: " + quote(e.pron))
	}
	if len(e.Links) > 0 {
		b.WriteString(", ids: {")
		ids := map[string][]string{}
		for _, link := range e.Links {
			authority := lexicon.Authority(link)
			ids[authority] = append(ids[authority], quote(lexicon.Identifier(link)))
		}
		for i, authority := range slices.Sorted(maps.Keys(ids)) {
			list(separator(i)+authority+": ", ids[authority])
		}
		b.WriteString("}")
	}
	b.WriteString("}")
	return b.String()
}

// texts writes names, those with conditions as they were described.
func texts(names []string, described map[string]string) []string {
	var list []string
	for _, name := range names {
		list = append(list, cmp.Or(described[name], Text(name)))
	}
	return list
}

// describe notes what of an entity stands in hearsay's own form alone.
func (e *Entry) describe(l *lexicon.Lexicon, from *lexicon.Entity) {
	e.pron, e.described = from.Pron, map[string]string{}
	for _, t := range l.Schema().Names(from.Types) {
		if t != e.Type {
			e.types = append(e.types, t)
		}
	}
	for _, n := range from.Names {
		if n.Heard {
			e.heard = append(e.heard, n.Text)
		}
		if !n.Exact && len(n.Needs) == 0 && len(n.Refuses) == 0 {
			continue
		}
		s := "{name: " + Text(n.Text)
		if n.Exact {
			s += ", case: exact"
		}
		for _, words := range []struct {
			key  string
			list []string
		}{{"needs", n.Needs}, {"refuses", n.Refuses}} {
			if len(words.list) > 0 {
				s += ", " + words.key + ": [" + strings.Join(texts(words.list, nil), ", ") + "]"
			}
		}
		e.described[n.Text] = s + "}"
	}
}

func separator(i int) string {
	if i == 0 {
		return ""
	}
	return ", "
}

// Text writes a name as a text within a flow list of YAML: as it is where that is
// taken for a text, else in quotation marks.
func Text(name string) string {
	if plainText.MatchString(name) && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, strings.ToLower(name)) {
		return name
	}
	return quote(name)
}

// quote writes a text in the quotation marks of JSON, which YAML shares. The
// control characters that JSON leaves as they are, YAML refuses.
func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text always has a form in JSON
	return laterControls.ReplaceAllStringFunc(strings.TrimSuffix(b.String(), "\n"), func(control string) string {
		r, _ := utf8.DecodeRuneInString(control)
		return fmt.Sprintf(`\u%04x`, r)
	})
}

var laterControls = regexp.MustCompile(`[\x{7F}-\x{9F}\x{FEFF}\x{FFFE}\x{FFFF}]`)

// plainText begins with a letter and holds nothing that means something in YAML.
var plainText = regexp.MustCompile(`^\p{L}[\p{L}\p{N} .'’·_+/-]*$`)

// Slug writes a name in small Latin letters and digits, words apart by hyphens;
// Chinese in pinyin, of a person's name the surname apart from the rest. It is
// empty where the name has no letters that it knows.
func Slug(name, typeName string) string {
	var b strings.Builder
	runes := []rune(norm.NFKD.String(text.FoldString(name)))
	person := typeName == "Person" && !slices.ContainsFunc(runes, func(r rune) bool { return !text.Han(r) })
	for i, r := range runes {
		switch syllable := sound.Pinyin(r); {
		case syllable != "" && person && i != 1:
			b.WriteString(syllable)
		case syllable != "" && person:
			b.WriteString("-" + syllable)
		case syllable != "":
			b.WriteString("-" + syllable + "-")
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case whole[r] != "":
			b.WriteString(whole[r])
		case unicode.Is(unicode.Mn, r): // an accent
		default:
			b.WriteByte('-')
		}
	}
	return strings.Trim(hyphens.ReplaceAllString(b.String(), "-"), "-")
}

// whole are letters that no accent was put on.
var whole = map[rune]string{'ł': "l", 'ø': "o", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i"}

var hyphens = regexp.MustCompile("-+")
