package graph

import (
	"context"
	"encoding/json"
	"net/http"

	"hearsay/extract/claim"
)

// A reading is a method of Store that other processes may call. Questions and
// answers are JSON; the whole graph is N-Quads.
const (
	askFacts      = "facts"
	askClaim      = "claim"
	askKnown      = "known"
	askEntities   = "entities"
	askEntity     = "entity"
	askMentions   = "mentions"
	askEpisodes   = "episodes"
	askTurns      = "turns"
	askUnresolved = "unresolved"
	askStats      = "stats"
	askMeta       = "meta"
	askScript     = "script"
	askTriples    = "triples"
	askEverything = "everything"
)

// optional is something that may not be there.
type optional[T any] struct {
	Value T
	Found bool
}

// nothing is the question of a method that takes none.
type nothing struct{}

// script is what Gizmo takes.
type script struct {
	Text  string
	Limit int
}

// triplesQuestion is what Triples takes.
type triplesQuestion struct {
	Want        Triples
	Skip, Limit int
}

// readings answers other processes.
func (s *Store) readings() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("POST /"+askFacts, reading(s.Facts))
	mux.Handle("POST /"+askKnown, reading(s.Known))
	mux.Handle("POST /"+askEntities, reading(s.Entities))
	mux.Handle("POST /"+askMentions, reading(s.Mentions))
	mux.Handle("POST /"+askTurns, reading(s.Turns))
	mux.Handle("POST /"+askUnresolved, reading(s.Unresolved))
	mux.Handle("POST /"+askMeta, reading(s.Meta))
	mux.Handle("POST /"+askClaim, reading(func(ctx context.Context, id string) (o optional[Fact], err error) {
		o.Value, o.Found, err = s.Claim(ctx, id)
		return o, err
	}))
	mux.Handle("POST /"+askEntity, reading(func(ctx context.Context, id string) (o optional[Entity], err error) {
		o.Value, o.Found, err = s.Entity(ctx, id)
		return o, err
	}))
	mux.Handle("POST /"+askEpisodes, reading(func(ctx context.Context, _ nothing) ([]claim.Episode, error) { return s.Episodes(ctx) }))
	mux.Handle("POST /"+askStats, reading(func(ctx context.Context, _ nothing) (Stats, error) { return s.Stats(ctx) }))
	mux.Handle("POST /"+askScript, reading(func(ctx context.Context, q script) ([]string, error) { return s.Gizmo(ctx, q.Text, q.Limit) }))
	mux.Handle("POST /"+askTriples, reading(func(ctx context.Context, q triplesQuestion) (TriplePage, error) {
		return s.Triples(ctx, q.Want, q.Skip, q.Limit)
	}))
	mux.HandleFunc("POST /"+askEverything, func(w http.ResponseWriter, r *http.Request) {
		if s.WriteNQuads(r.Context(), w) != nil {
			panic(http.ErrAbortHandler) // so that the other side does not take a part for the whole
		}
	})
	return mux
}

// mostQuestion is how many bytes a question has at most; scripts are longest.
const mostQuestion = 1 << 20

func reading[Q, A any](read func(context.Context, Q) (A, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var question Q
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, mostQuestion)).Decode(&question); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer, err := read(r.Context(), question)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		if json.NewEncoder(w).Encode(answer) != nil {
			panic(http.ErrAbortHandler)
		}
	})
}
