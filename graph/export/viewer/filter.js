// The legend, which is also the filter by type, and the other filters.
import { h, words } from "./dom.js";
import { glyph } from "./look.js";

// emptyFilter admits everything.
export const emptyFilter = () => ({ type: new Set(), predicate: "", episode: "", speaker: "", confidence: 0 });

export const filtered = (f) => f.type.size > 0 || !!(f.predicate || f.episode || f.speaker || f.confidence);

// legend lists the types of a network; a click shows one alone or with others.
export function legend(network, filter, changed) {
  const counts = new Map();
  for (const n of network.nodes) counts.set(n.type, (counts.get(n.type) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([type, count]) =>
    h("button", {
      class: "chip", "aria-pressed": String(filter.type.has(type)), "data-type": type,
      onclick: () => {
        filter.type.has(type) ? filter.type.delete(type) : filter.type.add(type);
        changed();
      },
    }, glyph(type), type, h("span", { class: "count" }, count)));
}

// controls are the filters that are chosen from lists.
export function controls(network, filter, changed) {
  const people = new Map();
  const episodes = new Map();
  const predicates = new Map();
  for (const e of network.edges) {
    predicates.set(e.predicate, words(e.predicate));
    if (e.episode) episodes.set(e.episode, e.title || e.episode);
    if (e.person) people.set(e.person, e.person_name || e.person);
    else if (e.speaker) people.set(e.speaker, e.speaker);
  }
  const choice = (key, label, options) =>
    h("label", {}, label, h("select", { name: key, onchange: (ev) => ((filter[key] = ev.target.value), changed()) },
      h("option", { value: "" }, "all"),
      [...options].sort((a, b) => a[1].localeCompare(b[1])).map(([value, text]) => h("option", { value, selected: filter[key] === value }, text))));
  const percent = h("output", {}, Math.round(filter.confidence * 100) + " %");
  return [
    choice("predicate", "Relation", predicates), choice("episode", "Episode", episodes), choice("speaker", "Speaker", people),
    h("label", {}, "Confidence at least ", percent, h("input", {
      type: "range", name: "confidence", min: 0, max: 1, step: 0.05, value: filter.confidence,
      oninput: (ev) => ((filter.confidence = +ev.target.value), (percent.value = Math.round(filter.confidence * 100) + " %"), changed()),
    })),
  ];
}
