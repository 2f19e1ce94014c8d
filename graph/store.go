// Package graph owns what is kept: it turns the claims of an episode into
// quads of a Cayley store and back, forgets them again, checks them against
// their sources and compares two graphs. One Store type owns locking,
// transactions and recovery from errors.
//
// It refuses to know how claims are found, what questions are asked and how
// answers are printed; and no type of Cayley leaves it.
package graph

import (
	"context"
	"errors"
	"io"
	"time"

	"hearsay/extract/claim"
)

// Options say which store to open. Exactly one of Path, URL and Memory is set.
type Options struct {
	Path     string        // directory of an embedded store; made where it does not exist, unless ReadOnly
	URL      string        // postgres://user@host/database
	Memory   bool          // a store that ends with the process
	ReadOnly bool          // refuse to write, and to create
	Wait     time.Duration // how long to wait for another process to let go of Path; 0 is one second
}

// What can be wrong with a store that is to be opened, or written to. The
// errors that wrap these name the store and say what to do.
var (
	ErrMissing  = errors.New("no graph there")
	ErrNotGraph = errors.New("not a graph")
	ErrLocked   = errors.New("in use by another process")
	ErrVersion  = errors.New("of another version")
	ErrDamaged  = errors.New("damaged")
	ErrReadOnly = errors.New("read-only")
)

var errUnfinished = errors.New("graph: unfinished")

// Store is a graph of episodes. It may be used by any number of goroutines.
type Store struct{}

// Open opens or creates a store.
func Open(ctx context.Context, o Options) (*Store, error) { return nil, errUnfinished }

// Close lets go of the store.
func (s *Store) Close() error { return errUnfinished }

// Change says what adding an episode did to the graph.
type Change int

const (
	Unchanged Change = iota // the very same episode is there already
	Added
	Replaced // another version of the episode was there
)

// Add stores one episode in one transaction: all of it or, where the context
// ends or anything fails, nothing.
func (s *Store) Add(ctx context.Context, x *claim.Extraction) (Change, error) {
	return Unchanged, errUnfinished
}

// Forget removes an episode, and reports whether it was there. What is left
// is the graph that never had it.
func (s *Store) Forget(ctx context.Context, episode string) (bool, error) { return false, errUnfinished }

// Episodes lists what is stored, by date of publishing and then by id.
func (s *Store) Episodes(ctx context.Context) ([]claim.Episode, error) { return nil, errUnfinished }

// Pattern selects claims; an empty field is any.
type Pattern struct {
	Subject, Predicate, Object string
	Episode                    string
	Polarity                   string
}

// Fact is a claim and the episode that makes it.
type Fact struct {
	claim.Claim
	Episode string
}

// Facts returns the claims that fit, ordered by episode, place and id.
func (s *Store) Facts(ctx context.Context, p Pattern) ([]Fact, error) { return nil, errUnfinished }

// Claim returns the claim of this id, and whether there is one.
func (s *Store) Claim(ctx context.Context, id string) (Fact, bool, error) {
	return Fact{}, false, errUnfinished
}

// Known returns what the lexicon knows about entities of the episodes. It was
// not said, so it is never among the facts. Polarity is not looked at.
func (s *Store) Known(ctx context.Context, p Pattern) ([]claim.Known, error) {
	return nil, errUnfinished
}

// Entity is something that episodes name, and which ones, sorted.
type Entity struct {
	claim.Entity
	Episodes []string
}

// Entity returns the entity of this id, and whether there is one.
func (s *Store) Entity(ctx context.Context, id string) (Entity, bool, error) {
	return Entity{}, false, errUnfinished
}

// EntityFilter selects entities; an empty field is any.
type EntityFilter struct {
	Type    string // its type or one of its other types
	Name    string // its name or another name, whatever the case, spaces and hyphens
	Episode string
}

// Entities returns the entities that fit, ordered by id.
func (s *Store) Entities(ctx context.Context, f EntityFilter) ([]Entity, error) {
	return nil, errUnfinished
}

// Mention is a place that names an entity, and the episode it is in.
type Mention struct {
	claim.Mention
	Episode string
}

// MentionFilter selects mentions; an empty field is any.
type MentionFilter struct {
	Entity  string
	Type    string // of the entity
	Speaker string
	Kind    string // talk is a mention without a kind of its own
	Episode string
}

// Mentions returns the mentions that fit, ordered by episode, place and entity.
func (s *Store) Mentions(ctx context.Context, f MentionFilter) ([]Mention, error) {
	return nil, errUnfinished
}

// Turns returns who speaks when in an episode.
func (s *Store) Turns(ctx context.Context, episode string) ([]claim.Turn, error) {
	return nil, errUnfinished
}

// Unresolved returns the names that were heard in an episode and not linked.
func (s *Store) Unresolved(ctx context.Context, episode string) ([]claim.Unresolved, error) {
	return nil, errUnfinished
}

// Meta returns a small fact about the graph itself, empty where there is none.
func (s *Store) Meta(ctx context.Context, key string) (string, error) { return "", errUnfinished }

// SetMeta keeps a small fact about the graph itself. It is no part of what
// the graph says: exports leave it out.
func (s *Store) SetMeta(ctx context.Context, key, value string) error { return errUnfinished }

// WriteNQuads writes the whole graph as sorted, canonical N-Quads: the same
// bytes for the same episodes, whatever the backend.
func (s *Store) WriteNQuads(ctx context.Context, w io.Writer) error { return errUnfinished }

// WriteExtraction writes the N-Quads that a store holds after adding this one
// extraction, without any store.
func WriteExtraction(w io.Writer, x *claim.Extraction) error { return errUnfinished }

// Gizmo runs a script in Cayley's own language and returns at most limit
// results (0: all), each a JSON document. It reads only, and stops when the
// context ends.
func (s *Store) Gizmo(ctx context.Context, script string, limit int) ([]string, error) {
	return nil, errUnfinished
}

// Stats counts what is stored.
type Stats struct{ Episodes, Entities, Claims, Mentions, Quads int }

// Stats counts what is stored.
func (s *Store) Stats(ctx context.Context) (Stats, error) { return Stats{}, errUnfinished }

// Problem is a place where a source no longer says what the graph says.
type Problem struct {
	Episode  string
	Of       string // the claim or entity that stands on it; empty for the source as a whole
	At       int    // code points of the source, from 0
	Expected string
	Found    string
	Err      error // why the source could not be read; nil otherwise
}

// Verify compares every span of every episode with the decoded source that
// read returns.
func (s *Store) Verify(ctx context.Context, read func(e claim.Episode) (string, error)) ([]Problem, error) {
	return nil, errUnfinished
}

// Difference is a claim or an entity that one graph has and another has not.
type Difference struct {
	Added   bool   // in the later graph only
	Kind    string // claim, entity
	Episode string // of a claim
	ID      string
	Text    string // what it says, for people
}

// Diff lists what came and went from one graph to another, in a fixed order.
func Diff(ctx context.Context, before, after *Store) ([]Difference, error) {
	return nil, errUnfinished
}
