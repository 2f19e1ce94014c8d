package link

// Why nothing could be near enough to be a name.
const (
	inactive        = "nothing in the episode has to do with it"
	commonWords     = "an everyday word"
	uncued          = "no word near it that goes with such a name"
	unsupported     = "none of the words near it that the name needs"
	tooShort        = "too short to tell by its sound"
	looseWord       = "the word beside it may belong to it"
	otherLength     = "shorter or longer than the name"
	mixedScripts    = "written in two scripts"
	grammar         = "a word of grammar at a place where the name has none"
	otherNumber     = "another number"
	otherInitialism = "an initialism of its own"
	otherScript     = "written in another script than the name is heard in"
	otherName       = "spelled like another name"
	otherRest       = "alike only in what many names share"
)

// telling is how far apart a name and a place may be so that why it was refused
// is worth telling; what is missing here is no near miss at all.
var telling = map[string]float64{
	inactive:     0.12,
	commonWords:  0.08,
	uncued:       0.15,
	unsupported:  0.10,
	tooShort:     0.05,
	looseWord:    0.05,
	otherLength:  0.08,
	mixedScripts: 0.10,
	grammar:      0.02,
}
