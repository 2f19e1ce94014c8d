package link

// Phonetics is what is needed to link names by how they sound.
type Phonetics struct {
	Names *Names     // of the lexicon that is linked against, or the one it is laid over
	Words Dictionary // of everyday Chinese
	Body  int        // where metadata end and the words of the episode begin, a folded position
}
