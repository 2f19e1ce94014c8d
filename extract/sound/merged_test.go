package sound

import "testing"

func TestMergedPhonesAreWhatEarsConfuse(t *testing.T) {
	for _, c := range []struct{ a, b rune }{{'林', '您'}, {'兴', '新'}, {'志', '字'}, {'山', '三'}} {
		a, b := Syllable(c.a), Syllable(c.b)
		if len(a) != len(b) {
			t.Fatalf("%c and %c: %s and %s", c.a, c.b, String(a), String(b))
		}
		same := true
		for i := range a {
			same = same && (Merged(a[i]) == Merged(b[i]))
		}
		if !same {
			t.Errorf("%c and %c are told apart: %s and %s", c.a, c.b, String(a), String(b))
		}
	}
	if Merged(Syllable('巴')[0]) == Merged(Syllable('大')[0]) {
		t.Error("b and d are not told apart")
	}
}
