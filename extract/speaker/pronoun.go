package speaker

import (
	"strings"

	"hearsay/extract/text"
)

// speaker resolves 我 and 我们. A host's 我们 takes the guest in, so only a
// guest's means those the guest works with.
func (r *resolver) speaker(h hit, several bool) {
	t := &r.turns[r.turn]
	if several && t.Speaker != Guest {
		return
	}
	person := t.Person
	if person == "" && r.selfIn == r.turn {
		person = r.self
	}
	if !several {
		r.add(h, Me, person, r.cues.person, 0.95*t.Confidence, "the speaker of the turn")
		return
	}
	r.team(h, Me, person, t.Confidence, "the speaker of the turn, with others", "whom the speaker works for")
}

// team resolves words for somebody and those they work with: to the person and
// to the organization. Where the person leads the organization, it is the one
// that makes and uses things, and the person is who writes and knows people.
func (r *resolver) team(h hit, kind ReferenceKind, person string, confidence float64, why, whyTeam string) {
	employer := r.employer(person)
	if !employer.Leads {
		r.add(h, kind, person, r.cues.person, 0.8*confidence, why)
		r.add(h, kind, employer.Organization, r.cues.organization, 0.5*confidence, whyTeam)
		return
	}
	if person != "" {
		r.add(h, kind, person, r.cues.person, 0.8*confidence, why)
		r.except(r.cues.built)
	}
	r.add(h, kind, employer.Organization, r.cues.organization, 0.8*confidence, whyTeam)
	r.except(r.cues.written)
}

func (r *resolver) employer(person string) Employer {
	switch {
	case r.in.Employer == nil:
		return Employer{}
	case person == "":
		return r.shared()
	}
	return r.in.Employer(person)
}

// shared is the employer of all guests whose employer is known: where it is not
// known which of them speaks, 我们 is still their organization.
func (r *resolver) shared() Employer {
	var one Employer
	for _, g := range r.in.Guests {
		switch e := r.in.Employer(g); {
		case e.Organization == "":
		case one.Organization != "" && one.Organization != e.Organization:
			return Employer{}
		default:
			one = Employer{e.Organization, one.Leads || e.Leads}
		}
	}
	return one
}

// addressee resolves 你, and 你们 or you as one and those they work with. A guest's 你 is anybody far more often than the host.
func (r *resolver) addressee(h hit) {
	t := &r.turns[r.turn]
	if t.Speaker != Host {
		return
	}
	person := r.answerer()
	if word := r.words.runes[h.start:h.end]; text.Han(word[0]) && word[len(word)-1] != '们' {
		r.add(h, You, person, r.cues.person, 0.9*t.Confidence, "whom the host speaks to")
		r.add(h, You, r.employer(person).Organization, r.cues.organization, 0.5*t.Confidence, "whom the other works for")
		return
	}
	r.team(h, You, person, t.Confidence, "whom the host speaks to", "whom the other works for")
}

// answerer is the guest who speaks next, else the one who spoke last, else the
// only one.
func (r *resolver) answerer() string {
	for i := r.turn + 1; i < len(r.turns) && i <= r.turn+2; i++ {
		if t := r.turns[i]; t.Speaker == Guest && t.Person != "" {
			return t.Person
		}
	}
	for i := r.turn - 1; i >= 0 && i >= r.turn-2; i-- {
		if t := r.turns[i]; t.Speaker == Guest && t.Person != "" {
			return t.Person
		}
	}
	return only(r.in.Guests)
}

// somebody resolves 他 to whoever was named last. Nobody says 他 of themselves
// or of whom they speak to, but in a host's introduction 他 is the guest.
func (r *resolver) somebody(h hit, q *cue) {
	i, far := r.last(h, r.cues.person, q.within)
	if i == none {
		r.introduced(h)
		return
	}
	t, m := &r.turns[r.turn], r.things[i]
	if r.introducing() && contains(r.in.Guests, m.Entity) || m.Entity != t.Person && (t.Speaker != Host || m.Entity != r.answerer()) {
		r.add(h, They, m.Entity, m.Types, nearer(far, q.within), r.why(i, far))
	}
}

// someone resolves 他们 to the organization that was named last, and those it is
// listed with. Right after a person's name it is that person and others, who
// have no name; after a list of people it is these.
func (r *resolver) someone(h hit, q *cue) {
	i, far := r.last(h, r.cues.organization|r.cues.person, q.within)
	if j := r.people(i); j != none {
		r.all(h, q, j, far)
		return
	}
	if i != none && r.things[i].Types&r.cues.organization == 0 {
		if far <= beside {
			return
		}
		if r.listed(i) < i {
			r.all(h, q, i, far)
			return
		}
		i, far = r.last(h, r.cues.organization, q.within)
	}
	if i != none {
		r.all(h, q, i, far)
	}
}

// all resolves a pronoun to thing i and those it is listed with.
func (r *resolver) all(h hit, q *cue, i int, far float64) {
	for j := r.listed(i); j <= i; j++ {
		if m := r.things[j]; m.Entity != "" && (j == i || m.Entity != r.things[i].Entity) {
			r.add(h, They, m.Entity, m.Types, nearer(far, q.within), r.why(j, far))
		}
	}
}

// people is the end of a list of people of whom the clause tells that thing i, an
// organization, then ends: Ann and Tom had both been at X. They wrote.
func (r *resolver) people(i int) int {
	if i == none || r.things[i].Types&r.cues.organization == 0 {
		return none
	}
	for j := i - 1; j > 0 && r.things[i].from-r.things[j].to <= clauseReach; j-- {
		if r.things[j].Types&r.cues.person != 0 {
			if r.listed(j) < j {
				return j
			}
			break
		}
	}
	return none
}

// clauseReach is how many runes a list of people may stand before the
// organization that is told of them.
const clauseReach = 30

// listed is the first thing of the list of the same kind that thing i ends.
func (r *resolver) listed(i int) int {
	for ; i > 0; i-- {
		a, b := r.things[i-1], r.things[i]
		if a.Types&b.Types&(r.cues.organization|r.cues.person) == 0 || !r.joined(a.to, b.from) {
			break
		}
	}
	return i
}

// joined reports whether what stands between two things makes a list of them.
func (r *resolver) joined(from, to int) bool {
	if from > to || to-from > longJoin {
		return false
	}
	switch strings.TrimSpace(string(r.words.runes[from:to])) {
	case "和", "跟", "与", "还有", "以及", "或", "或者", "and", "or", "&":
		return true
	case "": // a mark is one space in the words
		return to > from && strings.ContainsRune(",，、", r.in.Text.Runes[r.words.at[from]])
	}
	return false
}

// longJoin is how many runes what joins two names may have.
const longJoin = 6

// introducing reports whether the host still speaks of the guest to listeners.
func (r *resolver) introducing() bool { return !r.met && r.turns[r.turn].Speaker == Host }

// introduced resolves a pronoun in the host's introduction to the guest.
func (r *resolver) introduced(h hit) {
	if r.introducing() && len(r.in.Guests) == 1 {
		r.add(h, They, r.in.Guests[0], r.cues.person, 0.7, "the guest, whom the host introduces")
	}
}
