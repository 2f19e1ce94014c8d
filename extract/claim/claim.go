// Package claim owns what comes out of an episode: entities, mentions, turns
// and claims with their evidence, in the form that other programs read. It
// refuses to decide anything: how a claim was found is its maker's business.
//
// Positions (At) count Unicode code points of the decoded source from 0, and
// source[At:At+len(Text)] == Text always. Media times are HH:MM:SS or
// HH:MM:SS.mmm from the beginning of the recording.
package claim

// Extraction is everything that was found in one transcript.
type Extraction struct {
	Episode    Episode      `json:"episode"`
	Entities   []Entity     `json:"entities"`
	Mentions   []Mention    `json:"mentions"`
	Unresolved []Unresolved `json:"unresolved,omitempty"`
	Unsure     []Unsure     `json:"unsure,omitempty"` // where it was asked for
	Turns      []Turn       `json:"turns"`
	Claims     []Claim      `json:"claims"`
	Known      []Known      `json:"known,omitempty"`
}

// Episode says which transcript it is.
type Episode struct {
	ID        string `json:"id"`
	Show      string `json:"show,omitempty"`
	Title     string `json:"title,omitempty"`
	Published string `json:"published,omitempty"` // YYYY-MM-DD
	URL       string `json:"url,omitempty"`
	Source    string `json:"source"` // slash-separated, relative where it was given so
	SHA256    string `json:"sha256"`
	Language  string `json:"language,omitempty"` // zh, en
	Length    int    `json:"length,omitempty"`   // code points of the source

	Told   *Told    `json:"told,omitempty"`   // nil where the file alone was read
	Doubts []string `json:"doubts,omitempty"` // what of the transcript was not believed, and why
}

// Entity is something that the episode names, or describes without a name.
type Entity struct {
	ID       string   `json:"id"`
	Type     string   `json:"type"`
	Types    []string `json:"also_types,omitempty"`
	Name     string   `json:"name"`
	Also     []string `json:"also,omitempty"`
	Mentions int      `json:"mentions"`
	Unnamed  bool     `json:"unnamed,omitempty"`
	Links    []string `json:"same_as,omitempty"` // identifiers as IRIs: arXiv, Wikidata, homepage
}

// Mention is a place that names an entity, as heard.
type Mention struct {
	At      int     `json:"at"`
	Text    string  `json:"text"`
	Entity  string  `json:"entity"`
	Speaker string  `json:"speaker,omitempty"` // host, guest, other
	Person  string  `json:"person,omitempty"`  // the entity who speaks, where known
	Kind    string  `json:"kind,omitempty"`    // the turn's kind where it is not talk: ad, noise, meta (front matter)
	Via     string  `json:"via"`               // exact, alias, context, sound, learned, found
	Score   float64 `json:"score,omitempty"`
	Why     string  `json:"why,omitempty"` // what decided, for names that needed more than their letters
	Line    int     `json:"line"`          // of the source file, from 1
	Column  int     `json:"column"`        // code points, from 1
	Time    string  `json:"time,omitempty"`
	Repair  *Repair `json:"repair,omitempty"` // of what was misheard: via is sound
	Spoken
}

// Unresolved is a name that was heard and not linked.
type Unresolved struct {
	At   int    `json:"at"`
	Text string `json:"text"`
	Type string `json:"type,omitempty"`
	Why  string `json:"why"`
}

// Turn is a stretch said by one speaker, up to the next turn's At.
type Turn struct {
	At         int     `json:"at"`
	Speaker    string  `json:"speaker"`
	Person     string  `json:"person,omitempty"`
	Kind       string  `json:"kind"` // talk, ad, noise
	Confidence float64 `json:"confidence"`
	Time       string  `json:"time,omitempty"`
}

// Polarity is how a claim is made.
const (
	Asserted = "asserted"
	Negated  = "negated"
	Hedged   = "hedged"
	Asked    = "asked"
)

// Claim is subject – predicate – object with its qualifiers and evidence.
type Claim struct {
	ID         string            `json:"id"`
	Subject    string            `json:"subject"`
	Predicate  string            `json:"predicate"`
	Object     string            `json:"object"`
	With       map[string]string `json:"with,omitempty"`
	Polarity   string            `json:"polarity"`
	Speaker    string            `json:"speaker,omitempty"`
	Person     string            `json:"person,omitempty"`
	Rules      []string          `json:"rules"` // file/rule, sorted
	Evidence   Evidence          `json:"evidence"`
	Confidence float64           `json:"confidence"`
}

// Evidence is the exact span of the source that a claim stands on.
type Evidence struct {
	At     int    `json:"at"`
	Text   string `json:"text"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Time   string `json:"time,omitempty"`
	Spoken
}

// Known is something the lexicon knows about entities of this episode. It was
// not said, so it is no claim; the graph keeps it under its own label.
type Known struct {
	Subject   string `json:"subject"`
	Predicate string `json:"predicate"`
	Object    string `json:"object"`
}
