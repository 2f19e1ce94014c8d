package transcript

import (
	"fmt"
	"strings"
	"time"
)

// arrow stands between the times at which a cue begins and ends.
const arrow = "-->"

// isTimes reports whether a line is meant to tell a cue's times: an arrow with
// nothing but figures before it. Of a damaged one (->) a colon has to be left.
func isTimes(s string) bool {
	before, _, ok := strings.Cut(s, arrow)
	if !ok {
		before, _, ok = strings.Cut(s, "->")
		ok = ok && strings.Contains(before, ":")
	}
	return ok && before != "" && '0' <= before[0] && before[0] <= '9' && strings.Trim(before, "0123456789:.,; \t") == ""
}

// readTimes reads a line of times, with what may stand behind them (settings of
// WebVTT, coordinates of SubRip), or tells what is wrong with it.
func readTimes(s string) (c cue, wrong string) {
	var rest string
	var ok bool
	if c.time, c.start, rest, ok = readClock(s); ok {
		if rest, ok = strings.CutPrefix(strings.TrimLeft(rest, space), arrow); ok {
			_, c.end, rest, ok = readClock(strings.TrimLeft(rest, space))
		}
	}
	switch {
	case !ok || rest != "" && !strings.ContainsAny(rest[:1], " \t"):
		return cue{}, fmt.Sprintf("%q tells no times; write them as in 00:00:01.000 --> 00:00:04.000, with minutes and seconds below 60", s)
	case c.end < c.start:
		return cue{}, fmt.Sprintf("the cue ends (%s) before it begins (%s); mend the times", clock(c.end), clock(c.start))
	}
	return c, ""
}

// readClock reads [HH:]MM:SS and a fraction of a second behind a point, comma
// or colon. Written is the time without its fraction.
func readClock(s string) (written string, at time.Duration, rest string, ok bool) {
	if written, _ = cutTime(s); written == "" {
		return "", 0, s, false
	}
	at = time.Duration(seconds(written)) * time.Second
	rest = s[len(written):]
	if rest != "" && strings.ContainsAny(rest[:1], ".,:") {
		end := digits(rest, 1, 9)
		if end == 1 {
			return "", 0, s, false
		}
		unit := time.Second
		for _, r := range rest[1:end] {
			unit /= 10
			at += time.Duration(r-'0') * unit
		}
		rest = rest[end:]
	}
	return written, at, rest, true
}

// clock writes a time as HH:MM:SS.mmm.
func clock(d time.Duration) string {
	ms := d.Milliseconds()
	return fmt.Sprintf("%02d:%02d:%02d.%03d", ms/3_600_000, ms/60_000%60, ms/1000%60, ms%1000)
}
