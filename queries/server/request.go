package server

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// request is a request with its parameters. What is wrong with them is gathered
// while they are read, and told together.
type request struct {
	*http.Request
	values url.Values
	wrong  badRequest
}

// badRequest lists what is wrong with a request.
type badRequest []string

func (b badRequest) Error() string { return strings.Join(b, "; ") }

func (r *request) refuse(name, why string) { r.wrong = append(r.wrong, name+" "+why) }

// checked is the error of all parameters that have been read.
func (r *request) checked() error {
	if len(r.wrong) == 0 {
		return nil
	}
	slices.Sort(r.wrong)
	return r.wrong
}

// longestText is how many bytes a parameter has at most.
const longestText = 4000

func (r *request) text(name string) string {
	v := r.values.Get(name)
	if len(r.values[name]) > 1 {
		r.refuse(name, "is given twice")
	}
	if len(v) > longestText {
		r.refuse(name, fmt.Sprintf("has more than %d bytes", longestText))
	}
	return v
}

func (r *request) needed(name string) string {
	v := r.text(name)
	if v == "" {
		r.refuse(name, "is needed")
	}
	return v
}

// list is a parameter that may be repeated, or hold several values between
// commas.
func (r *request) list(name string) []string {
	var all []string
	for _, v := range r.values[name] {
		for part := range strings.SplitSeq(v, ",") {
			if part != "" {
				all = append(all, part)
			}
		}
	}
	if len(all) > 100 {
		r.refuse(name, "has more than 100 values")
	}
	return all
}

func (r *request) number(name string, usual, most int) int {
	v := r.text(name)
	if v == "" {
		return usual
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > most {
		r.refuse(name, fmt.Sprintf("is a number from 1 to %d", most))
		return usual
	}
	return n
}

func (r *request) fraction(name string) float64 {
	v := r.text(name)
	if v == "" {
		return 0
	}
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || !(f >= 0 && f <= 1) {
		r.refuse(name, "is a number from 0 to 1")
		return 0
	}
	return f
}
