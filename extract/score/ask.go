package score

import "slices"

// Answer is one answer to a question: something with its names.
type Answer struct {
	Name string
	Also []string
}

// Ask puts the gold's questions and scores the answers: F1 of each question,
// and their mean. What the gold allows an answer to hold counts neither for nor
// against it. A question whose answers are an error has none, and is listed with
// the error; the others are asked all the same.
func Ask(g *Gold, answers func(question string) ([]Answer, error)) Asked {
	names := newNameTable(g.Entities)
	asked := Asked{Questions: len(g.Questions)}
	sum := 0.0
	for _, q := range g.Questions {
		got, err := answers(q.Ask)
		if err != nil {
			got = nil
		}
		got = distinct(got)
		f1 := names.answerF1(q, got)
		sum += f1
		if f1 < 1 {
			asked.Errors = append(asked.Errors, answerError(q, got, f1, err))
		}
	}
	if len(g.Questions) > 0 {
		asked.F1 = rounded(sum / float64(len(g.Questions)))
	}
	return asked
}

// distinct keeps one answer of each name: the place of the first, the other
// names of the last.
func distinct(answers []Answer) []Answer {
	var list []Answer
	index := map[string]int{}
	for _, a := range answers {
		if i, known := index[a.Name]; known {
			list[i] = a
			continue
		}
		index[a.Name] = len(list)
		list = append(list, a)
	}
	return list
}

func (t nameTable) answerF1(q Question, got []Answer) float64 {
	right, wrong := 0, 0
	for _, a := range got {
		switch {
		case t.anyOf(a, q.Answer):
			right++
		case !t.anyOf(a, q.Maybe):
			wrong++
		}
	}
	recall := 1.0
	if len(q.Answer) > 0 {
		hit := 0
		for _, want := range q.Answer {
			if slices.ContainsFunc(got, func(a Answer) bool { return t.answers(a, want) }) {
				hit++
			}
		}
		recall = ratio(hit, len(q.Answer))
	}
	return harmonic(ratio(right, right+wrong), recall)
}

func (t nameTable) anyOf(a Answer, wanted []string) bool {
	return slices.ContainsFunc(wanted, func(want string) bool { return t.answers(a, want) })
}

// answers reports whether an answer is the wanted entity, or bears the wanted
// name where the gold has no such entity.
func (t nameTable) answers(a Answer, want string) bool {
	return slices.Contains(t.meant(a.Name, a.Also), want) ||
		!t.has(want) && sameLetters(a.Name) == sameLetters(want)
}
