package main

import (
	"encoding/json"
	"fmt"
	"os"

	"hearsay/extract/claim"
	"hearsay/extract/transcript"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newExtract(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "extract FILE...",
		Short:       "Print what is found in transcripts; touches no graph",
		Example:     "  hearsay extract seeds/transcripts/guigu101-e145.md --format json",
		Args:        func(c *cobra.Command, args []string) error { return atLeastOne(args, "a transcript") },
		Annotations: map[string]string{moreFormats: "nquads"},
		RunE:        func(c *cobra.Command, args []string) error { return runExtract(a, args) },
	}
}

func runExtract(a *app, paths []string) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	bad := 0
	for _, path := range paths {
		e, err := a.read(path)
		if err != nil {
			fmt.Fprintf(a.err, "hearsay: %v\n", err)
			bad++
			continue
		}
		if err := a.printExtraction(x.Extract(e)); err != nil {
			return err
		}
	}
	switch {
	case bad == len(paths):
		return errTold
	case bad > 0:
		return partialError{bad, len(paths)}
	}
	return nil
}

// read reads one transcript, - from standard input.
func (a *app) read(path string) (*transcript.Episode, error) {
	if path == "-" {
		return transcript.Read("-", a.in)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return transcript.Read(path, f)
}

func (a *app) printExtraction(x *claim.Extraction) error {
	switch a.format {
	case "nquads":
		return graph.WriteExtraction(a.out, x)
	default:
		e := json.NewEncoder(a.out)
		e.SetEscapeHTML(false)
		if a.format == "json" {
			e.SetIndent("", " ")
		}
		return e.Encode(x)
	}
}
