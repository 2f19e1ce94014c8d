package graph

import "hearsay/extract/claim"

// toldField is a field of what an episode was read with, by its name in the
// table: a text, or a list of them, which has a row each.
type toldField struct {
	name string
	text *string
	list *[]string
}

func toldFields(t *claim.Told) []toldField {
	return []toldField{
		{name: "from", text: &t.From}, {name: "guest", list: &t.Guests}, {name: "host", list: &t.Hosts},
		{name: "published", text: &t.Published}, {name: "title", text: &t.Title}, {name: "show", text: &t.Show},
		{name: "url", text: &t.URL}, {name: "notes", text: &t.Notes}, {name: "sidecar", text: &t.Sidecar}, {name: "feed", text: &t.Feed},
	}
}

// toldTable holds what an episode was read with besides its file, a row a text.
func toldTable(told *claim.Told) string {
	var t table
	for _, f := range toldFields(told) {
		if f.text != nil && *f.text != "" {
			t.row(f.name, *f.text)
		}
		if f.list != nil {
			for _, s := range *f.list {
				t.row(f.name, s)
			}
		}
	}
	return t.String()
}

func readTold(s string) (*claim.Told, error) {
	var told claim.Told
	fields := toldFields(&told)
	err := rows(s, func(r *row) {
		name, text := r.text(), r.text()
		for _, f := range fields {
			switch {
			case f.name != name:
			case f.text != nil:
				*f.text = text
			default:
				*f.list = append(*f.list, text)
			}
		}
	})
	return &told, err
}
