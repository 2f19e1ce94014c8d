package transcript

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"hearsay/extract/strict"
)

// xmlFile is a file of XML while it is read.
type xmlFile struct {
	strict.File
	*xml.Decoder
	ruler
	source string
	at     int // byte where the last token begins
}

func openXML(path, source string) *xmlFile {
	x := &xmlFile{File: strict.File{Name: path}, source: source, ruler: newRuler(source), Decoder: xml.NewDecoder(strings.NewReader(source))}
	x.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is decoded already
	x.Entity = xml.HTMLEntity
	return x
}

// next returns the next token; at the end, or where the XML is broken (which is
// then a fault), there is none.
func (x *xmlFile) next() xml.Token {
	if x.Failed() {
		return nil
	}
	x.at = int(x.InputOffset())
	token, err := x.Token()
	if err == nil {
		return token
	}
	if !errors.Is(err, io.EOF) {
		x.syntax(err)
	}
	return nil
}

func (x *xmlFile) syntax(err error) {
	message := "this is no XML: " + err.Error()
	var wrong *xml.SyntaxError
	if errors.As(err, &wrong) {
		message = "this is no XML: " + wrong.Msg
		if strings.Contains(wrong.Msg, "unexpected EOF") {
			message = "the XML ends in the middle: the file is cut; get it anew"
		}
	}
	x.add(int(x.InputOffset()), message)
}

// add records a mistake at a byte of the file.
func (x *xmlFile) add(at int, message string) {
	line, column := x.place(at)
	x.AddAt(line, column, "%s", message)
}

// rootIs reports whether a text is XML whose first element has one of the names.
func rootIs(source string, names ...string) bool {
	if !strings.HasPrefix(source, "<") {
		return false
	}
	d := openXML("", source[:min(len(source), keyReach)])
	for {
		token, err := d.Token()
		if err != nil {
			return false
		}
		if e, ok := token.(xml.StartElement); ok {
			for _, name := range names {
				if e.Name.Local == name {
					return true
				}
			}
			return false
		}
	}
}
