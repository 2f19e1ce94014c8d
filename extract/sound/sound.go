// Package sound owns how words are said: one alphabet of phones for Chinese
// syllables and English words, how far apart two words sound, and an index that
// finds the names which sound like a stretch of text. It refuses to decide
// whether such a name is meant, and to know any name itself.
//
// Distances are those of a weighted edit distance (Wagner and Fischer 1974) over
// phones, as Zobel and Dart (1996) compare names: cheap where ears and
// recognisers err (zh for z, n for l, an unstressed vowel), dear elsewhere. The
// alphabet takes its English phones from ARPAbet and its Chinese ones from
// pinyin, so that a name of one language can be compared with what it became in
// the other.
package sound

// Phone is one sound of the alphabet, an index into it; 0 is none.
type Phone uint8

// Cost is what it takes to hear one thing for another, and the weight of what
// is heard, in hundredths.
type Cost uint16

// phones is the size of the tables: at most 63 phones.
const phones = 64
