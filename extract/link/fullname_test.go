package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const people = `
- {id: person:jeff-dean, type: Person, name: Jeff Dean, known: {works_for: [org:google]}}
- {id: person:alex-krizhevsky, type: Person, name: Alex Krizhevsky, known: {created: [model:alexnet]}}
- {id: person:jan-leike, type: Person, name: Jan Leike, known: {works_for: [org:google]}}
- {id: person:cheng-manqi, type: Person, name: 程曼祺, known: {works_for: [org:google]}}
- {id: model:alexnet, type: Model, name: AlexNet}
- {id: org:google, type: Organization, name: Google, also: [谷歌]}
`

func TestSurnamesAreHeardBesideFirstNames(t *testing.T) {
	listen := listener(t, people)
	for _, c := range []struct{ text, want string }{
		{"谷歌的 Jeff Ding 也来了", "[谷歌](google)的 [Jeff Ding](jeff-dean) 也来了"},
		{"AlexNet was what Alex Kerzhetsky wrote.", "[AlexNet](alexnet) was what [Alex Kerzhetsky](alex-krizhevsky) wrote."},
		{"What Alex Kerzhetsky wrote.", "What Alex Kerzhetsky wrote."},           // nothing here has to do with him
		{"谷歌的 Jan Lekan 也来了", "[谷歌](google)的 Jan Lekan 也来了"},                     // too short a surname for so much
		{"Google and Jeff Bridge met.", "[Google](google) and Jeff Bridge met."}, // somebody else
		{"谷歌的节目,我是曼琪,大家好", "[谷歌](google)的节目,我是[曼琪](cheng-manqi),大家好"},            // says the own name
		{"谷歌的节目里有曼琪这个词", "[谷歌](google)的节目里有曼琪这个词"},                               // nobody says it
	} {
		if diff := cmp.Diff(c.want, listen(c.text)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}
