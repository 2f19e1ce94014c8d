package graph_test

import (
	"context"
	"fmt"
	"os"

	"hearsay/extract/claim"
	"hearsay/graph"
)

func Example() {
	ctx := context.Background()
	s, err := graph.Open(ctx, graph.Options{Memory: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()

	change, err := s.Add(ctx, &claim.Extraction{
		Episode:  claim.Episode{ID: "e1", Source: "e1.md"},
		Entities: []claim.Entity{{ID: "paper:galore", Type: "Paper", Name: "GaLore"}},
		Claims: []claim.Claim{{
			ID: "1f", Subject: "person:ada", Predicate: "created", Object: "paper:galore", Polarity: claim.Asserted,
			Evidence: claim.Evidence{At: 12, Text: "我写了GaLore", Line: 2, Column: 1},
		}},
	})
	fmt.Println(change == graph.Added, err)

	facts, _ := s.Facts(ctx, graph.Pattern{Object: "paper:galore"})
	for _, f := range facts {
		fmt.Printf("%s: %q\n", f, f.Evidence.Text)
	}
	// Output:
	// true <nil>
	// person:ada created paper:galore: "我写了GaLore"
}

func ExampleWriteExtraction() {
	graph.WriteExtraction(os.Stdout, &claim.Extraction{
		Episode: claim.Episode{ID: "e1"},
		Known:   []claim.Known{{Subject: "person:ada", Predicate: "works_for", Object: "org:lab"}},
	})
	// Output:
	// <https://hearsay.invalid/id/episode:e1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/PodcastEpisode> <https://hearsay.invalid/id/episode:e1> .
	// <https://hearsay.invalid/id/episode:e1> <https://hearsay.invalid/graph#content> "790f62c8c63f0f32fa0cd6d84e2086677b6e331359f40c19a2b574aabb9f12a4" <https://hearsay.invalid/id/episode:e1> .
	// <https://hearsay.invalid/id/person:ada> <https://schema.org/worksFor> <https://hearsay.invalid/id/org:lab> <https://hearsay.invalid/known/e1> .
}
