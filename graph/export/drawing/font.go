package drawing

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// NoFontError says that no font has all letters.
type NoFontError struct {
	Missing string // letters that the best font lacks
	Looked  int    // how many fonts were looked at
}

func (e *NoFontError) Error() string {
	return fmt.Sprintf("none of %d fonts here has %s: install a font that has (Debian: fonts-noto-cjk), or write svg, which leaves fonts to who looks at it", e.Looked, e.Missing)
}

// face is a font in all its sizes.
type face struct {
	font  *opentype.Font
	sizes map[float64]font.Face
}

func (f *face) size(px float64) (font.Face, error) {
	if s := f.sizes[px]; s != nil {
		return s, nil
	}
	s, err := opentype.NewFace(f.font, &opentype.FaceOptions{Size: px, DPI: 72, Hinting: font.HintingNone})
	f.sizes[px] = s
	return s, err
}

// chooseFont finds the first font that has all letters of the words: the one
// that is built in, then those in files. Letters that no font of a person's
// system is expected to have (emoji and the like) need not be there.
func chooseFont(words []Words, files []string) (*face, error) {
	var text strings.Builder
	for _, w := range words {
		text.WriteString(w.Text)
	}
	needed := letters(text.String())
	builtIn, err := opentype.Parse(goregular.TTF)
	if err != nil {
		return nil, err
	}
	missing := lacks(builtIn, needed)
	if missing == "" {
		return &face{font: builtIn, sizes: map[float64]font.Face{}}, nil
	}
	for _, path := range files {
		f, still := openFont(path, needed)
		if f != nil {
			return f, nil
		}
		if still != "" && len(still) < len(missing) {
			missing = still
		}
	}
	return nil, &NoFontError{Missing: missing, Looked: len(files) + 1}
}

// openFont returns the first font of a file that has all letters, else what the
// best one lacks; of a file that is no font, nothing.
func openFont(path string, needed []rune) (found *face, missing string) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, ""
	}
	fonts, err := sfnt.ParseCollection(data)
	if err != nil {
		return nil, ""
	}
	var best *sfnt.Font
	for i := range fonts.NumFonts() {
		f, err := fonts.Font(i)
		if err != nil {
			continue
		}
		still := lacks(f, needed)
		if still == "" && (best == nil || simplified(f) && !simplified(best)) {
			best = f
		}
		if missing == "" || len(still) < len(missing) {
			missing = still
		}
	}
	if best == nil {
		return nil, missing
	}
	return &face{font: best, sizes: map[float64]font.Face{}}, ""
}

// simplified says whether a font is made for simplified Chinese, whose forms
// differ from the Japanese ones of the same letters.
func simplified(f *sfnt.Font) bool {
	name, err := f.Name(nil, sfnt.NameIDFull)
	return err == nil && !strings.Contains(name, "Mono") && (strings.Contains(name, " SC") || strings.Contains(name, " CN") || strings.Contains(name, "GB"))
}

// lacks lists some of the letters that a font does not have.
func lacks(f *sfnt.Font, needed []rune) string {
	var missing []rune
	var b sfnt.Buffer
	for _, r := range needed {
		if g, err := f.GlyphIndex(&b, r); err != nil || g == 0 {
			missing = append(missing, r)
		}
		if len(missing) == 12 {
			break
		}
	}
	return string(missing)
}

// letters are those of a text that have to be there, once each and in order.
func letters(text string) []rune {
	seen := map[rune]bool{}
	var all []rune
	for _, r := range text {
		if !seen[r] && mustHave(r) {
			all = append(all, r)
		}
		seen[r] = true
	}
	return all
}

func mustHave(r rune) bool {
	return r > ' ' && r < 0x2000 || r >= 0x3040 && r < 0xfb00
}
