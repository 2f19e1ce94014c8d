package lexicon

import (
	"slices"
	"strings"

	"hearsay/extract/strict"
)

// union tells of each id that was decided on which entity it is: a forest of
// disjoint sets (Tarjan 1975), whose roots are the first ids of their decisions.
type union struct {
	parent  map[string]string
	decided []decision
}

func (u *union) root(id string) string {
	for u.parent[id] != "" {
		id = u.parent[id]
	}
	return id
}

// decide checks decisions, and tells what they make one.
func decide(entries []*entry, decided []decision) *union {
	if len(decided) == 0 {
		return &union{}
	}
	byID := make(map[string]*entry, len(entries))
	for _, e := range entries {
		byID[e.ID] = e
	}
	decided = checkDecisions(byID, decided)
	u := uniteIDs(decided)
	u.keepApart()
	return u
}

// checkDecisions leaves those whose ids are known and of one kind.
func checkDecisions(byID map[string]*entry, decided []decision) []decision {
	ids := make([]string, 0, len(byID))
	for id := range byID {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var right []decision
	for _, d := range decided {
		first, fine := byID[d.IDs[0]], true
		for i, id := range d.IDs {
			switch e := byID[id]; {
			case e == nil:
				d.fault(d.ids[i], "there is no entity %s%s", id, strict.Suggest(id, ids)).Code = strict.UnknownName
				fine = false
			case d.Same && first != nil && e.Types&first.Types == 0:
				d.fault(d.ids[i], "%s and %s are of different types and cannot be one", d.IDs[0], id).Code = strict.NotInSchema
				fine = false
			}
		}
		if fine {
			right = append(right, d)
		}
	}
	return right
}

func uniteIDs(decided []decision) *union {
	u := &union{parent: map[string]string{}, decided: decided}
	for i := range decided {
		d := &decided[i]
		if !d.Same {
			continue
		}
		first := u.root(d.IDs[0])
		for _, id := range d.IDs[1:] {
			if other := u.root(id); other != first {
				u.parent[other] = first
			}
		}
	}
	return u
}

// keepApart reports decisions that keep apart what others make one.
func (u *union) keepApart() {
	for i := range u.decided {
		d := &u.decided[i]
		if d.Same {
			continue
		}
		for j, id := range d.IDs {
			for _, other := range d.IDs[:j] {
				if u.root(id) == u.root(other) {
					d.fault(d.ids[j], "%s and %s are made one at %s; keep one or the other", other, id, u.between(other, id)).Code = strict.Twice
				}
			}
		}
	}
}

// between lists where the decisions stand that make two ids one, as few as lead
// from one to the other.
func (u *union) between(a, b string) string {
	way := map[string][]string{a: nil} // by id, the places that lead to it
	for queue := []string{a}; len(queue) > 0 && way[b] == nil; queue = queue[1:] {
		at := queue[0]
		for i := range u.decided {
			d := &u.decided[i]
			if !d.Same || !slices.Contains(d.IDs, at) {
				continue
			}
			for _, id := range d.IDs {
				if _, met := way[id]; !met {
					way[id] = append(slices.Clone(way[at]), d.At.String())
					queue = append(queue, id)
				}
			}
		}
	}
	return strings.Join(way[b], " and ")
}

// carryOut makes one entry of those that are the same, and has relations lead to
// it.
func (u *union) carryOut(entries []*entry) []*entry {
	if len(u.decided) == 0 {
		return entries
	}
	united := map[string]*entry{}
	for _, d := range u.decided {
		for _, id := range d.IDs {
			united[u.root(id)] = nil
		}
	}
	for _, e := range entries {
		if _, ok := united[e.ID]; ok {
			united[e.ID] = e.copied()
		}
	}
	kept := entries[:0:0]
	for _, e := range entries {
		first := u.root(e.ID)
		switch one := united[first]; {
		case first != e.ID:
			one.join(e)
			continue
		case one != nil:
			e = one
		}
		kept = append(kept, e)
	}
	for i := range u.decided {
		u.note(united, &u.decided[i].Decision)
	}
	for i, e := range kept {
		kept[i] = u.leading(e)
	}
	return kept
}

// note has the entities of a decision tell of it.
func (u *union) note(united map[string]*entry, d *Decision) {
	for i, id := range d.IDs {
		first := u.root(id)
		if !slices.ContainsFunc(d.IDs[:i], func(other string) bool { return u.root(other) == first }) {
			united[first].Decided = append(united[first].Decided, *d)
		}
	}
}

// leading is the entry with relations to what stayed.
func (u *union) leading(e *entry) *entry {
	if !slices.ContainsFunc(e.Known, func(r Relation) bool { return u.parent[r.Subject] != "" || u.parent[r.Object] != "" }) {
		return e
	}
	c := e.copied()
	c.Known = nil
	for _, r := range e.Known {
		r.Subject, r.Object = u.root(r.Subject), u.root(r.Object)
		if r.Subject != r.Object && !slices.Contains(c.Known, r) {
			c.Known = append(c.Known, r)
		}
	}
	return c
}
