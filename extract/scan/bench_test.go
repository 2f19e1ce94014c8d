package scan

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/extract/text"
)

// lexicon makes up n names as a large lexicon has them: half are Chinese, of
// two to five of the characters that the text uses; half are Latin, of two to
// six syllables, some with a number; a few stand in the text itself. One in
// eight is of characters in the text's own proportions, and so is often a part
// of ordinary words: there is more to find than in a real lexicon.
func lexicon(n int, sample []rune) [][]rune {
	random := rand.New(rand.NewPCG(1, 2))
	var han, spoken []rune
	for _, r := range sample {
		if text.Han(r) {
			spoken = append(spoken, r)
		}
		if text.Han(r) && !slices.Contains(han, r) {
			han = append(han, r)
		}
	}
	syllables := strings.Fields("al be con dar el fer ga ho in ju kel lo mi net or pro qua re sta tron un vex wi xy zen graph former lab learn")
	keys := [][]rune{[]rune("transformer"), []rune("强化学习"), []rune("神经网络"), []rune("openai"), []rune("meta"), []rune("大模型")}
	for len(keys) < n {
		var key []rune
		switch random.IntN(8) {
		case 0:
			for range 2 + random.IntN(4) {
				key = append(key, spoken[random.IntN(len(spoken))])
			}
		case 1, 2, 3:
			for range 2 + random.IntN(4) {
				key = append(key, han[random.IntN(len(han))])
			}
		default:
			for range 2 + random.IntN(5) {
				key = append(key, []rune(syllables[random.IntN(len(syllables))])...)
			}
			if random.IntN(4) == 0 {
				key = append(key, '-', rune('0'+random.IntN(10)))
			}
		}
		keys = append(keys, key)
	}
	return keys
}

// transcript is the sample episode, n times, folded, with its size in bytes.
func transcript(b *testing.B, n int) ([]rune, int64) {
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	source := strings.Repeat(string(data), n)
	return text.New(source).Runes, int64(len(source))
}

func BenchmarkScan20000(b *testing.B) { benchmarkScan(b, 20000) }

func BenchmarkScan1000(b *testing.B) { benchmarkScan(b, 1000) }

func benchmarkScan(b *testing.B, names int) {
	runes, size := transcript(b, 20)
	s := Compile(lexicon(names, runes))
	hits := s.All(nil, runes)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		hits = s.All(hits[:0], runes)
	}
	b.ReportMetric(float64(len(hits))/float64(size)*1000, "hits/KB")
}

func BenchmarkCompile20000(b *testing.B) {
	runes, _ := transcript(b, 1)
	keys := lexicon(20000, runes)
	for b.Loop() {
		Compile(keys)
	}
}
