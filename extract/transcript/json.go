package transcript

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay/extract/strict"
)

// value is a value of JSON that knows its place.
type value struct {
	kind    byte    // { [ " 0 (a number) b (true, false) n (null); 0: there is none
	text    string  // of a string or number
	at      int     // byte of the file where it begins
	members []value // of an object, each with its key
	key     string
	items   []value
}

// wanted are the keys that are read in any kind of transcript in JSON. What
// stands under others (tokens, log probabilities) is most of a file.
var wanted = []string{
	"text", "segments", "transcription", "chunks", "words", "word", "speaker", "language", "result",
	"start", "end", "duration", "timestamp", "timestamps", "offsets", "from", "to",
	"startTime", "endTime", "body", "chapters", "title", "toc",
	"events", "segs", "utf8", "tStartMs", "dDurationMs", "tOffsetMs",
}

// maxValues is how many values are kept of a file: a word, with its times, for
// each second of a thousand hours. More would not fit in memory.
const maxValues = 4_000_000

var errValues = fmt.Errorf("more than %d values, which no transcript has; split it if it holds several episodes", maxValues)

// maxNesting is how deep values lie in any kind of transcript, and more.
const maxNesting = 12

// jsonFile is a file of JSON while it is read.
type jsonFile struct {
	strict.File
	ruler
	source  string
	decoder *json.Decoder
	first   int // byte where the decoder began
	values  int // so many are kept
}

// parseJSON reads a file's value: of several, one a line, a list. Positions of
// faults are those of the source.
func parseJSON(path, source string) (*jsonFile, value) {
	j := &jsonFile{File: strict.File{Name: path}, source: source, ruler: newRuler(source)}
	j.first = len(source) - len(strings.TrimLeft(source, space))
	j.decoder = json.NewDecoder(strings.NewReader(source[j.first:]))
	j.decoder.UseNumber()
	list := value{kind: '[', at: j.first}
	for {
		v, err := j.value(maxNesting)
		if errors.Is(err, io.EOF) && len(list.items) > 0 {
			break
		}
		if err != nil {
			j.syntax(err)
			return j, value{}
		}
		list.items = append(list.items, v)
	}
	if len(list.items) == 1 {
		return j, list.items[0]
	}
	return j, list
}

func (j *jsonFile) syntax(err error) {
	at := j.offset()
	message := "this is no JSON: " + strings.TrimPrefix(err.Error(), "json: ")
	if errors.Is(err, errValues) {
		message = err.Error()
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		at = len(j.source)
		message = "the JSON ends in the middle: the file is cut; get it anew"
	}
	j.add(at, "%s", message)
}

// add records a mistake at a byte of the file.
func (j *jsonFile) add(at int, format string, args ...any) {
	line, column := j.place(at)
	j.AddAt(line, column, format, args...)
}

func (j *jsonFile) offset() int { return j.first + int(j.decoder.InputOffset()) }

// value reads the next value, so many levels of it.
func (j *jsonFile) value(levels int) (v value, err error) {
	if j.values++; j.values > maxValues {
		return v, errValues
	}
	before := j.offset()
	token, err := j.decoder.Token()
	if err != nil {
		return v, err
	}
	v.at = before + strings.IndexFunc(j.source[before:], func(r rune) bool { return !strings.ContainsRune(" \t\r\n,:", r) })
	switch t := token.(type) {
	case json.Delim:
		return j.inner(v, byte(t), levels)
	case string:
		v.kind, v.text = '"', t
		if !utf8.ValidString(j.source[v.at:j.offset()]) {
			v.kind = '?' // told where somebody wants to read it
		}
	case json.Number:
		v.kind, v.text = '0', t.String()
	case bool:
		v.kind, v.text = 'b', strconv.FormatBool(t)
	default:
		v.kind = 'n'
	}
	return v, nil
}

// inner reads what an object or list holds, and the bracket that closes it.
func (j *jsonFile) inner(v value, kind byte, levels int) (value, error) {
	v.kind = kind
	for j.decoder.More() {
		key := ""
		if kind == '{' {
			token, err := j.decoder.Token()
			if err != nil {
				return v, err
			}
			key, _ = token.(string)
		}
		if levels == 0 || key != "" && !slices.Contains(wanted, key) {
			if err := j.skip(); err != nil {
				return v, err
			}
			continue
		}
		inner, err := j.value(levels - 1)
		if err != nil {
			return v, err
		}
		if inner.key = key; kind == '{' {
			v.members = append(v.members, inner)
		} else {
			v.items = append(v.items, inner)
		}
	}
	_, err := j.decoder.Token()
	return v, err
}

// skip reads over a value.
func (j *jsonFile) skip() error {
	for depth := 0; ; {
		token, err := j.decoder.Token()
		if err != nil {
			return err
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth <= 0 {
			return nil
		}
	}
}
