package graph

import (
	"sync"

	"hearsay/extract/claim"
)

// memory keeps what was read and decoded, as questions come in rows about the
// same things and a quad is dear to read. It lasts until the graph changes,
// or, where another process may change the graph, for one call.
type memory struct {
	facts    memo[node, Fact]
	entities memo[node, Entity] // as all episodes together have them
	episodes memo[node, claim.Episode]
	tables   memo[edge, []Mention]
}

// remembered is how many things of a kind are kept at most.
const remembered = 100_000

// memo is a map for any number of readers, of limited size.
type memo[K comparable, V any] struct {
	mu  sync.Mutex
	all map[K]V
}

func (m *memo[K, V]) get(key K) (V, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.all[key]
	return v, ok
}

// put keeps a value. A full memo begins anew.
func (m *memo[K, V]) put(key K, v V) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.all == nil || len(m.all) >= remembered {
		m.all = make(map[K]V)
	}
	m.all[key] = v
}
