// A page that is one file: the network is in it, and nothing is asked of anybody.
import { h, plural } from "./dom.js";
import { setLooks, glyph } from "./look.js";
import { Network } from "./network.js";
import { about, card, relations } from "./claim.js";
import { controls, emptyFilter, legend } from "./filter.js";
import { table } from "./table.js";
import { Viewer } from "./viewer.js";

const data = JSON.parse(document.getElementById("data").textContent);
const find = (selector) => document.querySelector(selector);
setLooks(data.looks);
const network = new Network(data), filter = emptyFilter(), hidden = new Set(), order = {};
let selected = "";

const viewer = new Viewer(find("canvas"), {
  select: (thing) => choose(thing?.node ? thing.node.id : thing ? thing.strand.live.map((e) => e.id).join(",") : ""),
  open: (node) => choose(node.id),
});

// choose selects a node by its id, or claims by theirs with commas between.
function choose(what) {
  selected = typeof what === "string" ? what : what.id;
  const node = network.byId.get(selected);
  const claims = selected.split(",").map((id) => network.edgeById.get(id)).filter(Boolean);
  const strand = claims.length > 0 && network.strands.find((s) => s.edges.includes(claims[0]));
  viewer.select(node ? { node } : strand ? { strand } : null);
  const hide = () => {
    hidden.add(node.id);
    choose("");
    update();
  };
  const panel = find(".panel");
  panel.hidden = !node && !claims.length;
  panel.replaceChildren(h("button", { class: "close", "aria-label": "Close", onclick: () => choose("") }, "×"),
    ...(node
      ? [about(node, [h("button", { onclick: hide }, "Hide")]), ...relations(grouped(network, node.id), network, choose, choose)]
      : claims.map((e) => card(e, network, choose))));
  panel.scrollTop = 0;
}

function update() {
  network.apply(filter, hidden, new Set());
  for (const s of network.strands) if (!s.live.length) s.live = s.edges;
  find(".legend").replaceChildren(...legend(network, filter, update));
  const nodes = network.nodes.filter((n) => n.visible).length;
  find(".limit").textContent = `${plural(nodes, "entity", "entities")}, ${plural(network.visibleEdges().length, "claim")}` +
    (network.cut.nodes ? ` · ${plural(network.cut.nodes, "entity", "entities")} more are not in this file` : "");
  if (!find(".rows").hidden) find(".rows").replaceChildren(table(network, order, choose, choose));
  viewer.draw();
}

function hits(text) {
  const fold = (s) => s.toLowerCase().replace(/[\s-]/g, "");
  const want = fold(text);
  const fits = (n) => [n.name, ...n.also].some((s) => fold(s).includes(want));
  return want ? network.nodes.filter((n) => n.visible && fits(n)).sort((a, b) => b.degree - a.degree).slice(0, 8) : [];
}

const form = find("form"), list = find(".hits");
form.elements.q.addEventListener("input", (e) => {
  list.replaceChildren(...hits(e.target.value).map((n) => h("li", { onpointerdown: () => (choose(n.id), (list.hidden = true)) }, glyph(n.type), n.name)));
  list.hidden = !list.children.length;
});
form.elements.q.addEventListener("blur", () => (list.hidden = true));
form.addEventListener("submit", (e) => {
  e.preventDefault();
  const [first] = hits(form.elements.q.value);
  if (first) choose(first.id);
  list.hidden = true;
});

const acts = {
  in: () => viewer.zoom(1.3),
  out: () => viewer.zoom(1 / 1.3),
  fit: () => viewer.fit(),
  filters: () => (find(".filters").hidden = !find(".filters").hidden),
  table: () => {
    find("canvas").hidden = !(find(".rows").hidden = !find(".rows").hidden);
    update();
  },
};
addEventListener("click", (e) => acts[e.target.dataset?.do]?.());
addEventListener("keydown", (e) => {
  if (e.target.matches("input, select") || e.ctrlKey || e.metaKey) return;
  const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
  const key = { "+": "in", "-": "out", 0: "fit", t: "table" }[e.key];
  if (e.key === "/") form.elements.q.select();
  else if (e.key === "Escape") choose("");
  else if (arrow) viewer.step(...arrow);
  else if (key) acts[key]();
  else return;
  e.preventDefault();
});

find(".filters").replaceChildren(...controls(network, filter, update));
update();
viewer.show(network);

// grouped are the claims of a node by relation and direction, most first.
function grouped(network, id) {
  const groups = new Map();
  for (const e of network.at.get(id) || []) {
    const key = e.predicate + (e.source === id ? ">" : "<");
    if (!groups.has(key)) groups.set(key, { predicate: e.predicate, inverse: e.source !== id, claims: [] });
    groups.get(key).claims.push(e);
  }
  return [...groups.values()].sort((a, b) => b.claims.length - a.claims.length);
}
