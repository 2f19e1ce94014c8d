package transcript

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// field is one thing that metadata tell, under the names that podcast feeds,
// video downloaders and note takers give it.
type field struct {
	keys []string // best first; case, _, - and spaces do not matter
	set  func(*Metadata, *strict.File, *yaml.Node)
}

// fields lists what is taken from metadata; every other key is left alone.
var fields = []field{
	{[]string{"id", "episodeid", "guid", "uuid"}, one(func(m *Metadata) *string { return &m.ID })},
	{[]string{"title", "episodetitle", "标题", "题目"}, one(func(m *Metadata) *string { return &m.Title })},
	{[]string{
		"show", "podcast", "showtitle", "podcasttitle", "series", "program", "节目", "播客",
		"channel", "channelname", "频道", "uploader", "sourcekey", "kol",
	}, one(func(m *Metadata) *string { return &m.Show })},
	{[]string{"url", "link", "webpageurl", "sourceurl", "链接"}, one(func(m *Metadata) *string { return &m.URL })},
	{[]string{"language", "lang", "语言"}, one(func(m *Metadata) *string { return &m.Language })},
	{[]string{
		"published", "publishedat", "publishdate", "publisheddate", "pubdate", "releasedate",
		"airdate", "uploaddate", "date", "发布时间", "发布日期", "日期",
	}, setPublished},
	{[]string{"guest", "guests", "interviewee", "嘉宾"}, people(func(m *Metadata) *[]string { return &m.Guests })},
	{[]string{"host", "hosts", "interviewer", "主持人", "主播"}, people(func(m *Metadata) *[]string { return &m.Hosts })},
	{[]string{"notes", "shownotes", "description", "summary", "简介", "节目介绍"}, setNotes},
}

// read takes from a mapping what the fields know.
func (m *Metadata) read(file *strict.File, root *yaml.Node) {
	values := metadataValues(file, root)
	for _, f := range fields {
		for _, key := range f.keys {
			if n, ok := values[key]; ok {
				f.set(m, file, n)
			}
		}
	}
}

// prefer takes whatever others tell in place of the same of m.
func (m *Metadata) prefer(others Metadata) {
	for _, f := range []struct{ own, other *string }{
		{&m.ID, &others.ID}, {&m.Show, &others.Show}, {&m.Title, &others.Title},
		{&m.Published, &others.Published}, {&m.URL, &others.URL},
		{&m.Language, &others.Language}, {&m.Notes, &others.Notes},
	} {
		if *f.other != "" {
			*f.own = *f.other
		}
	}
	if len(others.Guests) > 0 {
		m.Guests = others.Guests
	}
	if len(others.Hosts) > 0 {
		m.Hosts = others.Hosts
	}
	if len(others.Chapters) > 0 {
		m.Chapters = others.Chapters
	}
}

// plainKey is a key as fields write it.
func plainKey(key string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(key))
}

// metadataValues returns the values of a mapping by plain key. A key that is
// given twice is a fault; one without a value counts as not given.
func metadataValues(file *strict.File, root *yaml.Node) map[string]*yaml.Node {
	values := make(map[string]*yaml.Node, len(root.Content)/2)
	for i := 0; i+1 < len(root.Content); i += 2 {
		name, value := root.Content[i], root.Content[i+1]
		key := plainKey(name.Value)
		if first := values[key]; first != nil {
			file.Add(name, "%s is given twice, first in line %d; keep one", name.Value, first.Line)
			continue
		}
		if value.Kind == yaml.AliasNode {
			value = value.Alias
		}
		if value.Tag != "!!null" {
			values[key] = value
		}
	}
	return values
}

// one sets a field of one line of text, unless a better key has set it.
func one(field func(*Metadata) *string) func(*Metadata, *strict.File, *yaml.Node) {
	return func(m *Metadata, file *strict.File, n *yaml.Node) {
		if s := words(file, n); *field(m) == "" {
			*field(m) = s
		}
	}
}

// setNotes takes show notes, of which the lines are kept; a list has a line each.
func setNotes(m *Metadata, file *strict.File, n *yaml.Node) {
	var lines []string
	for _, item := range strict.Items(n) {
		if words(file, item) != "" {
			lines = append(lines, plainNotes(item.Value))
		}
	}
	if m.Notes == "" {
		m.Notes = strings.Join(lines, "\n")
	}
}

// words returns a scalar's text on one line; what is no text is a fault.
func words(file *strict.File, n *yaml.Node) string {
	switch {
	case n.Kind == yaml.SequenceNode:
		file.Add(n, "this is a list, where one text is wanted; put it in quotes if it is the text itself")
	case n.Kind == yaml.MappingNode:
		file.Add(n, "this is a group of keys, where one text is wanted; put it in quotes if it is the text itself")
	case n.Tag == "!!bool":
		file.Add(n, "%s is read as true or false, where a text is wanted; put it in quotes", n.Value)
	default:
		return strings.Join(strings.Fields(n.Value), " ")
	}
	return ""
}
