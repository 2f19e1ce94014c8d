package graph

import (
	"sync"

	"hearsay/extract/claim"
)

// memory keeps what was read and decoded, as questions come in rows about the
// same things and a quad is dear to read. It lasts until the graph changes,
// or, where another process may change the graph, for one call.
type memory struct {
	edges    memo[edge, []edge] // of lookups that start from a value
	facts    memo[node, Fact]
	entities memo[node, Entity] // as all episodes together have them
	episodes memo[node, claim.Episode]
	tables   memo[edge, []Mention]
}

// memo is a map for any number of readers, of limited size.
type memo[K comparable, V any] struct {
	mu   sync.Mutex
	all  map[K]V
	size int
}

func (m *memo[K, V]) get(key K) (V, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.all[key]
	return v, ok
}

// remembered is how much a memo holds at most, counted in what its values
// consist of: edges, mentions, whole facts …; of each some 10 to 50 MB.
const remembered = 200_000

// put keeps a value that counts for size. A full memo begins anew.
func (m *memo[K, V]) put(key K, v V, size int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.all == nil || m.size > remembered {
		m.all, m.size = make(map[K]V), 0
	}
	m.all[key] = v
	m.size += 1 + size
}
