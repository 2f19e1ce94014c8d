// Package extract owns the way from a transcript to its claims: it folds the
// text, finds and links names, tells the turns apart, resolves who 我 and 这篇
// are, lets the rules look, and puts what they found into claims with evidence.
// Each step is a package of its own below this one; here they are only joined.
//
// It refuses to know where transcripts come from and where claims go: files are
// read by transcript, and graphs are none of its business.
package extract

import (
	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/segment"
	"hearsay/extract/speaker"
	"hearsay/extract/transcript"
)

// Extractor turns transcripts into claims. Its parts are immutable, so that any
// number of goroutines may use one Extractor.
type Extractor struct {
	Schema    *schema.Schema
	Lexicon   *lexicon.Lexicon
	Rules     *rule.Set
	Cues      *speaker.Cues
	Segmenter *segment.Segmenter
	Sounds    *link.Names // of the lexicon; nil: no name is linked by sound
	Unsure    bool        // list what may be a misheard name, too
}

// Extract finds what is said in one transcript. It never fails: an odd
// transcript has fewer claims. The same episode gives the same extraction.
func (x *Extractor) Extract(e *transcript.Episode) *claim.Extraction {
	return x.Hear(e).Extraction(x.Rules)
}
