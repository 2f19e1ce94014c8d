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
	"unicode/utf8"

	"hearsay/extract/strict"
)

// MaxBytes is the size of the largest file that is read: more than a thousand
// hours of talk. What is larger is no transcript, and would not fit in memory
// several times over, as later stages need it.
const MaxBytes = 64 << 20

// Read reads a transcript. The format is told by the path's extension; a path
// without one (and "-") is read as Markdown, which plain text is a part of.
//
// Every error has the form path:line:column: what is wrong and what to do, and
// errors.Join holds all that were found. An unknown extension is ErrFormat. On
// an error there is no episode: nothing is half-read and nothing repaired.
func Read(path string, r io.Reader) (*Episode, error) {
	format, ok := formatOf(path)
	if !ok {
		return nil, fmt.Errorf("%s:1:1: %w; there are %s", path, ErrFormat, extensions())
	}
	data, sum, err := readAll(path, r)
	if err != nil {
		return nil, err
	}
	if err := checkText(path, data); err != nil {
		return nil, err
	}
	e := &Episode{Path: filepath.ToSlash(path), SHA256: sum, Source: string(data)}
	if err := format.read(e); err != nil {
		return nil, err
	}
	if e.ID == "" {
		e.ID = e.SHA256[:16]
	}
	e.places = newPlaces(e)
	return e, nil
}

// readAll reads at most MaxBytes and hashes them on the way. A file that knows
// its size is refused before anything is read.
func readAll(path string, r io.Reader) (data []byte, sum string, err error) {
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

// checkText refuses what is no UTF-8 text. It tells the first place only: what
// comes after a wrong guess about the encoding is noise.
func checkText(path string, data []byte) error {
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	before := data[:at]
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return strict.Fault{File: path, Line: bytes.Count(before, []byte("\n")) + 1, Column: column,
		Message: fmt.Sprintf("not UTF-8: byte %#02x at offset %d%s", data[at], at, advice(data))}
}

func advice(data []byte) string {
	encoding := "GB18030"
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		encoding = "UTF-16"
	case bytes.IndexByte(data, 0) >= 0:
		return "; it looks like no text at all"
	}
	return "; convert it first, for example: iconv -f " + encoding + " -t UTF-8"
}
