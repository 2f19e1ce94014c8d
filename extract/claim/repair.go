package claim

// Repair says why what was misheard is taken for a name.
type Repair struct {
	Name     string  `json:"name"`               // that it sounds like
	Distance float64 `json:"distance"`           // between the two, from 0
	Limit    float64 `json:"limit"`              // how far apart they may be
	Tier     string  `json:"tier,omitempty"`     // what was heard is of this kind, which decides on the limit
	Active   string  `json:"active,omitempty"`   // what in the episode speaks for the name
	Everyday bool    `json:"everyday,omitempty"` // what was heard is nothing but everyday words
}

// Unsure is something heard that may be a misheard name and is not linked. It is
// for people to judge, and never in a graph.
type Unsure struct {
	Text       string      `json:"text"`
	Places     []Place     `json:"places"`     // where it was heard, in the order of the text
	Candidates []Candidate `json:"candidates"` // what it may be, likeliest first
}

// Place is where something stands in a source.
type Place struct {
	At     int    `json:"at"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Time   string `json:"time,omitempty"`
}

// Candidate is an entity that may be meant, and why it is not taken to be. The
// limit of its repair is 0 where no distance would do.
type Candidate struct {
	Entity string  `json:"entity"`
	Type   string  `json:"type"`
	Score  float64 `json:"score"` // how likely it is, from 0 to 1
	Why    string  `json:"why"`
	Repair
}
