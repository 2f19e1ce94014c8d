package strict

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Root parses data and returns its top node, or nil for a file without content
// and for one that is no YAML (which is then a fault). A file is one document:
// a second one would never be looked at, so it is a fault as well.
func (f *File) Root(data []byte) *yaml.Node {
	f.data, f.lines = string(data), nil
	var root *yaml.Node
	for documents := yaml.NewDecoder(bytes.NewReader(data)); ; {
		var document yaml.Node
		err := documents.Decode(&document)
		switch {
		case errors.Is(err, io.EOF):
			return root
		case err != nil:
			line, column, message := syntax(data, err)
			f.AddAt(line, column, "%s", message).Code = NotYAML
			return nil
		case len(document.Content) == 0:
		case root == nil:
			root = document.Content[0]
		case document.Content[0].Tag != "!!null":
			f.Add(document.Content[0], "a second YAML document begins here; take out the line of --- before it").Code = NotYAML
			return root
		}
	}
}

var syntaxLine = regexp.MustCompile(`^yaml: (?:unmarshal errors:\s*)?(?:line (\d+)(?:, column (\d+))?: )?`)

// syntax says what makes data no YAML. The parser gives no place for bytes and
// characters that it refuses to read, so they are looked for here.
func syntax(data []byte, err error) (line, column int, message string) {
	if line, column, message = unreadable(data); message != "" {
		return line, column, message
	}
	m := syntaxLine.FindStringSubmatch(err.Error())
	line, _ = strconv.Atoi(m[1])
	column, _ = strconv.Atoi(m[2])
	return max(line, 1), max(column, 1), "this is not YAML: " + err.Error()[len(m[0]):]
}

// unreadable finds the first byte that is not UTF-8, or the first control
// character.
func unreadable(data []byte) (line, column int, message string) {
	line, column = 1, 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			return line, column, fmt.Sprintf("not UTF-8: byte %#02x; convert the file first, for example: iconv -f GB18030 -t UTF-8", data[0])
		case r == '\n':
			line, column = line+1, 0
		case r < ' ' && r != '\t' && r != '\r', r == 0x7F:
			return line, column, fmt.Sprintf("the control character U+%04X stands here; take it out", r)
		}
		column++
		data = data[size:]
	}
	return 0, 0, ""
}
