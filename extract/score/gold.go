package score

// Episode is how a gold file writes the episode itself as the end of a claim.
const Episode = "EPISODE"

// Gold is what careful readers found in one transcript. Positions count code
// points of the transcript from 0.
type Gold struct {
	Transcript string // path of the transcript, as the file gives it
	From, To   int    // the annotated part, half-open
	Entities   []Entity
	Mentions   []Mention
	Claims     []Claim
	Turns      []Turn // empty where nobody marked who speaks
	Questions  []Question
}

// Entity is something the readers found, under the name that the rest of the
// gold calls it by.
type Entity struct {
	Name  string
	Also  []string // other names
	Type  string
	Types []string // other types that are right as well
}

// Mention is a place that names an entity.
type Mention struct {
	At      int
	Text    string // as it stands in the transcript
	Entity  string // the name of an Entity
	Doubted bool   // neither missing where absent nor wrong where found
	Garbled bool   // misheard by the recogniser
}

// Claim is a statement that the episode makes.
type Claim struct {
	Subject, Predicate, Object string // ends are names of Entities, or Episode
	With                       []Qualifier
	Evidence                   string
	Doubted                    bool // neither missing where absent nor wrong where found
}

// Qualifier is one of the circumstances of a claim.
type Qualifier struct{ Key, Value string }

// Turn is a stretch said by one side, up to the next turn's At.
type Turn struct {
	At      int
	Speaker string // host, guest; other is not scored
}

// Question is asked of the graph and answered by names of entities.
type Question struct {
	Ask    string
	Answer []string // names that an answer must hold
	Maybe  []string // names that it may hold or not
}
