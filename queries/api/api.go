// Package api owns what programs ask of a graph, and the shape of what they
// get: search, entities, neighbourhoods, paths, claims, episodes and answers.
// The HTTP server and the tools for agents are two ways to the same methods.
//
// It refuses to know how requests arrive, to read files (whoever makes a Graph
// hands it what finds sources and reasons) and to change anything. Lists are
// never nil, so that they are [] in JSON; what a limit leaves out is told.
package api

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"hearsay/extract/claim"
	"hearsay/extract/schema"
	"hearsay/extract/text"
	"hearsay/graph"
	"hearsay/graph/export"
	"hearsay/queries"
)

// ErrNotFound is behind errors that say what is not in the graph.
var ErrNotFound = errors.New("not in the graph")

// Graph answers programs. Its methods may be used by any number of goroutines,
// as long as the functions that it is given may.
type Graph struct {
	Store  *graph.Store
	Schema *schema.Schema

	// Queries are the named questions.
	Queries func() (*queries.Set, error)
	// Ask answers a question about one episode, or all where it is empty.
	Ask func(ctx context.Context, question, episode string) (*queries.Result, error)
	// Resolve lists what a name, an id or a role stands for, likeliest first.
	Resolve func(ctx context.Context, name string) ([]graph.Entity, error)
	// Explain tells what a claim stands on.
	Explain func(ctx context.Context, f graph.Fact) (Reason, error)
	// Text is what is said in an episode; nil where its source is not at hand.
	Text func(e claim.Episode) *text.Text

	mu    sync.Mutex
	index *index
	drawn album
}

// Load reads the graph into memory and draws what is looked at first, so that no
// later call waits for that.
func (g *Graph) Load(ctx context.Context) error {
	_, err := g.Neighbourhood(ctx, export.Selection{})
	return err
}

// Loaded says whether the graph is in memory.
func (g *Graph) Loaded() bool {
	if !g.mu.TryLock() {
		return false
	}
	defer g.mu.Unlock()
	return g.index != nil
}

// whole is the network of all that the store keeps, which is read once.
func (g *Graph) whole(ctx context.Context) (*index, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.index != nil {
		return g.index, nil
	}
	all, err := export.ReadAll(ctx, g.Store)
	if err != nil {
		return nil, err
	}
	g.index = newIndex(all)
	return g.index, nil
}

// Network is a part of the graph as export knows it.
func (g *Graph) Network(ctx context.Context, want export.Selection) (*export.Network, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	return all.within(want).Select(want), nil
}

// Named returns the id that a name, an id or a role stands for; of several the
// one that is mentioned most.
func (g *Graph) Named(ctx context.Context, name string) (string, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return "", err
	}
	if all.node(name) != nil {
		return name, nil
	}
	found, err := g.Resolve(ctx, name)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrNotFound, err)
	}
	return found[0].ID, nil
}

// Name is what an entity is called; its id where the graph has no such entity.
func (g *Graph) Name(ctx context.Context, id string) string {
	all, err := g.whole(ctx)
	if err != nil || all.node(id) == nil {
		return id
	}
	return all.node(id).Name
}

// Revision tells one state of the graph from another: a digest of what
// programs can get.
func (g *Graph) Revision(ctx context.Context) (string, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return "", err
	}
	return all.revision, nil
}
