package rule

import "go.yaml.in/yaml/v3"

// everywhere is how often per character the words are met that tell nothing, as
// 的 and the are.
const everywhere = 0.03

// adviseOnWeakness tells of phrasings without a word that must stand there, or
// with one only that stands everywhere where nothing narrows the rule: they find
// whatever is named together.
func (r *reader) adviseOnWeakness(rule *Rule, items []*yaml.Node) {
	narrowed := len(rule.Where)+len(rule.Unless.Before)+len(rule.Unless.Within)+len(rule.Unless.After) > 0
	if rule.garbled || len(items) != len(rule.Say) {
		return
	}
	for i := range rule.Say {
		least, common := rule.Say[i].words()
		switch {
		case least == 0:
			r.file.Add(items[i], "no word must stand in this phrasing: it finds whatever is named side by side; add a word that tells what is said").Code = noAnchor
		case least == 1 && common && !narrowed:
			r.file.Add(items[i], "the one word of this phrasing stands everywhere, and nothing narrows the rule: add a word that tells what is said, or unless: with words that stop it").Code = weakAnchor
		}
	}
}

// words is how many words must stand in a pattern, and whether they all are such
// as stand everywhere.
func (p *Pattern) words() (least int, common bool) {
	least, common = maxNodes, true
	for _, elements := range p.alternatives {
		count := 0
		for _, e := range elements {
			switch {
			case e.kind == literalNode && !e.optional:
				common = common && e.common()
				count++
			case e.kind == regexpNode, e.kind == slotNode && e.slot.kind != entitySlot:
				common = false // it tells something, too
				count++
			}
		}
		least = min(least, count)
	}
	return least, common
}

// common reports whether all phrases of a literal stand everywhere.
func (e *element) common() bool {
	for _, p := range e.phrases {
		for _, w := range p {
			if wordCommonness(w) < everywhere {
				return false
			}
		}
	}
	return true
}
