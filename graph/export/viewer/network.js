// A network as it came, indexed, and what of it is shown.

export class Network {
  constructor(data) {
    this.nodes = data.nodes;
    this.edges = data.edges;
    this.cut = data.cut || { nodes: 0, edges: 0 };
    this.byId = new Map(this.nodes.map((n) => [n.id, n]));
    this.edgeById = new Map(this.edges.map((e) => [e.id, e]));
    this.at = new Map(this.nodes.map((n) => [n.id, []]));
    for (const e of this.edges) {
      this.at.get(e.source).push(e);
      if (e.source !== e.target) this.at.get(e.target).push(e);
    }
    for (const n of this.nodes) n.degree = this.at.get(n.id).length;
    this.strands = bundle(this.edges);
  }

  // apply says what is visible: everything that the filter admits and that is not
  // hidden. Nodes that lose all their claims to it go, but for those to be kept.
  apply(filter, hidden, kept) {
    const typed = (n) => !filter.type.size || filter.type.has(n.type);
    for (const n of this.nodes) {
      n.visible = !hidden.has(n.id) && typed(n);
      n.shown = 0;
    }
    for (const s of this.strands) {
      s.live = s.edges.filter((e) => admits(filter, e));
      s.visible = s.live.length > 0 && this.byId.get(s.source).visible && this.byId.get(s.target).visible;
      if (!s.visible) continue;
      this.byId.get(s.source).shown++;
      this.byId.get(s.target).shown++;
    }
    const fewer = filter.predicate || filter.episode || filter.speaker || filter.confidence || hidden.size;
    for (const n of this.nodes) if (fewer && !n.shown && !kept.has(n.id)) n.visible = false;
  }

  visibleEdges() {
    return this.strands.filter((s) => s.visible).flatMap((s) => s.live);
  }
}

function admits(filter, e) {
  return (
    (!filter.predicate || e.predicate === filter.predicate) &&
    (!filter.episode || e.episode === filter.episode) &&
    (!filter.speaker || e.speaker === filter.speaker || e.person === filter.speaker) &&
    e.confidence >= (filter.confidence || 0)
  );
}

// bundle makes one arrow of all claims with the same ends, relation and polarity,
// and gives arrows between the same two nodes lanes.
function bundle(edges) {
  const strands = new Map();
  for (const e of edges) {
    const key = [e.source, e.target, e.predicate, e.polarity].join("\n");
    if (!strands.has(key)) {
      strands.set(key, { source: e.source, target: e.target, predicate: e.predicate, polarity: e.polarity, edges: [], visible: true });
    }
    strands.get(key).edges.push(e);
  }
  const pairs = new Map();
  for (const s of strands.values()) {
    const pair = [s.source, s.target].sort().join("\n");
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(s);
  }
  for (const all of pairs.values()) all.forEach((s, i) => ((s.lane = i - (all.length - 1) / 2), (s.number = i)));
  return [...strands.values()];
}
