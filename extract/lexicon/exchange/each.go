package exchange

import (
	"bytes"
	"encoding/json"
	"strings"

	"hearsay/extract/lexicon"
)

// each calls f with each object of a JSON list, of a list below "items" or
// "entities", of lines, or the only one.
func each(data []byte, faults *faults, f func(json.RawMessage, lexicon.Position)) {
	d := json.NewDecoder(bytes.NewReader(data))
	place := func() lexicon.Position {
		at := int(d.InputOffset())
		for at < len(data) && strings.IndexByte(" \t\r\n,:", data[at]) >= 0 {
			at++
		}
		line := 1 + bytes.Count(data[:at], []byte("\n"))
		return lexicon.Position{File: faults.file, Line: line, Column: at - bytes.LastIndexByte(data[:at], '\n')}
	}
	for {
		at := place()
		var raw json.RawMessage
		if listed := bytes.HasPrefix(bytes.TrimLeft(data[d.InputOffset():], " \t\r\n,"), []byte("[")); listed {
			if _, err := d.Token(); err != nil {
				faults.add(at.Line, at.Column, "this is no JSON: %v", err)
				return
			}
			for d.More() {
				at = place()
				if err := d.Decode(&raw); err != nil {
					faults.add(at.Line, at.Column, "this is no JSON: %v", err)
					return
				}
				f(raw, at)
			}
			if _, err := d.Token(); err != nil {
				faults.add(at.Line, at.Column, "this list is not closed: %v", err)
				return
			}
			continue
		}
		if !d.More() {
			return
		}
		if err := d.Decode(&raw); err != nil {
			faults.add(at.Line, at.Column, "this is no JSON: %v", err)
			return
		}
		var wrapped struct {
			Items    []json.RawMessage          `json:"items"`
			Entities map[string]json.RawMessage `json:"entities"`
		}
		switch err := json.Unmarshal(raw, &wrapped); {
		case err == nil && wrapped.Items != nil:
			for _, one := range wrapped.Items {
				f(one, at)
			}
		case err == nil && wrapped.Entities != nil:
			for _, id := range sortedKeys(wrapped.Entities) {
				f(wrapped.Entities[id], at)
			}
		default:
			f(raw, at)
		}
	}
}
