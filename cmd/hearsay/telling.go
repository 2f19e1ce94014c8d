package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/transcript"

	"github.com/spf13/cobra"
)

// telling is what a command line says of a transcript besides its file.
type telling struct {
	told  claim.Told
	notes string // the file with the show notes
}

// addFlags adds the flags to a command that reads transcripts.
func (t *telling) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&t.told.From, "from", "", "format of the transcript, where its content does not tell: "+strings.Join(formatNames(), ", "))
	f.StringArrayVar(&t.told.Guests, "guest", nil, "who is the guest; may be given several times")
	f.StringArrayVar(&t.told.Hosts, "host", nil, "who is the host; may be given several times")
	f.StringVar(&t.told.Published, "published", "", "when the episode was published, as in 2024-03-28")
	f.StringVar(&t.told.Title, "title", "", "what the episode is called")
	f.StringVar(&t.told.Show, "show", "", "what the podcast is called")
	f.StringVar(&t.told.URL, "url", "", "where the episode is heard")
	f.StringVar(&t.notes, "notes", "", "`file` with the show notes, as text or HTML")
}

// formatNames are what --from takes.
func formatNames() []string {
	var names []string
	for _, f := range transcript.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formatList is the part of a command's help that tells the formats.
func formatList() string {
	var b strings.Builder
	b.WriteString("\n\nTranscripts are read in these formats (--from):\n")
	for _, f := range transcript.Formats() {
		fmt.Fprintf(&b, "  %-14s%s\n", f.Name, f.Doc)
	}
	b.WriteString("What a file says of its episode can stand in a file beside it too: talk.meta.yaml for talk.srt.")
	return b.String()
}

// read checks what was told and reads the notes.
func (t *telling) read() (*claim.Told, error) {
	told := t.told
	if told.From != "" && !slices.Contains(formatNames(), told.From) {
		return nil, usageError{fmt.Errorf("--from %s: there are %s", told.From, strings.Join(formatNames(), ", "))}
	}
	if slices.ContainsFunc(slices.Concat(told.Guests, told.Hosts), blank) {
		return nil, usageError{errors.New("--guest and --host want a name")}
	}
	if t.notes != "" {
		info, err := os.Stat(t.notes)
		if err == nil && info.Size() > maxNotes {
			err = fmt.Errorf("%s: larger than show notes can be", t.notes)
		}
		if err != nil {
			return nil, err
		}
		notes, err := os.ReadFile(t.notes)
		if err != nil {
			return nil, err
		}
		told.Notes = string(notes)
	}
	return &told, nil
}

// maxNotes is the size of the largest show notes, in bytes.
const maxNotes = 1 << 20

// ofOne reports whether something was told that is true of one episode only.
func ofOne(t *claim.Told) bool {
	return t.Notes != "" || t.Title != "" || t.Show != "" || t.Published != "" || t.URL != "" || len(t.Guests)+len(t.Hosts) > 0
}

// given is what was told in the form that reading takes.
func given(t *claim.Told) transcript.Options {
	if t == nil {
		return transcript.Options{}
	}
	return transcript.Options{From: t.From, Metadata: transcript.Metadata{
		Guests: t.Guests, Hosts: t.Hosts, Published: t.Published, Title: t.Title, Show: t.Show, URL: t.URL, Notes: t.Notes,
	}}
}

// flagsOf writes what was told as flags, so that it can be told again.
func flagsOf(t *claim.Told) string {
	var flags []string
	flag := func(name string, values ...string) {
		for _, v := range values {
			if v != "" {
				flags = append(flags, fmt.Sprintf("--%s %q", name, v))
			}
		}
	}
	flag("from", t.From)
	flag("guest", t.Guests...)
	flag("host", t.Hosts...)
	flag("published", t.Published)
	flag("title", t.Title)
	flag("show", t.Show)
	flag("url", t.URL)
	if t.Notes != "" {
		flags = append(flags, "--notes FILE")
	}
	return strings.Join(flags, " ")
}
