package drawing_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/graph/export/drawing"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		lines int
		want  []string
	}{
		{"GaLore", 11, 2, []string{"GaLore"}},
		{"", 11, 2, nil},
		{"Attention Is All You Need", 9, 2, []string{"Attention Is All", "You Need"}},
		{"被改变的世界与人的野心", 6, 2, []string{"被改变的世界", "与人的野心"}},
		{"被改变的世界与人的野心和别的", 6, 2, []string{"被改变的世界", "与人的野心…"}},
		{"Supercalifragilistic", 5, 1, []string{"Superca…"}},
	} {
		if diff := cmp.Diff(test.want, drawing.Wrap(test.text, test.width, test.lines)); diff != "" {
			t.Errorf("%s: %s", test.text, diff)
		}
	}
}

func TestPNGWithoutAFontSaysWhatIsMissing(t *testing.T) {
	d := drawing.Drawing{Width: 50, Height: 20, Words: []drawing.Words{{Text: "a山", Size: 12}}}
	err := d.WritePNG(new(bytes.Buffer), nil)
	missing := new(drawing.NoFontError)
	if !errors.As(err, &missing) || missing.Missing != "山" || !strings.Contains(err.Error(), "install") {
		t.Errorf("error %v", err)
	}
}

func TestPNGOfLatinNeedsNoFontOfTheSystem(t *testing.T) {
	d := drawing.Drawing{Width: 50, Height: 20, Words: []drawing.Words{{Text: "Zoë", At: drawing.Point{X: 4, Y: 14}, Size: 12}}}
	if err := d.WritePNG(new(bytes.Buffer), nil); err != nil {
		t.Error(err)
	}
}
