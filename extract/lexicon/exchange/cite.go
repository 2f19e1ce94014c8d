package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
)

// cited is what a reference has of an entity.
type cited struct {
	entity  *lexicon.Entity
	book    bool
	people  []string
	groups  []string // organizations that wrote it
	venue   string
	links   []string
	address string // where to read it
}

// references are the papers and works among entities.
func referencesOf(l *lexicon.Lexicon, entities []*lexicon.Entity) []cited {
	var all []cited
	for _, e := range entities {
		typeName := l.Schema().Types[e.Type].Name
		if typeName != "Paper" && typeName != "Work" {
			continue
		}
		c := cited{entity: e, book: typeName == "Work", links: e.Links}
		for _, r := range e.Known {
			switch {
			case r.Predicate == "created" && r.Object == e.ID:
				if maker, ok := l.Entity(r.Subject); ok && l.Schema().Types[maker.Type].Name == "Person" {
					c.people = append(c.people, maker.Name)
				} else if ok {
					c.groups = append(c.groups, maker.Name)
				}
			case r.Predicate == "submitted_to" && r.Subject == e.ID:
				if venue, ok := l.Entity(r.Object); ok {
					c.venue = venue.Name
				}
			}
		}
		if len(e.Links) > 0 {
			c.address = e.Links[0]
		}
		all = append(all, c)
	}
	return all
}

func (c *cited) identifier(authority string) string {
	for _, link := range c.links {
		if lexicon.Authority(link) == authority {
			return lexicon.Identifier(link)
		}
	}
	return ""
}

func writeCSL(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error {
	type name struct {
		Family  string `json:"family,omitempty"`
		Given   string `json:"given,omitempty"`
		Literal string `json:"literal,omitempty"`
	}
	type item struct {
		ID     string `json:"id"`
		Type   string `json:"type"`
		Title  string `json:"title"`
		Author []name `json:"author,omitempty"`
		Within string `json:"container-title,omitempty"`
		DOI    string `json:"DOI,omitempty"`
		Number string `json:"number,omitempty"`
		URL    string `json:"URL,omitempty"`
	}
	items := []item{}
	for _, c := range referencesOf(l, entities) {
		i := item{ID: c.entity.ID, Type: map[bool]string{true: "book", false: "article"}[c.book], Title: c.entity.Name, Within: c.venue, DOI: c.identifier("doi"), URL: c.address}
		if arxiv := c.identifier("arxiv"); arxiv != "" {
			i.Number = "arXiv:" + arxiv
		}
		for _, p := range c.people {
			if given, family := parted(p); family != "" {
				i.Author = append(i.Author, name{Family: family, Given: given})
			} else {
				i.Author = append(i.Author, name{Literal: p})
			}
		}
		for _, g := range c.groups {
			i.Author = append(i.Author, name{Literal: g})
		}
		items = append(items, i)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(items)
}

// parted parts a name into the given and the family name: of a Chinese one the
// family name stands first. A name of one word has none.
func parted(name string) (given, family string) {
	if runes := []rune(name); han(name) && len(runes) >= 2 && len(runes) <= 3 {
		return string(runes[1:]), string(runes[:1])
	}
	at := strings.LastIndexByte(name, ' ')
	if at < 0 {
		return "", ""
	}
	return name[:at], name[at+1:]
}

func writeBibTeX(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error {
	for _, c := range referencesOf(l, entities) {
		kind := "article"
		if c.book {
			kind = "book"
		}
		_, key, _ := strings.Cut(c.entity.ID, ":")
		authors := slices.Clone(c.people)
		for _, g := range c.groups {
			authors = append(authors, "{"+g+"}")
		}
		var b strings.Builder
		fmt.Fprintf(&b, "@%s{%s,\n  title = {{%s}}", kind, key, escapeTeX(c.entity.Name))
		for _, f := range [][2]string{
			{"author", escapeTeX(strings.Join(authors, " and "))}, {"journal", escapeTeX(c.venue)}, {"eprint", c.identifier("arxiv")}, {"doi", c.identifier("doi")}, {"url", c.address},
		} {
			if f[1] != "" {
				fmt.Fprintf(&b, ",\n  %s = {%s}", f[0], f[1])
			}
		}
		if c.identifier("arxiv") != "" {
			b.WriteString(",\n  archiveprefix = {arXiv}")
		}
		if _, err := fmt.Fprintln(w, b.String()+"\n}"); err != nil {
			return err
		}
	}
	return nil
}

// escapeTeX keeps TeX from taking characters for commands.
func escapeTeX(s string) string {
	return strings.NewReplacer(`&`, `\&`, `%`, `\%`, `#`, `\#`, `$`, `\$`, `_`, `\_`).Replace(s)
}
