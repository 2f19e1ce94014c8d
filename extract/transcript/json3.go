package transcript

import (
	"strings"
	"time"
)

// json3 is the JSON of YouTube's captions: events of segments, with times in
// milliseconds. Events without segments set up the screen; those that only
// break a line are blank.
var json3 = Format{
	Name:       "youtube-json3",
	Doc:        "YouTube's captions in JSON (fmt=json3)",
	Extensions: []string{".json3"},
	checks:     true,
	detects: func(source string) bool {
		return isJSON(source) && hasKey(source, "events") && hasKey(source, "segs", "wireMagic")
	},
	read: func(e *Episode) error {
		j, root := parseJSON(e.Path, e.Source)
		events := root.get("events")
		if events.kind != '[' && !j.Failed() {
			j.add(root.at, "no captions of YouTube: there is no list of events here")
		}
		var all []utterance
		for _, v := range events.items {
			all = append(all, j.event(v))
		}
		return e.join(j, all, "")
	},
}

// event reads the segments of an event. A segment's time counts from the
// event's.
func (j *jsonFile) event(v value) utterance {
	var u utterance
	u.start, _ = j.duration(v.get("tStartMs"), time.Millisecond)
	long, _ := j.duration(v.get("dDurationMs"), time.Millisecond)
	u.end = u.start + long
	for _, s := range v.get("segs").items {
		said := s.get("utf8")
		words := j.words(said)
		if blank(words) {
			continue
		}
		u.says = append(u.says, said)
		offset, _ := j.duration(s.get("tOffsetMs"), time.Millisecond)
		u.words = append(u.words, timedWord{strings.Trim(words, space), u.start + offset, u.end})
	}
	for i := 1; i < len(u.words); i++ {
		u.words[i-1].end = u.words[i].start
	}
	return u
}
