package transcript

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"hearsay/extract/strict"
)

// MaxBytes is the size of the largest file that is read: more than a thousand
// hours of talk. What is larger is no transcript, and would not fit in memory
// several times over, as later stages need it.
const MaxBytes = 64 << 20

// Read reads a transcript. Its format is told by what it begins with, else by
// the path's extension; what has neither is read as Markdown, which plain text
// is a part of.
//
// Every error has the form path:line:column: what is wrong and what to do, and
// errors.Join holds all that were found. An unknown kind of file is ErrFormat.
// On an error there is no episode: nothing is half-read and nothing repaired.
func Read(path string, r io.Reader) (*Episode, error) { return ReadWith(path, r, Options{}) }

// ReadWith reads a transcript as options tell. Of a feed it reads the only
// episode that has a transcript; one with several is refused.
func ReadWith(path string, r io.Reader, o Options) (*Episode, error) {
	all, err := ReadAll(path, r, o)
	switch {
	case err != nil:
		return nil, err
	case len(all) > 1:
		return nil, strict.Fault{File: path, Line: 1, Column: 1, Message: fmt.Sprintf(
			"this feed has %d episodes with a transcript, where one is wanted; name the transcript of it, for example %s", len(all), all[0].Path)}
	}
	return all[0], nil
}

// ReadAll reads what a file holds: one episode, or all of a feed whose
// transcripts are at hand. Of a feed, episodes that can be read come with the
// errors of the others.
func ReadAll(path string, r io.Reader, o Options) ([]*Episode, error) {
	data, sum, err := load(path, r)
	if err != nil {
		return nil, err
	}
	source, err := decode(path, data)
	if err != nil {
		return nil, err
	}
	format, err := o.format(path, source)
	if err != nil {
		return nil, err
	}
	if !format.checks {
		if err := checkUTF8(path, source); err != nil {
			return nil, err
		}
	}
	if format.lists {
		return readFeed(path, source, o)
	}
	e := &Episode{Format: format.Name, Path: filepath.ToSlash(path), SHA256: sum, Source: source}
	if err := errors.Join(format.read(e), o.describe(e)); err != nil {
		return nil, err
	}
	if e.ID == "" {
		e.ID = e.SHA256[:16]
	}
	e.places = newPlaces(e)
	return []*Episode{e}, nil
}

// load reads at most MaxBytes and hashes them on the way. A file that knows
// its size is refused before anything is read.
func load(path string, r io.Reader) (data []byte, sum string, err error) {
	var buffer bytes.Buffer
	if file, ok := r.(interface{ Stat() (fs.FileInfo, error) }); ok {
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			if info.Size() > MaxBytes {
				return nil, "", tooLarge(path)
			}
			buffer.Grow(int(info.Size()) + bytes.MinRead)
		}
	}
	hash := sha256.New()
	n, err := buffer.ReadFrom(io.TeeReader(io.LimitReader(r, MaxBytes+1), hash))
	switch {
	case errors.Is(err, bytes.ErrTooLarge), n > MaxBytes:
		return nil, "", tooLarge(path)
	case err != nil:
		return nil, "", fmt.Errorf("%s:1:1: cannot be read beyond byte %d: %w", path, n, err)
	}
	return buffer.Bytes(), hex.EncodeToString(hash.Sum(nil)), nil
}

func tooLarge(path string) error {
	return strict.Fault{File: path, Line: 1, Column: 1, Message: fmt.Sprintf(
		"larger than %d MB, which no transcript is; split it if it holds several episodes", MaxBytes>>20)}
}
