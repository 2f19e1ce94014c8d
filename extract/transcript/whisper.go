package transcript

import (
	"strings"
	"time"
)

// whisper is the JSON that Whisper's various programs write: openai-whisper and
// faster-whisper (segments, with words or without), WhisperX (speakers),
// whisper.cpp (transcription), Transformers (chunks), and the lists of text,
// start and duration that programs make of captions.
var whisper = Format{
	Name:       "whisper",
	Doc:        "JSON of openai-whisper, faster-whisper, WhisperX, whisper.cpp; segments and words",
	Extensions: []string{".json", ".jsonl"},
	checks:     true,
	detects: func(source string) bool {
		return isJSON(source) && hasKey(source, "segments", "transcription", "chunks", "text")
	},
	read: (*Episode).readSegments,
}

// keyReach is how far into a file, in bytes, the keys that tell its kind stand.
const keyReach = 64 << 10

func hasKey(source string, keys ...string) bool {
	head := source[:min(len(source), keyReach)]
	for _, key := range keys {
		if strings.Contains(head, `"`+key+`"`) {
			return true
		}
	}
	return false
}

// readSegments reads a list of segments, whatever its name and theirs.
func (e *Episode) readSegments() error {
	j, root := parseJSON(e.Path, e.Source)
	list := root
	if root.kind == '{' {
		e.Language = j.words(root.get("language"))
		if e.Language == "" {
			e.Language = j.words(root.get("result").get("language"))
		}
		if list = root.get("segments", "transcription", "chunks"); list.kind == 0 && root.get("text").kind != 0 {
			list = value{kind: '[', items: []value{root}} // words without segments
		}
	}
	if list.kind != '[' {
		if !j.Failed() {
			j.add(root.at, "no transcript: there is no list of segments (or transcription, chunks) here, and no text")
		}
		return j.Err()
	}
	var all []utterance
	for _, v := range list.items {
		if v.kind != '{' {
			j.add(v.at, "no segment: it is written as {\"start\": …, \"end\": …, \"text\": …}")
			continue
		}
		all = append(all, j.segment(v))
	}
	whole := ""
	if root.kind == '{' {
		whole = j.words(root.get("text"))
	}
	return e.join(j, all, whole)
}

// segment reads one segment.
func (j *jsonFile) segment(v value) utterance {
	u := utterance{speaker: strings.Trim(j.words(v.get("speaker")), space)}
	u.start, u.end = j.times(v)
	words := v.get("words").items
	said := v.get("text", "body", "word")
	last := u.start
	for _, w := range words {
		says := w.get("word", "text")
		if j.words(says); said.kind == 0 {
			u.says = append(u.says, says)
		}
		start, end := j.times(w)
		if start == 0 && end == 0 { // some figures have no time of their own
			start, end = last, u.end
		}
		if last = end; end > 0 && !blank(says.text) {
			u.words = append(u.words, timedWord{strings.Trim(says.text, space), start, end})
		}
	}
	if said.kind != 0 || len(words) == 0 {
		if said.kind == 0 {
			j.add(v.at, "this segment has no text")
		}
		j.words(said)
		u.says = []value{said}
	}
	return u
}

// times reads when a segment or word begins and ends: in seconds (start, end or
// duration; startTime, endTime; a pair), or in milliseconds (offsets).
func (j *jsonFile) times(v value) (start, end time.Duration) {
	from, to, unit := v.get("start", "startTime"), v.get("end", "endTime"), time.Second
	if offsets := v.get("offsets"); offsets.kind == '{' {
		from, to, unit = offsets.get("from"), offsets.get("to"), time.Millisecond
	} else if stamps := v.get("timestamps"); stamps.kind == '{' {
		from, to = stamps.get("from"), stamps.get("to")
	} else if pair := v.get("timestamp").items; len(pair) == 2 {
		from, to = pair[0], pair[1]
	}
	start, _ = j.duration(known(from), unit)
	end, told := j.duration(known(to), unit)
	if long, ok := j.duration(v.get("duration"), unit); ok && !told {
		return start, start + long
	}
	if told && end < start {
		j.add(to.at, "this ends (%s) before it begins (%s); mend the times", clock(end), clock(start))
	}
	return start, max(start, end)
}

// known makes nothing of null.
func known(v value) value {
	if v.kind == 'n' {
		return value{}
	}
	return v
}
