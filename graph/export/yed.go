package export

import (
	"strconv"
	"unicode/utf8"
)

// yEd draws nothing that it is not told: without these, all nodes lie at one
// place and have no labels.

func yEdNode(x xmlWriter, n placedNode) {
	width := 30 + 9*min(utf8.RuneCountInString(n.Name), 30)
	x.WriteString(`   <data key="node_graphics"><y:ShapeNode>`)
	x.open("y:Geometry", "/>", "height", "30", "width", strconv.Itoa(width), "x", decimals(4*n.at.x), "y", decimals(4*n.at.y))
	x.open("y:Fill", "/>", "color", ColourOf(n.Type).Hex()+"80", "transparent", "false")
	x.element("y:NodeLabel", n.Name)
	x.WriteString(`<y:Shape type="roundrectangle"/></y:ShapeNode></data>` + "\n")
}

func yEdEdge(x xmlWriter, e *Edge) {
	style := "line"
	if e.doubtful() {
		style = "dashed"
	}
	x.WriteString(`   <data key="edge_graphics"><y:PolyLineEdge>`)
	x.open("y:LineStyle", "/>", "color", "#808080", "type", style, "width", "1")
	x.WriteString(`<y:Arrows source="none" target="standard"/>`)
	x.element("y:EdgeLabel", e.Predicate)
	x.WriteString(`</y:PolyLineEdge></data>` + "\n")
}
