package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"strings"
	"testing"

	"hearsay/graph/export"
	"hearsay/graph/export/drawing"
)

func picture(t testing.TB, format string, n *export.Network) []byte {
	t.Helper()
	f, ok := export.FormatOf(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	var b bytes.Buffer
	err := f.Write(&b, n, export.Options{})
	if missing := new(drawing.NoFontError); errors.As(err, &missing) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPNGIsAPicture(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(picture(t, "png", sample())))
	if err != nil {
		t.Fatal(err)
	}
	colours := map[[3]uint32]bool{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			colours[[3]uint32{r, g, b}] = true
		}
	}
	if len(colours) < 20 {
		t.Errorf("%d colours: nothing is drawn", len(colours))
	}
}

// Names come from transcripts, which anybody may have written.
func TestSVGHoldsNoScript(t *testing.T) {
	n := sample()
	n.Nodes[0].Name = `</text><script>alert(1)</script>"` + "\x00\x1b"
	d := xml.NewDecoder(bytes.NewReader(picture(t, "svg", n)))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && !strings.Contains(" svg style title rect path text ", " "+e.Name.Local+" ") {
			t.Errorf("element %s", e.Name.Local)
		}
	}
}

// crowd is a network with a few that many know.
func crowd(nodes int) *export.Network {
	n := new(export.Network)
	types := []string{"Person", "Organization", "Paper", "Model", "Topic"}
	for i := range nodes {
		n.Nodes = append(n.Nodes, export.Node{ID: fmt.Sprintf("topic:%04d", i), Name: fmt.Sprintf("话题 number %d", i), Type: types[i%len(types)]})
	}
	join := func(a, b int) {
		n.Nodes[a].Degree++
		n.Nodes[b].Degree++
		n.Edges = append(n.Edges, export.Edge{ID: fmt.Sprint(len(n.Edges)), Source: n.Nodes[a].ID, Target: n.Nodes[b].ID, Predicate: "works_on", Quote: "说的是这个"})
	}
	for i := 1; i < nodes; i++ {
		join(i, i*i*31%(1+i/3))
		if i%2 == 0 {
			join(i, i*17%i)
		}
	}
	return n
}

func BenchmarkPicture(b *testing.B) {
	for _, nodes := range []int{300, 1000} {
		for _, format := range []string{"svg", "png"} {
			b.Run(fmt.Sprintf("%s-%d", format, nodes), func(b *testing.B) {
				n := crowd(nodes)
				for b.Loop() {
					picture(b, format, n)
				}
			})
		}
	}
}
