package export

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// vault is a folder of notes that link to each other (https://obsidian.md).
type vault struct {
	notes    map[string]string // paths without .md by ids of nodes, and of episodes with their prefix
	names    map[string]string
	incoming map[string][]*Edge
}

// writeObsidian writes a note for every entity and episode, whose relations
// quote what they stand on and are told at both ends, and a canvas of the
// entities with most of them.
func writeObsidian(f Folder, n *Network, _ *Options) error {
	v := newVault(n)
	edge := 0
	for i := range n.Nodes {
		from := edge
		for edge < len(n.Edges) && n.Edges[edge].Source == n.Nodes[i].ID {
			edge++
		}
		if err := v.note(f, &n.Nodes[i], n.Edges[from:edge]); err != nil {
			return err
		}
	}
	if err := v.episodeNotes(f, n); err != nil {
		return err
	}
	return v.canvas(f, n)
}

func newVault(n *Network) *vault {
	v := &vault{notes: map[string]string{}, names: map[string]string{}, incoming: map[string][]*Edge{}}
	taken := map[string]bool{}
	for i := range n.Nodes {
		e := &n.Nodes[i]
		v.notes[e.ID], v.names[e.ID] = notePath(taken, e.Type, e.Name, e.ID), e.Name
	}
	for i := range n.Episodes {
		e := &n.Episodes[i]
		if id := episodePrefix + e.ID; v.notes[id] == "" {
			name := e.Title
			if name == "" {
				name = e.ID
			}
			v.notes[id], v.names[id] = notePath(taken, "Episode", name, id), name
		}
	}
	for i := range n.Edges {
		if e := &n.Edges[i]; e.Source != e.Target {
			v.incoming[e.Target] = append(v.incoming[e.Target], e)
		}
	}
	return v
}

// episodePrefix is how ids of episodes among the entities begin.
const episodePrefix = "episode:"

func (v *vault) note(f Folder, n *Node, out []Edge) error {
	w, err := f.Create(v.notes[n.ID] + ".md")
	if err != nil {
		return err
	}
	var b strings.Builder
	frontMatter(&b, [][2]string{{"id", n.ID}, {"type", n.Type}}, n.Also)
	fmt.Fprintf(&b, "# %s\n\n%s; mentions: %d\n\n", markdown(n.Name), markdown(strings.Join(append([]string{n.Type}, n.Types...), ", ")), n.Mentions)
	for _, l := range n.Links {
		fmt.Fprintf(&b, "- <%s>\n", strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(oneLine(l)))
	}
	last := ""
	for i := range out {
		e := &out[i]
		if e.Predicate != last {
			last = e.Predicate
			fmt.Fprintf(&b, "\n## %s\n\n", markdown(last))
		}
		fmt.Fprintf(&b, "- %s%s\n", v.link(e.Target), markdownDetails(e))
		v.evidence(&b, e)
	}
	if in := v.incoming[n.ID]; len(in) > 0 {
		b.WriteString("\n## From others\n\n")
		for _, e := range in {
			fmt.Fprintf(&b, "- %s %s this%s\n", v.link(e.Source), markdown(e.Predicate), markdownDetails(e))
			v.evidence(&b, e)
		}
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// evidence quotes what a relation stands on.
func (v *vault) evidence(b *strings.Builder, e *Edge) {
	if e.Kind == Lexicon {
		return
	}
	who := markdown(e.Speaker)
	if e.Person != "" && v.notes[e.Person] != "" {
		who += " " + v.link(e.Person)
	} else if e.PersonName != "" {
		who += " " + markdown(e.PersonName)
	}
	place := v.link(episodePrefix + e.Episode)
	if e.Start != "" && e.Link != "" {
		place += fmt.Sprintf(", [%s](<%s>)", markdown(e.Start), strings.NewReplacer("<", "%3C", ">", "%3E").Replace(oneLine(e.Link)))
	} else if e.Start != "" {
		place += ", " + markdown(e.Start)
	}
	fmt.Fprintf(b, "  > %s\n  > — %s, %s, %s:%d:%d, confidence %s\n", markdown(e.Quote), strings.TrimSpace(who), place, markdown(e.File), e.Line, e.Column, decimals(e.Confidence))
}

// markdownDetails tells the qualifiers of a relation, and that it is not
// asserted.
func markdownDetails(e *Edge) string {
	var parts []string
	for _, q := range e.With {
		parts = append(parts, markdown(q.Key+": "+q.Value))
	}
	switch {
	case e.Kind == Lexicon:
		parts = append(parts, "by the lexicon; nobody says it")
	case e.doubtful():
		parts = append(parts, markdown(e.Polarity))
	case e.Times > 1:
		parts = append(parts, fmt.Sprintf("%d times", e.Times))
	}
	if len(parts) == 0 {
		return ""
	}
	return " — " + strings.Join(parts, ", ")
}

// episodeNotes writes the notes of episodes that are no entities by themselves.
func (v *vault) episodeNotes(f Folder, n *Network) error {
	for i := range n.Episodes {
		e := &n.Episodes[i]
		id := episodePrefix + e.ID
		if slices.ContainsFunc(n.Nodes, func(n Node) bool { return n.ID == id }) {
			continue
		}
		w, err := f.Create(v.notes[id] + ".md")
		if err != nil {
			return err
		}
		var b strings.Builder
		frontMatter(&b, [][2]string{{"id", id}, {"type", "Episode"}, {"show", e.Show}, {"published", e.Published}, {"url", e.URL}}, nil)
		fmt.Fprintf(&b, "# %s\n\n%s\n\n## Named in it\n\n", markdown(v.names[id]), markdown(e.Source))
		for i := range n.Nodes {
			if slices.Contains(n.Nodes[i].Episodes, e.ID) {
				fmt.Fprintf(&b, "- %s\n", v.link(n.Nodes[i].ID))
			}
		}
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// link is a link to a note, shown under the name of what it is about.
func (v *vault) link(id string) string {
	shown := strings.NewReplacer("|", "¦", "[", "(", "]", ")", "<", "‹", ">", "›").Replace(oneLine(v.names[id]))
	return "[[" + v.notes[id] + "|" + shown + "]]"
}
