package strict

// Code names a kind of mistake, so that its explanation can be looked up: E and
// a number for what keeps a file from being loaded, W and a number for what
// works and is hardly meant.
type Code string

// The codes of what is wrong with files in general. Packages that read files of
// their own have more.
const (
	NotYAML     Code = "E100"
	UnknownKey  Code = "E101"
	UnknownType Code = "E103"
	Misread     Code = "E107" // YAML takes it otherwise than it looks
	Twice       Code = "E108"
	Missing     Code = "E111"
	WrongShape  Code = "E112"
	UnknownName Code = "E115" // of a predicate, qualifier, entity …
	UnfitName   Code = "E117"
	NotInSchema Code = "E105" // a claim or relation that the schema does not allow
	Boolean     Code = "W213" // a bare word that other readers of YAML take for true or false
)

// Warning reports whether a file with such a mistake loads all the same.
func (c Code) Warning() bool { return c != "" && c[0] == 'W' }
