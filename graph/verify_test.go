package graph

import (
	"context"
	"errors"
	"testing"

	"hearsay/extract/claim"
)

func TestVerify(t *testing.T) {
	ctx := context.Background()
	s := open(t, Options{Memory: true})
	sources := make(map[string]string)
	for _, n := range []int{1, 2} {
		x, source := synthetic(n)
		must(s.Add(ctx, x))(t)
		sources[x.Episode.ID] = source
	}
	read := func(e claim.Episode) (string, error) {
		source, ok := sources[e.ID]
		if !ok {
			return "", errors.New("no such file")
		}
		return source, nil
	}
	equal(t, 0, len(must(s.Verify(ctx, read))(t)))

	// Every place beyond a new word at the head of the source is wrong.
	sources["show-001"] = "新" + sources["show-001"]
	x, _ := synthetic(1)
	problems := must(s.Verify(ctx, read))(t)
	if want := len(x.Mentions) + len(x.Claims); len(problems) < want {
		t.Errorf("%d of %d problems", len(problems), want)
	}
	for i, p := range problems {
		if p.Episode != "show-001" || p.Expected == p.Found || i > 0 && p.At < problems[i-1].At {
			t.Errorf("%v is no problem, or not in order", p)
		}
	}

	sources["show-001"] = "short"
	if p := must(s.Verify(ctx, read))(t); p[len(p)-1].Found != "" {
		t.Errorf("%v: nothing stands beyond the end", p[len(p)-1])
	}

	delete(sources, "show-001")
	problems = must(s.Verify(ctx, read))(t)
	if len(problems) != 1 || problems[0].String() != "show-001: the source cannot be read: no such file" {
		t.Errorf("got %v", problems)
	}
}

func TestProblemReadsWell(t *testing.T) {
	ctx := context.Background()
	s := open(t, Options{Memory: true})
	one, _ := sample()
	one.Mentions, one.Claims, one.Unresolved = one.Mentions[:1], nil, nil
	must(s.Add(ctx, one))(t)
	problems := must(s.Verify(ctx, func(claim.Episode) (string, error) { return "12345Eva", nil }))(t)
	if len(problems) != 1 || problems[0].String() != `one: at 5: "Ada" was expected for person:ada, and "Eva" is there` {
		t.Errorf("got %v", problems)
	}
}

func TestDiff(t *testing.T) {
	ctx := context.Background()
	before, after := open(t, Options{Memory: true}), open(t, Options{Memory: true})
	addSample(t, before)
	addSample(t, after)
	equal(t, 0, len(must(Diff(ctx, before, after))(t)))

	one, _ := sample()
	one.Claims[0].ID, one.Claims[0].With = "c8", map[string]string{"role": "chief", "year": "2020"}
	one.Entities[0].Name = "The Lab"
	must(after.Add(ctx, one))(t)
	must(after.Forget(ctx, "two"))(t)
	var got []string
	for _, d := range must(Diff(ctx, before, after))(t) {
		got = append(got, d.String())
	}
	equal(t, []string{
		"- person:ada works_for org:lab (role: lead), episode one",
		"+ person:ada works_for org:lab (role: chief, year: 2020), episode one",
		"- person:bo created paper:galore, episode two",
		"- Organization Lab (org:lab)",
		"+ Organization The Lab (org:lab)",
		"- Person Bo (person:bo)",
	}, got)
}
