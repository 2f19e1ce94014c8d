// Package transcript owns reading: a file of one of the known formats becomes
// an Episode. It refuses to interpret words: what a line means is not known
// here, only where it stands and who the file says is speaking.
//
// Files are UTF-8, where a byte order mark and the line ends stay as they are, or
// UTF-16 with a mark, which decoding takes off. So a position is the same for
// every reader that decodes the file's bytes and changes nothing. Of JSON, where
// escapes stand between the file and its words, the source is the words alone:
// the file's own text, if it has one that says what its segments do, else the
// segments' words one after the other, with a space between two that neither
// bring one nor do without (Han). Of all other formats the source is the whole
// file, and Speech tells what of it is said.
package transcript

import (
	"time"

	"hearsay/extract/text"
)

// Episode is a transcript with its metadata. Positions count code points of
// Source from 0; none of them changes after Read.
type Episode struct {
	Metadata
	Format   string // the name of the one it is written in
	Path     string // as given, slash-separated
	Told     Told
	SHA256   string // of the file's bytes, in hex
	Source   string // the decoded file, whole; of JSON the words in it, joined
	Body     int    // where the words begin; what stands before is metadata
	Talk     int    // where the talk begins: Body, or after the headings that open it
	Headings []text.Span
	Labels   []Label
	Speech   []text.Piece // what of Source is said; nil where that is all of it
	Stamps   []Stamp      // the times of cues and of words in them, in order
	Doubts   []string     // what of the metadata is hardly meant as it stands

	places *places // of Source, where Read made the episode
	file   *origin // where Source is not the file
}

// Told is what an episode was read with besides its file. Reading the file again
// gives the same episode where that is the same.
type Told struct {
	From    string   // the format, where it was given
	Given   Metadata // what stands above all that files say
	Sidecar string   // path of the metadata beside the file
	Feed    string   // path of the feed that names the file
}

// Metadata is what is known of an episode besides its words.
type Metadata struct {
	ID        string // the metadata's id, else the first 16 digits of SHA256
	Show      string
	Title     string
	Published string // YYYY-MM-DD, or empty
	URL       string
	Guests    []string
	Hosts     []string
	Language  string    // as the metadata say; empty otherwise
	Notes     string    // show notes as plain text
	Chapters  []Chapter // in order
}

// Chapter is a part of an episode.
type Chapter struct {
	Start time.Duration
	Title string
}

// Label is a place where the transcript itself says who speaks next, or when.
type Label struct {
	At      int    // where the label begins
	End     int    // where the words after it begin
	Speaker string // as written: SPEAKER_01, 主持人, Lex; empty for a mere time
	Time    string // [HH:]MM:SS as written; empty where there is none
}
