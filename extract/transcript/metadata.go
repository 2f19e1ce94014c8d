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
	set  func(*Episode, *strict.File, *yaml.Node)
}

// fields lists what is taken from metadata; every other key is left alone.
var fields = []field{
	{[]string{"id", "episodeid", "guid", "uuid"}, one(func(e *Episode) *string { return &e.ID })},
	{[]string{"title", "episodetitle", "标题", "题目"}, one(func(e *Episode) *string { return &e.Title })},
	{[]string{
		"show", "podcast", "showtitle", "podcasttitle", "series", "program", "节目", "播客",
		"channel", "channelname", "频道", "uploader", "sourcekey", "kol",
	}, one(func(e *Episode) *string { return &e.Show })},
	{[]string{"url", "link", "webpageurl", "sourceurl", "链接"}, one(func(e *Episode) *string { return &e.URL })},
	{[]string{"language", "lang", "语言"}, one(func(e *Episode) *string { return &e.Language })},
	{[]string{
		"published", "publishedat", "publishdate", "publisheddate", "pubdate", "releasedate",
		"airdate", "uploaddate", "date", "发布时间", "发布日期", "日期",
	}, setPublished},
	{[]string{"guest", "guests", "interviewee", "嘉宾"}, people(func(e *Episode) *[]string { return &e.Guests })},
	{[]string{"host", "hosts", "interviewer", "主持人", "主播"}, people(func(e *Episode) *[]string { return &e.Hosts })},
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
func one(field func(*Episode) *string) func(*Episode, *strict.File, *yaml.Node) {
	return func(e *Episode, file *strict.File, n *yaml.Node) {
		if s := words(file, n); *field(e) == "" {
			*field(e) = s
		}
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
