// What the panel tells: of an entity, of a claim, of a question, of the graph.
import { about, card, heardAt, quoted, relations, stance } from "./viewer/claim.js";
import { h, plural, svg, words } from "./viewer/dom.js";
import { glyph } from "./viewer/look.js";
import { all, get, part } from "./api.js";

const enough = 25;

// entity tells what is known of one, and when it was mentioned.
export async function entity(id, page) {
  const [e, heard, first, near] = await Promise.all([get("entities/" + part(id)), all(`entities/${part(id)}/mentions`), said(id), get("neighbourhood", { about: id, max: 500 })]);
  page.learn(near.nodes);
  const act = (text, f, title) => h("button", { onclick: f, title }, text);
  return [
    about(e, [
      act("Expand", () => page.expand(id), "Show what it is related to (Enter)"),
      act("Only this", () => page.entity(id)),
      act("Path to…", () => page.pathFrom(e)),
      act("Hide", () => page.hide(id)),
    ]),
    e.relations.length > 0 && h("h3", {}, "Relations"),
    relations(e.relations, await page.names(e.relations.flatMap((r) => r.claims.flatMap((c) => [c.source, c.target]))), page.choose, page.claim),
    heard.length > 0 && h("h3", {}, "Mentions"),
    timeline(heard, page), mentions(id, first, page),
    e.known.length > 0 && [h("h3", {}, "What the lexicon knows, and nobody said"), known(e.known, id)],
  ];
}

// known lists facts by their names' ids: the lexicon's other entities need not be
// in the graph.
function known(facts, id) {
  const short = (other) => (other === id ? "this" : other.replace(/^\w+:/, "").replaceAll("-", " "));
  return facts.slice(0, enough).map((k) => h("p", { class: "meta" }, `${short(k.subject)} – ${words(k.predicate)} – ${short(k.object)}`));
}

// timeline draws a strip an episode, with a line where the name is said.
function timeline(heard, page) {
  const groups = Map.groupBy ? Map.groupBy(heard, (m) => m.episode) : new Map();
  return [...groups].slice(0, enough).map(([id, all]) => {
    const long = page.episodes.get(id)?.length || Math.max(...all.map((m) => m.at)) + 1;
    const ticks = all.map((m) => {
      const x = ((m.at / long) * 100).toFixed(2);
      const tick = svg("line", { x1: x, x2: x, y1: 2, y2: 16, ...(m.repair ? { class: "repaired" } : {}) }, svg("title", {}, m.text));
      tick.addEventListener("click", () => page.episode(id, m.at));
      return tick;
    });
    return h("div", { class: "strip" },
      h("p", {}, h("button", { onclick: () => page.episode(id, all[0].at) }, all[0].title || id), h("span", {}, all[0].date || "")),
      svg("svg", { viewBox: "0 0 100 18", preserveAspectRatio: "none", role: "img", "aria-label": plural(all.length, "mention") }, svg("rect", { width: 100, height: 4, y: 7 }), ...ticks));
  });
}

// said gets mentions with what is said around them, a page at a time.
const said = (id, next) => get(`entities/${part(id)}/mentions`, { limit: enough, around: 50, next });

// mentions lists where it is said and how the name was recognised.
function mentions(id, found, page) {
  const rows = found.items.map((m) =>
    h("div", { class: "mention" },
      h("blockquote", {}, quoted(m, h("button", { onclick: () => page.episode(m.episode, m.at) }, h("mark", {}, m.text)))),
      h("p", { class: "meta" }, m.repair && h("span", { class: "tag" }, "misheard"), h("span", {}, m.speaker), heardAt(m.start, m.link), h("span", {}, m.via), h("span", {}, m.why))));
  if (found.next) {
    const more = h("button", { class: "button", onclick: async () => more.replaceWith(...mentions(id, await said(id, found.next), page)) }, "more");
    rows.push(more);
  }
  return rows;
}

// claim tells what one stands on: the words around it, the rule and the names.
export async function claim(id, page) {
  const e = await get("claims/" + part(id)), r = e.reason;
  const row = (title, ...lines) => lines.length > 0 && [h("dt", {}, title), lines.map((l) => h("dd", {}, l))];
  const net = await page.names([e.source, e.target]);
  return [card(e, net, page.choose, {
    before: r.before, behind: r.behind,
    episode: h("button", { class: "link", onclick: () => page.episode(e.episode, e.at) }, e.title || e.episode),
    full: h("dl", { class: "why" },
      (r.rules || []).map((rule) => row("Rule " + rule.rule, rule.doc, ...(rule.say || []).map((s) => h("code", {}, s)))),
      row(`How “${net.byId.get(e.source).name}” was recognised`, ...(r.subject || [])),
      row(`How “${net.byId.get(e.target).name}” was recognised`, ...(r.object || [])),
      r.turn && row("Turn", r.turn), r.place && row("Place", r.place)),
  })];
}

// strand tells all the claims of an arrow.
export async function strand(edges, page) {
  if (edges.length === 1) return claim(edges[0].id, page);
  return [h("h2", {}, plural(edges.length, "claim")), ...edges.map((e) => h("div", { onclick: (ev) => ev.target.closest("blockquote") && page.claim(e) }, card(e, page.network, page.choose)))];
}

// way tells the claims that a path stands on.
export async function way(page) {
  const claims = page.network.visibleEdges();
  if (!claims.length) return [h("h2", {}, "No path"), h("p", {}, "Nothing that is said in this graph ties the two.")];
  return [h("p", { class: "kind" }, "Path"), claims.map((e) => card(e, page.network, page.choose, { episode: h("button", { class: "link", onclick: () => page.claim(e) }, "why") }))];
}

// answer asks a question.
export async function answer(question, page) {
  const head = h("p", { class: "kind" }, "Question");
  const a = await get("ask", { q: question }).catch((e) => e);
  if (a instanceof Error) {
    return [head, h("h2", {}, question), h("p", {}, a.status === 422 ? "This question is not understood." : a.message), a.problem?.nearest && [h("h3", {}, "Near to it"), asks(a.problem.nearest, page)]];
  }
  return [
    head, h("h2", {}, question), h("p", { class: "kind" }, plural(a.answers.length, "answer")),
    a.answers.length === 0 && h("p", {}, "Nobody says so in this graph."),
    a.answers.slice(0, 100).map((one) => h("section", { class: "answer" },
      one.id ? h("button", { class: "name", onclick: () => page.choose(one.id) }, glyph(one.type), one.name) : h("b", { class: "name" }, one.value || one.name),
      (one.evidence || []).slice(0, 3).map((e) => [
        h("blockquote", {}, quoted(e, e.claim ? h("button", { onclick: () => page.claim({ id: e.claim }) }, h("mark", {}, e.text)) : h("mark", {}, e.text))),
        h("p", { class: "meta" }, e.heard && h("span", { class: "tag" }, "heard as " + e.heard), h("span", {}, e.speaker), stance(e),
          heardAt(e.start, e.link), h("button", { class: "link", onclick: () => page.episode(e.episode, e.at) }, page.episodes.get(e.episode)?.title || "read")),
      ]),
      one.evidence?.length > 3 && h("p", { class: "kind" }, `and ${one.evidence.length - 3} more`))),
  ];
}

const asks = (all, page) => h("div", { class: "asks" }, all.map((q) => h("button", { onclick: () => page.ask(q) }, q)));

// intro tells what there is.
export async function intro(page) {
  const [n, found] = await Promise.all([get("stats"), get("search", { q: "", limit: 12 })]);
  return [
    h("p", { class: "lead" }, `${plural(n.episodes, "episode")}, ${plural(n.entities, "entity", "entities")}, ${plural(n.claims, "claim")}: who said what about whom, and where to hear it.`),
    h("h3", {}, "Ask"), asks(["which papers did the guest mention", "嘉宾提到了哪些论文", "who works for OpenAI", "how many papers did the guest mention"], page),
    h("h3", {}, "Most mentioned"),
    h("div", { class: "legend" }, found.items.map((e) => h("button", { class: "chip", onclick: () => page.entity(e.id) }, glyph(e.type), e.name, h("span", { class: "count" }, e.mentions)))),
  ];
}
