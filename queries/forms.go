package queries

import (
	"hearsay/graph"
)

// forms lists the forms in which something was heard, each with its places; the
// group is the entity.
func forms(r *runner, result *Result) error {
	things, err := r.resolve(split(r.params["of"]))
	if err != nil {
		return err
	}
	for _, id := range things.ids {
		name, err := r.name(id)
		if err != nil {
			return err
		}
		places, err := r.store.Mentions(r.ctx, graph.MentionFilter{Entity: id, Episode: r.scope.Episode})
		if err != nil {
			return err
		}
		if err := r.byForm(result, name, places); err != nil {
			return err
		}
	}
	return r.sort(result, &pattern{order: byCount})
}

func (r *runner) byForm(result *Result, group string, places []graph.Mention) error {
	byText := map[string][]graph.Mention{}
	for _, m := range places {
		byText[m.Text] = append(byText[m.Text], m)
	}
	for _, form := range sortedKeys(byText) {
		a := Answer{Name: form, Value: form, Group: group}
		if err := r.show(&a, byText[form]); err != nil {
			return err
		}
		result.Answers = append(result.Answers, a)
	}
	return nil
}
