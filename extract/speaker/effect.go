package speaker

import (
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// effects are the keys that give a cue its effect, with what they can be about.
var effects = []struct {
	key    string
	effect effect
	weighs bool
	sides  map[string]side
}{
	{"says", says, true, map[string]side{"host": host, "guest": guest, "ad": ad, "noise": noise}},
	{"opens", opens, true, map[string]side{"host": host, "guest": guest, "either": either}},
	{"closes", closes, true, map[string]side{"host": host, "guest": guest, "either": either}},
	{"cuts", cuts, true, map[string]side{"before": before, "after": after}},
	{"presents", presents, false, map[string]side{"host": host, "guest": guest, "self": self, "title": title}},
	{"calls", calls, false, map[string]side{"host": host, "guest": guest}},
	{"refers", refers, false, map[string]side{"me": me, "we": we, "you": you, "they": they, "them": them, "it": it, "this": this}},
	{"begins", begins, false, map[string]side{"talk": talk}},
	{"brings", brings, false, map[string]side{"something": something}},
}

// effect reads what a cue does, and checks the keys that go with it.
func (l *loader) effect(n *yaml.Node, f map[string]*yaml.Node, q *cue) {
	given := 0
	for _, e := range effects {
		node := f[e.key]
		if node == nil {
			continue
		}
		given++
		q.effect, q.side = e.effect, e.sides[node.Value]
		if q.side == nobody {
			l.file.Add(node, "a cue cannot say %s: %s%s", e.key, node.Value, strict.Suggest(node.Value, names(e.sides))).Code = strict.UnknownName
		}
		if e.weighs != (f["weight"] != nil) {
			l.file.Add(n, "cue %s: weight is needed by says, opens, closes and cuts, and belongs to nothing else", q.name).Code = strict.WrongShape
		}
	}
	if given > 1 {
		l.file.Add(n, "cue %s has several effects; make a cue of each", q.name).Code = strict.WrongShape
	}
	q.weight = l.file.Number(f["weight"], "weight", 0)
	q.person = l.person(f["person"], q)
	q.types = l.mask(f["types"])
	if things := q.side == this || q.side == it || q.side == something; things != (q.types != 0) {
		l.file.Add(n, "cue %s: types are needed by refers: this, refers: it and brings, and belong to nothing else", q.name).Code = strict.WrongShape
	}
}

// person reads on which side of the words a presented person is named.
func (l *loader) person(n *yaml.Node, q *cue) side {
	if n == nil {
		return after
	}
	s := map[string]side{"before": before, "after": after, "either": either}[n.Value]
	if s == nobody || q.effect != presents {
		l.file.Add(n, "person is before, after or either, and belongs to presents").Code = strict.WrongShape
	}
	return s
}

func (l *loader) mask(n *yaml.Node) schema.Mask {
	var m schema.Mask
	for _, item := range strict.Items(n) {
		one, ok := l.types.Mask(item.Value)
		if !ok {
			l.file.Add(item, "unknown type %q%s", item.Value, strict.Suggest(item.Value, l.types.GroupNames())).Code = strict.UnknownType
		}
		m |= one
	}
	return m
}

func names(sides map[string]side) []string {
	list := make([]string, 0, len(sides))
	for name := range sides {
		list = append(list, strings.ToLower(name))
	}
	return list
}
