package transcript

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A feedItem is what a feed tells of one episode.
type feedItem struct {
	Metadata
	at          int // byte where it begins
	transcripts []fileReference
	chapters    []fileReference
	cast        bool // it names people of its own
}

// fileReference is a file that a feed names.
type fileReference struct {
	at                  int // byte of the tag
	url, kind, language string
}

// items reads the channel and its items.
func (x *xmlFile) items() []feedItem {
	var channel feedItem
	var items []feedItem
	depth := 0
	for token := x.next(); token != nil; token = x.next() {
		switch t := token.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			switch {
			case t.Name.Local == "item" && depth == 2:
				items = append(items, x.item())
			case depth == 2:
				x.tell(&channel, t)
			default:
				depth++
			}
		}
	}
	for i := range items {
		item := &items[i]
		item.Show = channel.Title
		if item.Language == "" {
			item.Language = channel.Language
		}
		if !item.cast {
			item.Guests, item.Hosts = channel.Guests, channel.Hosts
		}
	}
	return items
}

// item reads an item up to its end.
func (x *xmlFile) item() feedItem {
	item := feedItem{at: x.at}
	for token := x.next(); token != nil; token = x.next() {
		switch t := token.(type) {
		case xml.EndElement:
			return item
		case xml.StartElement:
			x.tell(&item, t)
		}
	}
	return item
}

// tell reads an element of a channel or item, and takes what is known of it.
func (x *xmlFile) tell(item *feedItem, start xml.StartElement) {
	at := x.at
	var element struct {
		Text string `xml:",chardata"`
	}
	if err := x.DecodeElement(&element, &start); err != nil {
		x.syntax(err)
		return
	}
	words := strings.TrimSpace(element.Text)
	switch space := start.Name.Space; {
	case strings.Contains(strings.ToLower(space), "podcast") && !strings.Contains(space, "itunes"):
		item.tellPodcast(at, start, words)
	case space == "" || strings.Contains(space, "itunes") || strings.Contains(space, "purl.org"):
		if wrong := item.tellPlain(start.Name, words); wrong != "" {
			x.add(at, wrong)
		}
	}
}

// tellPlain takes an element of RSS itself, of iTunes or of the content module.
func (item *feedItem) tellPlain(name xml.Name, words string) (wrong string) {
	field := map[string]*string{
		"title": &item.Title, "guid": &item.ID, "link": &item.URL, "language": &item.Language,
	}[name.Local]
	switch {
	case field != nil && (name.Space == "" || *field == ""):
		*field = strings.Join(strings.Fields(words), " ")
	case name.Local == "pubDate" && words != "":
		day, ok := readDay(words)
		if !ok {
			return strconv.Quote(words) + " is no date that can be read one way only; write it as Thu, 28 Mar 2024 23:30:00 GMT"
		}
		item.Published = day
	case name.Local == "encoded" || name.Local == "description" || name.Local == "summary":
		if notes := plainNotes(words); len(notes) > len(item.Notes) {
			item.Notes = notes
		}
	}
	return ""
}

// tellPodcast takes an element of the podcast namespace.
func (item *feedItem) tellPodcast(at int, start xml.StartElement, words string) {
	attributes := map[string]string{}
	for _, a := range start.Attr {
		attributes[a.Name.Local] = strings.TrimSpace(a.Value)
	}
	r := fileReference{at, attributes["url"], attributes["type"], attributes["language"]}
	switch start.Name.Local {
	case "transcript":
		item.transcripts = append(item.transcripts, r)
	case "chapters":
		item.chapters = append(item.chapters, r)
	case "person":
		item.cast = true
		item.addPerson(strings.ToLower(attributes["group"]), strings.ToLower(attributes["role"]), bareName(words))
	}
}

// addPerson adds one of the people who speak: without a group it is the cast,
// without a role a host.
func (item *feedItem) addPerson(group, role, name string) {
	if name == "" || group != "" && group != "cast" {
		return
	}
	switch role {
	case "guest":
		item.Guests = append(item.Guests, name)
	case "", "host", "co-host", "guest host":
		item.Hosts = append(item.Hosts, name)
	}
}
