package exchange

import (
	"encoding/json"
	"strings"

	"hearsay/extract/lexicon"
)

// cslItem is a reference as the Citation Style Language's JSON has it
// (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
type cslItem struct {
	ID             json.RawMessage `json:"id"`
	Type           string          `json:"type"`
	Title          string          `json:"title"`
	TitleShort     string          `json:"title-short"`
	ShortTitle     string          `json:"shortTitle"`
	Author         []cslName       `json:"author"`
	ContainerTitle string          `json:"container-title"`
	EventTitle     string          `json:"event-title"`
	Event          string          `json:"event"`
	DOI            string          `json:"DOI"`
	URL            string          `json:"URL"`
	Number         string          `json:"number"`
	Note           string          `json:"note"`
}

type cslName struct {
	Family   string `json:"family"`
	Given    string `json:"given"`
	Particle string `json:"non-dropping-particle"`
	Dropping string `json:"dropping-particle"`
	Literal  string `json:"literal"`
}

// What kinds of CSL are, in the schema's types; what is missing is left out.
var cslKinds = map[string]string{
	"article": "Paper", "article-journal": "Paper", "paper-conference": "Paper", "report": "Paper", "thesis": "Paper", "chapter": "Paper",
	"manuscript": "Paper", "article-magazine": "Paper", "article-newspaper": "Paper", "preprint": "Paper",
	"book": "Work", "motion_picture": "Work", "song": "Work", "broadcast": "Work",
	"software": "System", "dataset": "System",
}

func readCSL(file string, data []byte) ([]*Item, error) {
	f := &faults{file: file}
	var items []*Item
	each(data, f, func(raw json.RawMessage, at lexicon.Position) {
		var c cslItem
		if err := json.Unmarshal(raw, &c); err != nil {
			f.add(at.Line, at.Column, "this is no reference of CSL-JSON: %v", err)
			return
		}
		if item := c.item(at); item != nil {
			items = append(items, item)
		}
	})
	return positioned(items), f.err()
}

func (c *cslItem) item(at lexicon.Position) *Item {
	title := strings.Join(strings.Fields(markup.Replace(c.Title)), " ")
	kind := cslKinds[c.Type]
	if kind == "" || title == "" {
		return nil
	}
	item := &Item{Key: strings.Trim(string(c.ID), `"`), Type: kind, At: at}
	item.entitle(title, c.TitleShort+c.ShortTitle)
	for _, n := range c.Author {
		item.created(n.item())
	}
	for _, venue := range []string{c.ContainerTitle, c.EventTitle, c.Event} {
		item.submitted(venue)
	}
	item.identify(c.DOI)
	for _, field := range []string{c.URL, c.Number, c.Note} {
		item.identify(field)
	}
	return item
}

// markup is what a title may have of it.
var markup = strings.NewReplacer("<i>", "", "</i>", "", "<b>", "", "</b>", "", "<sub>", "", "</sub>", "", "<sup>", "", "</sup>", "", `<span class="nocase">`, "", "</span>", "")

func (n *cslName) item() *Item {
	if n.Literal != "" {
		if han(n.Literal) && len([]rune(n.Literal)) <= 4 {
			return &Item{Type: "Person", Name: n.Literal}
		}
		return &Item{Type: "Organization", Name: n.Literal}
	}
	family := strings.TrimSpace(strings.Join([]string{n.Dropping, n.Particle, n.Family}, " "))
	return personOf(n.Given, strings.Join(strings.Fields(family), " "), false)
}
