package link

import "hearsay/extract/sound"

// A voice is all words of a text as they are said in one way, one after the
// other, so that how a stretch of them is said needs no putting together.
type voice struct {
	phones []sound.Phone
	starts []int32 // by word: where its phones begin; one more at the end
}

// voices say words in each way that a word may be said.
func voices(words []sound.Word) (all [sound.Variants]voice) {
	for way := range all {
		v := voice{make([]sound.Phone, 0, 4*len(words)), make([]int32, 0, len(words)+1)}
		for i := range words {
			v.starts = append(v.starts, int32(len(v.phones)))
			v.phones = words[i].Said(v.phones, way)
		}
		v.starts = append(v.starts, int32(len(v.phones)))
		all[way] = v
	}
	return all
}
