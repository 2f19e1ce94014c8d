package queries

import "hearsay/extract/strict"

// The codes of what can be wrong with query files, beside those of all files and
// of patterns.
const (
	badCondition    strict.Code = "E120"
	unknownVariable strict.Code = "E121"
)
