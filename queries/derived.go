package queries

import "hearsay/extract/schema"

// derived are the predicates that come from mentions, turns and metadata.
func derived(s *schema.Schema) map[string]*schema.Predicate {
	episode, person, thing := s.Union("Episode"), s.Union("Person"), s.Union("Any")
	return map[string]*schema.Predicate{
		"heard_in":  {Name: "heard_in", From: thing, To: episode, Derived: true, Qualifiers: []string{"role"}},
		"speaks_in": {Name: "speaks_in", From: person, To: episode, Derived: true, Qualifiers: []string{"role"}},
		"shown_by":  {Name: "shown_by", From: episode, Derived: true},
		"dated":     {Name: "dated", From: episode, Derived: true},
	}
}
