package exchange

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"hearsay/extract/lexicon"
)

// wikidataEntity is an entity of Wikidata
// (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html).
type wikidataEntity struct {
	ID     string `json:"id"`
	Labels map[string]struct {
		Value string `json:"value"`
	} `json:"labels"`
	Aliases map[string][]struct {
		Value string `json:"value"`
	} `json:"aliases"`
	Claims map[string][]struct {
		Rank string `json:"rank"`
		Main struct {
			Value struct {
				Value json.RawMessage `json:"value"`
			} `json:"datavalue"`
		} `json:"mainsnak"`
	} `json:"claims"`
}

// What an entity is an instance of, in the schema's types.
var wikidataKinds = map[string]string{
	"Q5": "Person", "Q13442814": "Paper", "Q580922": "Paper", "Q1266946": "Paper",
	"Q4830453": "Organization", "Q783794": "Organization", "Q6881511": "Organization", "Q891723": "Organization", "Q3918": "Organization",
	"Q43229": "Organization", "Q31855": "Organization", "Q875538": "Organization", "Q23002054": "Organization", "Q163740": "Organization", "Q1058914": "Organization",
	"Q7397": "System", "Q9143": "System", "Q271680": "System", "Q1172284": "System", "Q166142": "System", "Q341": "System", "Q188860": "System", "Q21127166": "System",
	"Q571": "Work", "Q7725634": "Work", "Q11424": "Work", "Q7889": "Work", "Q5398426": "Work", "Q8261": "Work", "Q47461344": "Work",
	"Q115305900": "Model", "Q2434238": "Product", "Q2424752": "Product", "Q22645": "Product", "Q24634210": "Podcast",
	"Q2020153": "Venue", "Q5633421": "Venue", "Q737498": "Venue", "Q11448906": "Award", "Q618779": "Award",
	"Q515": "Place", "Q6256": "Place", "Q1549591": "Place", "Q107390": "Place",
}

// Properties of Wikidata that are relations of the schema.
var wikidataPredicates = map[string]string{
	"P108": "works_for", "P69": "studied_at", "P50": "created_by", "P178": "created_by", "P112": "founded_by", "P166": "received",
	"P749": "part_of", "P361": "part_of", "P1433": "submitted_to", "P921": "about", "P176": "created_by", "P170": "created_by", "P138": "named_after",
}

// Properties of Wikidata that are identifiers.
var wikidataIdentifiers = map[string]string{"P818": "arxiv", "P356": "doi", "P856": "homepage"}

// languages are those whose names people say here, first the ones that name an
// entity.
var languages = []string{"en", "mul", "zh-hans", "zh-cn", "zh", "zh-hant", "zh-tw", "zh-hk"}

func looksLikeWikidata(data []byte) bool {
	return bytes.Contains(data, []byte(`"labels"`)) && bytes.Contains(data, []byte(`"claims"`))
}

func readWikidata(file string, data []byte) ([]*Item, error) {
	f := &faults{file: file}
	var items []*Item
	byKey := map[string]*Item{}
	each(data, f, func(raw json.RawMessage, at lexicon.Position) {
		var e wikidataEntity
		if err := json.Unmarshal(raw, &e); err != nil || e.ID == "" {
			f.add(at.Line, at.Column, "this is no entity of Wikidata")
			return
		}
		item := e.item()
		item.At = at
		byKey[item.Key] = item
		items = append(items, item)
	})
	// What is in the file has a name, and what is not is known by its number alone.
	for _, item := range items {
		for i, r := range item.Related {
			if other := byKey[r.Item.Key]; other != nil {
				item.Related[i].Item = other
			}
		}
	}
	return positioned(items), f.err()
}

func (e *wikidataEntity) item() *Item {
	item := &Item{Key: e.ID}
	item.link("http://www.wikidata.org/entity/" + e.ID)
	name := func(s string) {
		switch {
		case s == "" || s == item.Name || slices.Contains(item.Also, s):
		case item.Name == "":
			item.Name = s
		default:
			item.Also = append(item.Also, s)
		}
	}
	for _, language := range languages {
		name(e.Labels[language].Value)
	}
	for _, language := range languages {
		for _, alias := range e.Aliases[language] {
			name(alias.Value)
		}
	}
	for _, kind := range e.entities("P31") {
		if item.Type == "" {
			item.Type = wikidataKinds[kind]
		}
	}
	for _, property := range slices.Sorted(maps.Keys(wikidataPredicates)) {
		for _, other := range e.entities(property) {
			item.Related = append(item.Related, Related{wikidataPredicates[property], &Item{Key: other, Links: []string{"http://www.wikidata.org/entity/" + other}}})
		}
	}
	for _, property := range slices.Sorted(maps.Keys(wikidataIdentifiers)) {
		for _, c := range e.Claims[property] {
			var value string
			if json.Unmarshal(c.Main.Value.Value, &value) == nil && c.Rank != "deprecated" {
				if iri := lexicon.IRI(wikidataIdentifiers[property], value); iri != "" {
					item.link(iri)
				}
			}
		}
	}
	return item
}

// entities are the ids that stand in a property.
func (e *wikidataEntity) entities(property string) []string {
	var ids []string
	for _, c := range e.Claims[property] {
		var value struct {
			ID string `json:"id"`
		}
		if json.Unmarshal(c.Main.Value.Value, &value) == nil && value.ID != "" && c.Rank != "deprecated" && !slices.Contains(ids, value.ID) {
			ids = append(ids, value.ID)
		}
	}
	return ids
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
