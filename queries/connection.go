package queries

import (
	"slices"
	"strconv"

	"hearsay/extract/claim"
	"hearsay/graph"
)

const (
	longestPath = 6   // claims
	mostNodes   = 600 // that are looked at
)

// connection finds the shortest way from one entity to another over asserted claims,
// whatever their direction: breadth first from both ends. Each answer is a step,
// with the claims it stands on; the group is its number.
func connection(r *runner, result *Result) error {
	from, err := r.resolve(split(r.params["from"]))
	if err != nil {
		return err
	}
	to, err := r.resolve(split(r.params["to"]))
	if err != nil {
		return err
	}
	here, there := newSide(from.ids), newSide(to.ids)
	for range longestPath {
		if meeting, ok := here.meets(there); ok {
			return r.steps(result, here, there, meeting)
		}
		side := here
		if len(there.frontier) < len(here.frontier) {
			side = there
		}
		if len(side.frontier) == 0 || len(here.via)+len(there.via) > mostNodes {
			return nil
		}
		if err := r.grow(side); err != nil {
			return err
		}
	}
	if meeting, ok := here.meets(there); ok {
		return r.steps(result, here, there, meeting)
	}
	return nil
}

// side is what has been reached from one end.
type side struct {
	via      map[string]string // the node before
	order    []string
	frontier []string
}

func newSide(ids []string) *side {
	s := &side{via: map[string]string{}, frontier: slices.Clone(ids), order: slices.Clone(ids)}
	for _, id := range ids {
		s.via[id] = ""
	}
	return s
}

// meets returns the first node that both sides have reached.
func (s *side) meets(o *side) (string, bool) {
	for _, id := range s.order {
		if _, ok := o.via[id]; ok {
			return id, true
		}
	}
	return "", false
}

// grow goes one step on from the frontier of a side.
func (r *runner) grow(s *side) error {
	var next []string
	for _, id := range s.frontier {
		near, err := r.neighbours(id)
		if err != nil {
			return err
		}
		for _, n := range near {
			if _, ok := s.via[n]; !ok {
				s.via[n] = id
				next = append(next, n)
			}
		}
	}
	s.frontier = next
	s.order = append(s.order, next...)
	return nil
}

// neighbours are the entities that asserted claims tie to one, in the order of
// their ids.
func (r *runner) neighbours(id string) ([]string, error) {
	var near []string
	for _, p := range []graph.Pattern{{Subject: id}, {Object: id}} {
		p.Episode, p.Polarity = r.scope.Episode, claim.Asserted
		facts, err := r.store.Facts(r.ctx, p)
		if err != nil {
			return nil, err
		}
		for _, f := range facts {
			near = append(near, f.Subject, f.Object)
		}
	}
	slices.Sort(near)
	return slices.DeleteFunc(slices.Compact(near), func(n string) bool { return n == id }), nil
}

// steps writes the way through the meeting point as answers.
func (r *runner) steps(result *Result, here, there *side, meeting string) error {
	way := []string{meeting}
	for at := here.via[meeting]; at != ""; at = here.via[at] {
		way = append([]string{at}, way...)
	}
	for at := there.via[meeting]; at != ""; at = there.via[at] {
		way = append(way, at)
	}
	for i := 1; i < len(way); i++ {
		a, err := r.answerFor(way[i])
		if err != nil {
			return err
		}
		a.Group = strconv.Itoa(i)
		for _, p := range []graph.Pattern{{Subject: way[i-1], Object: way[i]}, {Subject: way[i], Object: way[i-1]}} {
			p.Episode, p.Polarity = r.scope.Episode, claim.Asserted
			facts, err := r.store.Facts(r.ctx, p)
			if err != nil {
				return err
			}
			if err := r.support(&a, facts); err != nil {
				return err
			}
		}
		result.Answers = append(result.Answers, a)
	}
	return nil
}
