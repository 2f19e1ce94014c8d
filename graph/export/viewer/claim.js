// What a claim stands on, and what an entity is, in words.
import { h, outside, plural, words } from "./dom.js";
import { glyph } from "./look.js";

// name is an entity as a button that goes there.
export function name(id, network, go) {
  const n = network?.byId.get(id);
  return h("button", { class: "name", onclick: () => go(id), title: n?.type }, n && glyph(n.type), n ? n.name : id);
}

// card shows a claim: the fact, the quote, who says it and where.
export function card(e, network, go, more) {
  const facts = Object.entries(e.with || {}).map(([key, value]) => h("span", { class: "tag" }, `${words(key)}: ${value}`));
  return h("article", { class: "claim " + e.polarity, "data-claim": e.id },
    h("p", { class: "fact" }, name(e.source, network, go), h("span", { class: "relation" }, words(e.predicate)), name(e.target, network, go)),
    h("blockquote", {}, quoted(more, h("mark", {}, e.quote))),
    h("p", { class: "meta" },
      stance(e), facts,
      h("span", {}, e.person_name || e.speaker || "unknown speaker"),
      heardAt(e.start, e.link),
      h("span", { title: "confidence" }, Math.round(e.confidence * 100) + " %")),
    h("p", { class: "meta" }, more?.episode || h("span", {}, e.title || e.episode), h("span", {}, `line ${e.line}`), !more?.full && h("span", {}, e.rules.join(", "))),
    more?.full);
}

// stance tells that a claim is not simply asserted.
export const stance = (e) => e.polarity && e.polarity !== "asserted" && h("span", { class: "tag " + e.polarity }, e.polarity);

// clock is a time without its fractions of seconds.
export const clock = (time) => (time || "").replace(/\..*/, "");

// heardAt tells when something is said, and leads there.
export const heardAt = (time, link) => time && h("span", {}, link ? outside(link, clock(time) + " ↗") : clock(time));

// quoted is a quote between what is said around it.
const around = (...text) => h("span", { class: "around" }, text);
export const quoted = (e, quote) => [e?.before && around("…", e.before), quote, e?.behind && around(e.behind, "…")];

// about heads what is told of an entity.
export function about(n, buttons) {
  return h("header", { class: "entity" },
    h("p", { class: "kind" }, glyph(n.type), [n.type, ...(n.types || [])].join(" · "), n.unnamed && " · never named"),
    h("h2", {}, n.name),
    n.also?.length > 0 && h("p", { class: "also" }, n.also.join(" · ")),
    h("p", { class: "meta" }, h("span", {}, plural(n.mentions, "mention")), h("span", {}, plural(n.episodes.length, "episode")),
      (n.links || []).map((l) => outside(l, host(l) + " ↗"))),
    buttons && h("p", { class: "actions" }, buttons));
}

function host(address) {
  try {
    return new URL(address).host.replace(/^www\./, "");
  } catch {
    return address;
  }
}

// relations lists claims by relation, each opened by a click.
export function relations(groups, network, go, choose) {
  return groups.map((g) =>
    h("details", { class: "group", open: g.claims.length < 5 },
      h("summary", {}, (g.inverse ? "← " : "") + words(g.predicate), h("span", { class: "count" }, g.count || g.claims.length)),
      g.claims.map((e) =>
        h("div", { class: "row" },
          name(g.inverse ? e.source : e.target, network, go),
          h("button", { class: "quote", onclick: () => choose(e) }, "“" + e.quote + "”"),
          stance(e)))));
}
