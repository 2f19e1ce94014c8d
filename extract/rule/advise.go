package rule

import (
	"fmt"
	"strings"

	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// adviseOn tells what in a pattern works and is hardly meant.
func (r *reader) adviseOn(n *yaml.Node, nodes []node) {
	r.adviseOnGaps(n, nodes)
	for i := range nodes {
		piece := &nodes[i]
		if piece.kind == literalNode {
			r.adviseOnLetters(n, piece)
		}
		if piece.source != "" { // what stands under let is told there
			continue
		}
		r.adviseOnBranches(n, piece)
		for _, branch := range piece.branches {
			r.adviseOn(n, branch)
		}
	}
}

// adviseOnGaps tells of gaps that stand side by side, and of those beside a slot
// for any words.
func (r *reader) adviseOnGaps(n *yaml.Node, nodes []node) {
	var last *node
	for i := range nodes {
		piece := &nodes[i]
		if piece.kind == breakNode {
			continue
		}
		if last != nil && last.kind == gapNode && piece.kind == gapNode {
			fault := r.file.AddWithin(n, last.column, piece.end, "two gaps side by side are one; write it as one")
			fault.Code = adjacentGaps
			if both := last.max + piece.max; both <= maxGap && !last.optional && !piece.optional {
				fault.Replace(fmt.Sprintf("...{%d,%d}", last.min+piece.min, both))
			}
		}
		if last != nil && (last.kind == gapNode && piece.wordy() || last.wordy() && piece.kind == gapNode) {
			fault := r.file.AddWithin(n, last.column, piece.end, "a gap beside a slot for any words: nothing tells where one ends and the other begins; put a word between them, or widen the slot")
			fault.Code = gapAtText
		}
		last = piece
	}
}

// wordy reports whether a piece takes whatever words stand there.
func (n *node) wordy() bool { return n.kind == slotNode && n.slot.kind == textSlot }

// adviseOnLetters tells of characters that are never met as they are written.
func (r *reader) adviseOnLetters(n *yaml.Node, piece *node) {
	runes := []rune(n.Value)
	plain := make([]rune, 0, piece.end-piece.column)
	other := false
	for _, c := range runes[piece.column:piece.end] {
		folded := text.Fold(c)
		if folded == c || strings.ToLower(string(c)) == string(folded) {
			folded = c
		}
		other = other || folded != c
		plain = append(plain, folded)
	}
	if other {
		fault := r.file.AddWithin(n, piece.column, piece.end, "text is compared in simplified characters and half width: write %s", string(plain))
		fault.Code = unfolded
		fault.Replace(string(plain))
	}
}

// adviseOnBranches tells of a branch that stands twice in a group.
func (r *reader) adviseOnBranches(n *yaml.Node, group *node) {
	if group.kind != groupNode {
		return
	}
	seen := map[string]bool{}
	for _, branch := range group.branches {
		from, to := branch[0].column, branch[len(branch)-1].end
		written := string([]rune(n.Value)[from:to])
		key := strings.ToLower(written)
		if seen[key] {
			fault := r.file.AddWithin(n, from, to, "%s stands twice in this group; once will do", written)
			fault.Code = repeatedWord
			if string([]rune(n.Value)[from-1]) == "|" {
				fault.Fix = r.without(n, from-1, to)
			}
		}
		seen[key] = true
	}
	r.adviseOnIdleBranches(n, group)
}

// without takes out the characters of a scalar from start to end.
func (r *reader) without(n *yaml.Node, start, end int) *strict.Edit {
	line, from := r.file.Within(n, start)
	_, to := r.file.Within(n, end)
	return &strict.Edit{Line: line, Column: from, EndLine: line, EndColumn: to}
}

// adviseOnWords tells of words that stand twice in a word list.
func (r *reader) adviseOnWords(list string, items []*yaml.Node) {
	seen := map[string]bool{}
	for i, item := range items {
		key := strings.ToLower(item.Value)
		if item.Kind == yaml.ScalarNode && seen[key] {
			fault := r.file.Add(item, "%s stands twice in <%s>; once will do", item.Value, list)
			fault.Code = repeatedWord
			before := items[i-1]
			if line, end := r.file.Within(before, len([]rune(before.Value))); before.Style == 0 && line == item.Line && fault.End > 0 && end < item.Column {
				fault.Fix = &strict.Edit{Line: line, Column: end, EndLine: line, EndColumn: fault.End}
			}
		}
		seen[key] = true
	}
}
