package rule

import "hearsay/extract/strict"

// The codes of what can be wrong with rules, beside those of all files.
const (
	badPattern   strict.Code = "E102"
	unknownList  strict.Code = "E104"
	unboundSlot  strict.Code = "E106"
	badMark      strict.Code = "E109"
	noExample    strict.Code = "E110"
	tooLarge     strict.Code = "E113"
	unsearchable strict.Code = "E114"
	weakAnchor   strict.Code = "W201"
	noAnchor     strict.Code = "W202"
	shadowed     strict.Code = "W203"
	idleBranch   strict.Code = "W204"
	unusedList   strict.Code = "W205"
	adjacentGaps strict.Code = "W206"
	gapAtText    strict.Code = "W207"
	unfolded     strict.Code = "W209"
	repeatedWord strict.Code = "W210"
	sameAs       strict.Code = "W211"
	tied         strict.Code = "W212"
)
