package strict

import (
	"reflect"
	"strings"
)

// Forms are Go types that say how a file is written: a struct's fields are the
// keys of a mapping, in their usual order. They hold no values.

// Text is a scalar that is taken as text, whatever it looks like.
type Text string

// List is a list of values, or one value alone.
type List[T any] []T

// Either is written as one of two forms.
type Either[A, B any] struct {
	A A
	B B
}

// Keys lists the keys of a form in their order.
func Keys[Form any]() []string {
	form := reflect.TypeFor[Form]()
	keys := make([]string, 0, form.NumField())
	for i := range form.NumField() {
		key, _, _ := strings.Cut(form.Field(i).Tag.Get("json"), ",")
		keys = append(keys, key)
	}
	return keys
}
