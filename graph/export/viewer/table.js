// The same claims as a table: for reading, for keyboards and for those who cannot
// see a picture.
import { h, words } from "./dom.js";
import { name, stance } from "./claim.js";

const columns = [
  ["Subject", (e, n) => n.byId.get(e.source).name],
  ["Relation", (e) => e.predicate],
  ["Object", (e, n) => n.byId.get(e.target).name],
  ["Quote", (e) => e.quote],
  ["Said by", (e) => e.person_name || e.speaker],
  ["Confidence", (e) => e.confidence],
];

// table lists the visible claims; state remembers the order.
export function table(network, state, go, choose) {
  const rows = network.visibleEdges();
  const { column = 0, down = false } = state;
  const value = columns[column][1];
  const order = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b));
  rows.sort((a, b) => order(value(a, network), value(b, network)) * (down ? -1 : 1));
  const box = h("div", { class: "scroll" });
  const head = columns.map(([title], i) =>
    h("th", { "aria-sort": i === column ? (down ? "descending" : "ascending") : "none" },
      h("button", { onclick: () => {
        Object.assign(state, { column: i, down: i === column && !down });
        box.replaceWith(table(network, state, go, choose));
      } }, title)));
  const cell = (title, ...content) => h("td", { "data-column": title }, ...content);
  box.append(h("table", {},
    h("thead", {}, h("tr", {}, head)),
    h("tbody", {}, rows.map((e) => h("tr", { class: e.polarity },
      cell("Subject", name(e.source, network, go)), cell("Relation", words(e.predicate), stance(e)),
      cell("Object", name(e.target, network, go)), cell("Quote", h("button", { class: "quote", onclick: () => choose(e) }, "“" + e.quote + "”")),
      cell("Said by", e.person_name || e.speaker), cell("Confidence", Math.round(e.confidence * 100) + " %"))))));
  if (!rows.length) box.append(h("p", { class: "nothing" }, "No claim fits the filters."));
  return box;
}
