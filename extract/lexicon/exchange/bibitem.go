package exchange

import (
	"regexp"
	"strings"

	"hearsay/extract/lexicon"
)

// What kinds of BibTeX and biblatex are, in the schema's types. Other kinds are
// papers: that is what people cite.
var bibKinds = map[string]string{
	"book": "Work", "collection": "Work", "mvbook": "Work", "movie": "Work", "video": "Work", "music": "Work",
	"software": "System", "dataset": "System",
}

func readBibTeX(file string, data []byte) ([]*Item, error) {
	list, err := references(file, data)
	var items []*Item
	for i := range list {
		if item := list[i].item(file); item != nil {
			items = append(items, item)
		}
	}
	return positioned(items), err
}

// item is what a reference describes, or nil where it has no title.
func (e *reference) item(file string) *Item {
	title := plain(e.fields["title"])
	if title == "" {
		return nil
	}
	item := &Item{Key: e.key, Type: "Paper", At: e.position(file)}
	if kind := bibKinds[e.kind]; kind != "" {
		item.Type = kind
	}
	item.entitle(title, plain(e.fields["shorttitle"]))
	authors := e.fields["author"]
	if authors == "" && item.Type == "Work" {
		authors = e.fields["editor"]
	}
	for _, name := range splitNames(authors) {
		item.created(bibPerson(name))
	}
	for _, field := range []string{"booktitle", "journal", "journaltitle", "eventtitle"} {
		item.submitted(plain(e.fields[field]))
	}
	archive := strings.ToLower(plain(e.fields["archiveprefix"] + e.fields["eprinttype"]))
	if archive == "" || archive == "arxiv" {
		item.identify("arxiv:" + plain(e.fields["eprint"]))
	}
	for _, field := range []string{"doi", "url", "note", "journal", "howpublished", "annote"} {
		item.identify(plain(e.fields[field]))
	}
	return item
}

// entitle gives an item its title. What stands before a colon is what people call
// a paper, where it is one word that is made up (GaLore, BERT, VQ-VAE).
func (i *Item) entitle(title, short string) {
	i.Name = title
	head, _, ok := strings.Cut(title, ":")
	if head = strings.TrimSpace(head); ok && coined(head) {
		i.Also = append(i.Also, head)
	}
	if short != title && short != head && coined(short) {
		i.Also = append(i.Also, short)
	}
}

// coined reports whether a text is a word that somebody made up: it has a capital
// or a digit behind its beginning, or is a longer one, and stands in no dictionary.
// What does (ALBERT, Orca) would be met wherever people mean the word.
func coined(word string) bool {
	return (mixed.MatchString(word) || single.MatchString(word)) && !lexicon.Spelled(strings.ToLower(word))
}

var (
	mixed  = regexp.MustCompile(`^\pL[\pL\pN.+-]*[\p{Lu}\pN][\pL\pN.+-]*$`)
	single = regexp.MustCompile(`^\p{Lu}\p{Ll}{3,}$`)
)

// submitted says where a paper was published. Only venues that the lexicon knows
// are kept, and a preprint is published nowhere.
func (i *Item) submitted(venue string) {
	if venue != "" && i.Type == "Paper" && !strings.HasPrefix(strings.ToLower(venue), "arxiv") {
		i.Related = append(i.Related, Related{"submitted_to", &Item{Type: "Venue", Name: venue}})
	}
}

// splitNames parts names at the word "and" outside of braces.
func splitNames(field string) []string {
	var names []string
	depth, from := 0, 0
	for i := 0; i < len(field); i++ {
		switch field[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 && i+5 <= len(field) && strings.EqualFold(strings.Join(strings.Fields(field[i:i+5]), " "), "and") && isBlank(field[i]) && isBlank(field[i+4]) {
			names, from = append(names, field[from:i]), i+5
		}
	}
	names = append(names, field[from:])
	var kept []string
	for _, name := range names {
		if name = strings.TrimSpace(name); name != "" && !strings.EqualFold(name, "others") {
			kept = append(kept, name)
		}
	}
	return kept
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// bibPerson is somebody whose name is written "First Last", "Last, First" or
// "Last, Jr, First"; in braces it is an organization's.
func bibPerson(name string) *Item {
	if strings.HasPrefix(name, "{") && strings.HasSuffix(name, "}") && !strings.Contains(name[1:len(name)-1], "}") {
		return &Item{Type: "Organization", Name: plain(name)}
	}
	parts := strings.Split(name, ",")
	for i := range parts {
		parts[i] = plain(parts[i])
	}
	return personOf(parts[len(parts)-1], parts[0], len(parts) == 1)
}

// personOf puts a given name before a family name; a Chinese one behind it.
func personOf(given, family string, whole bool) *Item {
	name := family
	switch {
	case whole || given == "":
	case han(given) && han(family):
		name = family + given
	default:
		name = given + " " + family
	}
	return &Item{Type: "Person", Name: name}
}
