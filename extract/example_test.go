package extract_test

import (
	"fmt"
	"strings"

	"hearsay/extract"
	"hearsay/extract/segment"
	"hearsay/extract/transcript"
	"hearsay/seeds"
)

// An Extractor is put together from the shipped seeds, and hears a transcript.
func ExampleExtractor_Extract() {
	s, err := seeds.Open()
	if err != nil {
		fmt.Println(err)
	}
	x := &extract.Extractor{Segmenter: segment.New()}
	if x.Schema, err = s.Schema(); err != nil {
		fmt.Println(err)
	}
	if x.Lexicon, err = s.Lexicon(x.Schema); err != nil {
		fmt.Println(err)
	}
	if x.Rules, err = s.Rules(x.Schema); err != nil {
		fmt.Println(err)
	}
	if x.Cues, err = s.Cues(x.Schema); err != nil {
		fmt.Println(err)
	}
	episode, err := transcript.Read("talk.txt", strings.NewReader("OpenAI在2023年发布了GPT-4。"))
	if err != nil {
		fmt.Println(err)
	}
	for _, c := range x.Extract(episode).Claims {
		fmt.Println(c.Subject, c.Predicate, c.Object, c.With["year"])
		fmt.Printf("%s:%d:%d %s\n", episode.Path, c.Evidence.Line, c.Evidence.Column, c.Evidence.Text)
	}
	// Output:
	// org:openai created model:gpt-4 2023
	// talk.txt:1:1 OpenAI在2023年发布了GPT-4
}
