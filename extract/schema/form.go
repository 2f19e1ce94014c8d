package schema

import "hearsay/extract/strict"

// The keys of the forms, in their order.
var (
	schemaKeys    = strict.Keys[Form]()
	typeKeys      = strict.Keys[TypeForm]()
	predicateKeys = strict.Keys[PredicateForm]()
)

// Form is a schema as it is written in a file. Reading and the JSON Schema take
// keys and their order from here.
type Form struct {
	Prefixes   map[string]string                `json:"prefixes,omitempty" jsonschema:"short names for the beginnings of IRIs"`
	Types      strict.List[TypeForm]            `json:"types,omitempty" jsonschema:"kinds of entities; one of a known name replaces it"`
	Groups     map[string]strict.List[TypeName] `json:"groups,omitempty" jsonschema:"names for sets of types, as in Made: [Paper, Model]"`
	Predicates strict.List[PredicateForm]       `json:"predicates,omitempty" jsonschema:"kinds of claims; one of a known name replaces it"`
}

// TypeName is the name of a type or group.
type TypeName string

// TypeForm is a type as it is written.
type TypeForm struct {
	Type string `json:"type" jsonschema:"its name, one word; a slot in rules is written $NAME"`
	IRI  string `json:"iri" jsonschema:"its IRI, with a prefix or whole"`
	Zh   string `json:"zh,omitempty" jsonschema:"its name for people, in Chinese"`
	En   string `json:"en,omitempty" jsonschema:"its name for people, in English"`
	Doc  string `json:"doc" jsonschema:"one sentence that says what belongs to it"`
}

// PredicateForm is a predicate as it is written.
type PredicateForm struct {
	Predicate string                   `json:"predicate" jsonschema:"its name, as rules write it"`
	Inverse   string                   `json:"inverse,omitempty" jsonschema:"how the lexicon writes it from the object's side"`
	From      strict.List[TypeName]    `json:"from" jsonschema:"types or groups that its subject can be"`
	To        strict.List[TypeName]    `json:"to" jsonschema:"types or groups that its object can be"`
	With      strict.List[strict.Text] `json:"with,omitempty" jsonschema:"qualifiers that it can have"`
	IRI       string                   `json:"iri" jsonschema:"its IRI, with a prefix or whole"`
	Zh        string                   `json:"zh,omitempty" jsonschema:"its name for people, in Chinese"`
	En        string                   `json:"en,omitempty" jsonschema:"its name for people, in English"`
	Doc       string                   `json:"doc" jsonschema:"one sentence that says when it holds"`
	Symmetric bool                     `json:"symmetric,omitempty" jsonschema:"it holds in both directions"`
	Derived   bool                     `json:"derived,omitempty" jsonschema:"it comes from mentions and turns; no rule claims it"`
}
