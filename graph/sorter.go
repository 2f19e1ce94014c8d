package graph

import (
	"bufio"
	"bytes"
	"compress/flate"
	"container/heap"
	"errors"
	"io"
	"slices"
)

// sorter sorts more lines than should be in memory at once: runs of them are
// sorted and compressed as they come, and merged in the end. Lines keep their
// line ends.
type sorter struct {
	lines []string
	runs  []*bytes.Buffer
}

// run is how many lines are sorted at a time: some 10 MB of quads.
const run = 50_000

func (s *sorter) add(line string) error {
	s.lines = append(s.lines, line)
	if len(s.lines) < run {
		return nil
	}
	return s.pack()
}

func (s *sorter) pack() error {
	slices.Sort(s.lines)
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		return err
	}
	for _, l := range s.lines {
		if _, err := io.WriteString(z, l); err != nil {
			return err
		}
	}
	s.runs = append(s.runs, &b)
	s.lines = s.lines[:0]
	return z.Close()
}

// merge calls f with every line, in order.
func (s *sorter) merge(f func(line string) error) error {
	slices.Sort(s.lines)
	var h queue
	rest := s.lines
	for _, b := range s.runs {
		h = append(h, &stream{lines: bufio.NewReader(flate.NewReader(b))})
	}
	h = append(h, &stream{ready: rest})
	for i := len(h) - 1; i >= 0; i-- {
		if err := h[i].next(); errors.Is(err, io.EOF) {
			h = slices.Delete(h, i, i+1)
		} else if err != nil {
			return err
		}
	}
	heap.Init(&h)
	for len(h) > 0 {
		if err := f(h[0].line); err != nil {
			return err
		}
		if err := h[0].next(); errors.Is(err, io.EOF) {
			heap.Pop(&h)
		} else if err != nil {
			return err
		} else {
			heap.Fix(&h, 0)
		}
	}
	return nil
}

// stream hands out the lines of one run: a packed one, or those that are
// ready.
type stream struct {
	line  string
	lines *bufio.Reader
	ready []string
}

func (s *stream) next() (err error) {
	if s.lines != nil {
		s.line, err = s.lines.ReadString('\n')
		return err
	}
	if len(s.ready) == 0 {
		return io.EOF
	}
	s.line, s.ready = s.ready[0], s.ready[1:]
	return nil
}

// queue orders streams by their current line.
type queue []*stream

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].line < q[j].line }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(*stream)) }
func (q *queue) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}
