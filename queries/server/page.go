package server

import (
	"encoding/base64"
	"strconv"
)

// page is a part of a list, and how to get the next one.
type page[T any] struct {
	Items []T    `json:"items"`
	Total int    `json:"total"`
	Next  string `json:"next,omitempty"` // of the next request; absent from the last page
}

// Lengths of pages.
const (
	usualLimit = 50
	mostLimit  = 500
)

// paged makes the page that a request asks for. Lists are always in the same
// order, so that a cursor is a number; that is nobody's business.
func paged[S, T any](r *request, all []S, item func(S) T) (page[T], error) {
	limit := r.number("limit", usualLimit, mostLimit)
	from := 0
	if cursor := r.text("next"); cursor != "" {
		b, err := base64.RawURLEncoding.DecodeString(cursor)
		if from, _ = strconv.Atoi(string(b)); err != nil || from <= 0 {
			r.refuse("next", "is what the page before has under next")
		}
	}
	if err := r.checked(); err != nil {
		return page[T]{}, err
	}
	from = min(from, len(all))
	to := min(from+limit, len(all))
	p := page[T]{Items: make([]T, 0, to-from), Total: len(all)}
	for _, one := range all[from:to] {
		p.Items = append(p.Items, item(one))
	}
	if to < len(all) {
		p.Next = base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(to)))
	}
	return p, nil
}

func same[T any](v T) T { return v }
