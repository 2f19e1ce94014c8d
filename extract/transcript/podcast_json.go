package transcript

// podcastJSON is the transcript in JSON of the podcast namespace: segments with
// speaker, startTime, endTime and body, which is a sentence or a single word.
// See https://github.com/Podcastindex-org/podcast-namespace, transcripts.md.
var podcastJSON = Format{
	Name:   "podcast-json",
	Doc:    "JSON of the podcast namespace: speaker, startTime, endTime, body",
	checks: true,
	detects: func(source string) bool {
		return isJSON(source) && hasKey(source, "startTime") && hasKey(source, "body")
	},
	read: (*Episode).readSegments,
}
