package transcript

import (
	"time"
	"unicode/utf8"

	"hearsay/extract/strict"
)

// Stamp is a place whose time is known.
type Stamp struct {
	At         int // code point of the source
	Start, End time.Duration
}

// readCues fills the episode from the cues among its lines.
func (e *Episode) readCues(d *dialect, lines []line) error {
	file := &strict.File{Name: e.Path}
	cues := d.cues(file, lines)
	if err := file.Err(); err != nil {
		return err
	}
	return e.tell(unroll(cues))
}

// tell fills the episode from what is said.
func (e *Episode) tell(lines []spoken) error {
	if len(lines) == 0 {
		return e.silent()
	}
	heads := nameHeads(lines)
	for i := range lines {
		l := &lines[i]
		label := Label{At: l.at}
		if l.opens {
			label.Time = l.cue.time
		}
		if h, ok := heads[i]; ok {
			label.Speaker = h.speaker
			l.cut(utf8.RuneCountInString(l.says[:h.length]), l.says[h.length:])
		}
		for _, v := range l.voices {
			if v.at > l.pieces[0].Start {
				break
			}
			label.Speaker = v.name
		}
		label.End = l.pieces[0].Start
		if label.Speaker != "" || label.Time != "" {
			e.Labels = append(e.Labels, label)
		}
		e.addVoices(l)
		e.addStamps(l)
		e.Speech = append(e.Speech, l.pieces...)
	}
	e.Talk = e.Speech[0].Start
	e.Body = min(lines[0].at, e.Talk)
	return nil
}

// addVoices makes labels of the voices inside a line.
func (e *Episode) addVoices(l *spoken) {
	for _, v := range l.voices {
		for _, p := range l.pieces[1:] {
			if p.Start > v.at {
				if l.pieces[0].Start < v.at {
					e.Labels = append(e.Labels, Label{At: v.at, End: p.Start, Speaker: v.name, Time: l.cue.time})
				}
				break
			}
		}
	}
}

// addStamps notes the times of a line: of its cue, and those inside it.
func (e *Episode) addStamps(l *spoken) {
	first := len(e.Stamps)
	if l.opens {
		e.Stamps = append(e.Stamps, Stamp{l.pieces[0].Start, l.cue.start, l.cue.end})
	}
	for _, m := range l.moments {
		if m.at < l.cue.start || m.at > l.cue.end {
			continue
		}
		if n := len(e.Stamps); n > first {
			e.Stamps[n-1].End = m.at
		}
		e.Stamps = append(e.Stamps, Stamp{l.place(m.said), m.at, l.cue.end})
	}
}

// place is the code point of the source at which a line has said so much.
func (c *caption) place(said int) int {
	for _, p := range c.pieces {
		n := p.Len()
		if p.Says != "" {
			n = utf8.RuneCountInString(p.Says)
		}
		if said < n {
			if p.Says != "" {
				return p.Start
			}
			return p.Start + said
		}
		said -= n
	}
	return c.pieces[len(c.pieces)-1].End
}

// cut takes code points off the beginning of a line.
func (c *caption) cut(n int, rest string) {
	for i := range c.moments {
		c.moments[i].said = max(0, c.moments[i].said-n)
	}
	c.pieces[0].Start += n
	c.says = rest
}

// nameHeads finds the lines that begin with who says them (Name: or [Name]), by
// index. They are told from sentences with a colon as in any text; only that
// captions break every few words, so that a tenth of the lines is too much to
// ask.
func nameHeads(lines []spoken) map[int]head {
	const broken = 10 // captions a line of text
	begins := make([]line, len(lines))
	for i, l := range lines {
		if len(l.voices) > 0 {
			return nil
		}
		begins[i] = line{l.says, l.pieces[0].Start}
	}
	heads := map[int]head{}
	list, filled := candidates(begins)
	for _, b := range believed(list, begins, filled/broken) {
		l, first := lines[b.line], lines[b.line].pieces[0]
		written := utf8.RuneCountInString(l.says[:b.head.length])
		if b.head.speaker != "" && first.Says == "" && written < first.Len() {
			heads[b.line] = b.head
		}
	}
	return heads
}
