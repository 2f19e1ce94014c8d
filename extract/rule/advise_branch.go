package rule

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// adviseOnIdleBranches tells of a branch that finds nothing that another branch of
// its group does not find.
func (r *reader) adviseOnIdleBranches(n *yaml.Node, group *node) {
	runes := []rune(n.Value)
	branches := make([]Pattern, len(group.branches))
	written := make([]string, len(group.branches))
	for i, branch := range group.branches {
		written[i] = string(runes[branch[0].column:branch[len(branch)-1].end])
		branches[i].alternatives, _ = expand(branch) // one that is too large covers nothing and is not covered
	}
	for i := range branches {
		covering := slices.IndexFunc(branches, func(p Pattern) bool { return p.covers(&branches[i]) && !branches[i].covers(&p) })
		if covering < 0 { // of two that find the same the second one is idle
			covering = slices.IndexFunc(branches[:i], func(p Pattern) bool { return p.covers(&branches[i]) })
		}
		if covering < 0 || strings.EqualFold(written[i], written[covering]) {
			continue
		}
		from := group.branches[i][0].column
		fault := r.file.AddWithin(n, from, from+len([]rune(written[i])), "%s finds nothing that %s in this group does not find; remove one of them", written[i], written[covering])
		fault.Code = idleBranch
	}
}
