package graph

import "unicode/utf8"

// EntityIRI is how the graph and its exports in RDF call an entity.
func EntityIRI(id string) string { return string(entityIRI(id)) }

// ClaimIRI is how they call a claim, and the named graph of its one quad.
func ClaimIRI(id string) string { return string(claimIRI(id)) }

// PredicateIRI is how they call a predicate of the schema.
func PredicateIRI(name string) string { return string(predicateIRI(name)) }

// TypeIRI is how they call a type of the schema.
func TypeIRI(name string) string { return string(classIRI(name)) }

// QualifierIRI is how they call a qualifier: role, year …
func QualifierIRI(name string) string { return string(qualifierIRI(name)) }

// RuleIRI is how they call a rule.
func RuleIRI(rule string) string { return string(ruleIRI(rule)) }

// IsIRI says whether a link can be written as an IRI as it is.
func IsIRI(link string) bool { return absolute.MatchString(link) && utf8.ValidString(link) }
