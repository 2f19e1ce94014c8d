package link

// How far apart a name and what was heard may be, by what the episode has to do
// with the name: unknown, familiar, near, named, central. What an episode is
// about is heard through much noise; what it has nothing to do with must sound
// exactly so.
var (
	// Latin words that are no everyday ones.
	oddLimits = [central + 1]float64{0, 0.15, 0.20, 0.22, 0.28}
	// Several everyday English words.
	phraseLimits = [central + 1]float64{0, 0.12, 0.17, 0.20, 0.24}
	// Capitals that are read one by one.
	initialLimits = [central + 1]float64{0, 0.15, 0.20, 0.26, 0.30}
	// Three Chinese characters or more, some of which make no word.
	hanLimits = [central + 1]float64{0, 0.07, 0.08, 0.10, 0.12}
	// A foreign name in Chinese characters; in two of them only a name that is
	// known to be misheard in this episode may be.
	foreignLimits = [central + 1]float64{0, 0, 0.20, 0.20, 0.28}
	// How far the sounds alone of a Latin name may be off so that letters can make
	// up for it.
	latinFarthest = [central + 1]float64{0, 0.20, 0.26, 0.32, 0.42}
)

const (
	termLimit         = 0.15 // a Latin term: recognisers know the words of a field better than its names
	hanTermLimit      = 0.06 // a Chinese term
	chineseLimit      = 0.15 // a Latin form of somebody with a Chinese name
	pairLimit         = 0.02 // two Chinese characters: so short a name must be a homophone
	wordsLimit        = 0.03 // everyday Chinese words: so must they
	swallowedLimit    = 0.18 // a long Chinese name whose end is kept
	everydayNameLimit = 0.05 // everyday English words that are a name
	everydayLimit     = 0.14 // one everyday English word in capitals
	paperLimit        = 0.36 // one where a paper of the guest's is named
	againLimit        = 0.12 // a foreign name of the episode in two characters that come back
	foreignPenalty    = 0.04 // letters say nothing across languages
	pooledBonus       = 0.06 // the name is misheard in two ways already
	longBonus         = 0.06 // the longer a name, the less it is like another by chance
	surnameLimit      = 0.03 // two Chinese characters of which the first is somebody's surname
	strangeCuedLimit  = 0.17 // no English word, among Chinese ones that go with such a name
	strangeLimit      = 0.12 // the same among English ones, for a name that nothing in the episode speaks for
	strangerLimit     = 0.10 // the same, for somebody: others have names nearly like it
	smallLimit        = 0.08 // a word in small letters, where names have capitals
	shoutedLimit      = 0.20 // an everyday word in capitals
	cutPenalty        = 0.08 // the name may be longer than what is looked at
)
