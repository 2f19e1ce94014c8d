package sound

import "testing"

// nearest is the smallest distance between any two ways to say two names.
func nearest(a, b string) Cost {
	least := Cost(100)
	for _, p := range Name(a) {
		for _, q := range Name(b) {
			least = min(least, Distance(p, q, 100))
		}
	}
	return least
}

func TestNamesThatSoundAlike(t *testing.T) {
	for _, c := range []struct {
		name, heard string
		most        Cost
	}{
		{"黄仁勋", "皇人熏", 0},
		{"张朝阳", "章潮扬", 0},
		{"李彦宏", "李燕红", 0},
		{"南京", "兰京", 6},
		{"自然语言", "自然原", 20},
		{"Kubernetes", "Cooper Netties", 24},
		{"Nvidia", "In video", 30},
		{"Wikipedia", "Vicky Pedia", 20},
		{"Hugging Face", "Hugging Phase", 20},
		{"Cursor", "Kerser", 15},
		{"Tesla", "特斯拉", 25},
		{"GPT", "gpt", 0},
		{"ImageNet", "Image Net", 0},
		{"3D", "三D", 0},
	} {
		if d := nearest(c.name, c.heard); d > c.most {
			t.Errorf("%s heard as %s: %d, want at most %d", c.name, c.heard, d, c.most)
		}
	}
}

func TestNamesThatDoNot(t *testing.T) {
	for _, c := range []struct {
		name, other string
		least       Cost
	}{
		{"黄仁勋", "张朝阳", 50},
		{"Google", "Apple", 45},
		{"Tesla", "Oracle", 45},
		{"北京", "上海", 45},
		{"GPT", "CNN", 40},
	} {
		if d := nearest(c.name, c.other); d < c.least {
			t.Errorf("%s and %s: %d, want at least %d", c.name, c.other, d, c.least)
		}
	}
}

func TestDistanceIsSymmetricAndKeepsItsLimit(t *testing.T) {
	names := []string{"Transformer", "扩散模型", "OpenAI", "GPT-4", "上海交通大学", "LeNet", "阿里巴巴"}
	for _, a := range names {
		for _, b := range names {
			p, q := Name(a)[0], Name(b)[0]
			d := Distance(p, q, 200)
			if e := Distance(q, p, 200); d != e {
				t.Errorf("%s and %s: %d, the other way round %d", a, b, d, e)
			}
			if (d == 0) != (a == b) {
				t.Errorf("%s and %s: %d", a, b, d)
			}
			for limit := Cost(0); limit <= 100; limit += 5 {
				bounded := Distance(p, q, limit)
				if d <= limit && bounded != d || d > limit && bounded <= limit {
					t.Errorf("%s and %s: %d, within %d %d", a, b, d, limit, bounded)
				}
			}
		}
	}
}

func BenchmarkDistance(b *testing.B) {
	p, q := Name("Transformer")[0], Name("Transferring")[0]
	b.ReportAllocs()
	for b.Loop() {
		Distance(p, q, 40)
	}
}
