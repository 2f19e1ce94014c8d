package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
)

// readTable reads a table whose first line names the columns: type and name, and
// if there are any id, also, identifiers and predicates. Several values of a cell
// are parted by semicolons.
func readTable(file string, data []byte) ([]*Item, error) {
	f := &faults{file: file}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	r.FieldsPerRecord, r.TrimLeadingSpace = -1, true
	if strings.EqualFold(path.Ext(file), ".tsv") {
		r.Comma = '\t'
	}
	columns, err := r.Read()
	if err != nil {
		f.add(1, 1, "the first line must name the columns, as in type,name,also,works_for")
		return nil, f.err()
	}
	for i := range columns {
		columns[i] = strings.ToLower(strings.TrimSpace(columns[i]))
	}
	for _, needed := range []string{"type", "name"} {
		if !slices.Contains(columns, needed) {
			f.add(1, 1, "there is no column %s; the first line names the columns, as in type,name,also,works_for", needed)
		}
	}
	if len(f.errs) > 0 {
		return nil, f.err()
	}
	var items []*Item
	for {
		row, err := r.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return positioned(items), f.err()
		case errors.As(err, &wrong):
			f.add(wrong.Line, wrong.Column, "%v", wrong.Err)
			return positioned(items), f.err()
		case err != nil:
			return nil, err
		}
		line, column := r.FieldPos(0)
		if item := tableItem(columns, row); item.Name != "" && item.Type != "" {
			item.At = lexicon.Position{File: file, Line: line, Column: column}
			items = append(items, item)
		} else {
			f.add(line, column, "a row needs a type and a name")
		}
	}
}

func tableItem(columns, row []string) *Item {
	item := &Item{}
	for i, cell := range row[:min(len(row), len(columns))] {
		values := strings.Split(cell, ";")
		for j := range values {
			values[j] = strings.TrimSpace(values[j])
		}
		values = slices.DeleteFunc(values, func(s string) bool { return s == "" })
		switch column := columns[i]; {
		case len(values) == 0:
		case column == "id":
			item.Key = values[0]
		case column == "type":
			item.Type = values[0]
		case column == "name":
			item.Name = strings.TrimSpace(cell)
		case column == "also":
			item.Also = append(item.Also, values...)
		case lexicon.IRI(column, values[0]) != "":
			for _, v := range values {
				item.link(lexicon.IRI(column, v))
			}
		default:
			for _, v := range values {
				item.Related = append(item.Related, Related{column, &Item{Name: v}})
			}
		}
	}
	return item
}
