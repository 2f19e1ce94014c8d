package lexicon

import (
	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// The keys of the forms, in their order.
var (
	entityKeys = strict.Keys[Form]()
	nameKeys   = strict.Keys[NameForm]()
)

// Form is an entity as it is written in a file. Reading and the JSON Schema take
// the keys from here.
type Form struct {
	ID        string                                            `json:"id" jsonschema:"its type and a slug, as in person:ada-lovelace; without type and name the rest is added to the entity of this id"`
	Type      schema.TypeName                                   `json:"type,omitempty" jsonschema:"its first type; what adds to an entity of another place has none"`
	AlsoTypes strict.List[schema.TypeName]                      `json:"also_types,omitempty" jsonschema:"other types that it has"`
	Name      strict.Either[strict.Text, NameForm]              `json:"name,omitempty" jsonschema:"what it is called; what adds to an entity of another place has none"`
	Also      strict.List[strict.Either[strict.Text, NameForm]] `json:"also,omitempty" jsonschema:"its other names; case, width, spaces and traditional characters need none"`
	HeardAs   strict.List[strict.Either[strict.Text, NameForm]] `json:"heard_as,omitempty" jsonschema:"what recognisers make of its names, which nobody calls it"`
	Known     map[string]strict.List[strict.Text]               `json:"known,omitempty" jsonschema:"what is known of it: ids, by predicate or inverse"`
	IDs       map[string]strict.List[strict.Text]               `json:"ids,omitempty" jsonschema:"identifiers elsewhere: arxiv, doi, github, homepage, huggingface, wikidata"`
	Pron      string                                            `json:"pron,omitempty" jsonschema:"a rough English spelling of how the name is said"`
}

// NameForm is a name with the conditions on which it is meant.
type NameForm struct {
	Name    strict.Text              `json:"name" jsonschema:"the name"`
	Needs   strict.List[strict.Text] `json:"needs,omitempty" jsonschema:"words of which one must stand near, because the name is an everyday word"`
	Refuses strict.List[strict.Text] `json:"refuses,omitempty" jsonschema:"words of which none may stand near"`
	Case    string                   `json:"case,omitempty" jsonschema:"exact: it is met in this very case only"`
}
