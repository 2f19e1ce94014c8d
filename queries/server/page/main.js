// The page: its state is its address, and everything else follows from that.
import { h, plural } from "./viewer/dom.js";
import { controls, emptyFilter, filtered, legend } from "./viewer/filter.js";
import { setLooks } from "./viewer/look.js";
import { Network } from "./viewer/network.js";
import { table } from "./viewer/table.js";
import { Viewer } from "./viewer/viewer.js";
import { all, get } from "./api.js";
import * as episode from "./episode.js";
import * as panel from "./panel.js";
import { search } from "./search.js";
import { address, read } from "./state.js";

const find = (selector) => document.querySelector(selector);
const canvas = find("canvas"), aside = find(".panel"), sheet = find(".page"), dialog = find("dialog");
const known = new Map(); // entities by id, as far as they were seen
let state = read(), filter = emptyFilter(), order = {}, whole = null, turn = 0;

const page = {
  network: null,
  episodes: new Map(),
  entity: (id) => go({ about: [id], sel: id, q: "", ep: "", from: "", to: "", hide: [], view: state.view === "table" ? "table" : "" }),
  choose: (id) => {
    if (state.from && !state.to) return go({ to: id, sel: id, ep: "" });
    go(page.network?.byId.has(id) && !state.ep ? { sel: id, q: "" } : { about: [id], sel: id, q: "", ep: "", from: "", to: "", view: "" });
  },
  claim: (e) => go({ sel: e.id, q: "" }),
  expand: (id) => go({ about: [...new Set([...state.about, id])], sel: id, ep: "", from: "", to: "", view: "" }),
  hide: (id) => go({ hide: [...state.hide, id], sel: "" }),
  ask: (q) => go({ q, sel: "", ep: "" }),
  episode: (id, at) => go({ ep: id, at: at == null ? "" : String(at), sel: "", q: "" }),
  at: (at) => go({ at: String(at) }),
  pathFrom: (e) => {
    go({ from: e.id, to: "", ep: "" });
    find(".search input").focus();
  },
  learn: (entities) => entities.forEach((e) => known.has(e.id) || known.set(e.id, e)),
  // names is a network of these entities, to be called by their names.
  names: async (ids) => {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    await Promise.all(missing.map((id) => get("entities/" + encodeURIComponent(id)).then((e) => known.set(id, e), () => known.set(id, { id, name: id }))));
    return { byId: known };
  },
};

const viewer = new Viewer(canvas, {
  select: (thing) => (thing?.node ? page.choose(thing.node.id) : thing ? go({ sel: thing.strand.live.map((e) => e.id).join(","), q: "" }) : go({ sel: "" })),
  open: (node) => page.expand(node.id),
});
window.viewer = viewer;

// go changes the state, and the address with it.
function go(change) {
  state = { ...state, ...change };
  const to = address(state);
  if (to !== address(read())) history.pushState(null, "", to);
  render();
}

// render shows the state. A later one overtakes an earlier one that still waits.
async function render() {
  const mine = ++turn;
  filter = { ...emptyFilter(), predicate: state.predicate, episode: state.episode, speaker: state.speaker, confidence: +state.confidence, type: new Set(state.type) };
  const view = state.ep ? "episode" : state.view || "graph";
  for (const b of document.querySelectorAll("[data-view]")) b.setAttribute("aria-current", String(b.dataset.view === (view === "episode" ? "episodes" : view)));
  try {
    if (view === "graph" || view === "table") await load(mine);
    if (mine !== turn) return;
    await Promise.all([stage(view), side(view, mine)]);
  } catch (e) {
    if (mine === turn) tell([h("h2", {}, "That did not work"), h("p", {}, e.message)]);
  }
}

// load gets the network that the state asks for, if it is another one.
async function load(mine) {
  const { from, to, about, depth, max, type, predicate, episode, speaker, confidence } = state;
  const want = from && to ? ["path", { from, to }] : ["neighbourhood", { about, depth, max }];
  const first = await network(want, whole);
  if (mine !== turn) return;
  whole = first;
  // Of what is too large to be shown, the filters choose what is.
  const part = [want[0], { ...want[1], type, predicate, episode, speaker, confidence }];
  const next = whole.cut.nodes && filtered(filter) ? await network(part, page.network) : whole;
  if (mine !== turn || next === page.network) return;
  page.learn(next.nodes);
  page.network = next;
  apply();
  viewer.show(next);
}

// network is what a request answers, or what an earlier one did to the same.
async function network(want, earlier) {
  const key = JSON.stringify(want);
  return earlier?.key === key ? earlier : Object.assign(new Network(await get(...want)), { key });
}

function apply() {
  page.network.apply(filter, new Set(state.hide), new Set([...state.about, state.from, state.to]));
  for (const s of page.network.strands) if (!s.live.length) s.live = s.edges;
}

async function stage(view) {
  const picture = view === "graph" || view === "table";
  canvas.hidden = view !== "graph";
  sheet.hidden = view === "graph";
  find(".legend").hidden = find(".status").hidden = !picture;
  find(".filters").hidden = !picture || find("[data-do=filters]").getAttribute("aria-expanded") === "false";
  if (picture) {
    apply();
    const network = page.network;
    find(".legend").replaceChildren(...legend(whole, filter, filterChanged));
    if (!find(".filters").contains(document.activeElement)) find(".filters").replaceChildren(...controls({ edges: [...whole.edges, ...network.edges] }, filter, filterChanged), steps());
    limits();
    mark();
    if (view === "table") sheet.replaceChildren(table(network, order, page.choose, page.claim));
    viewer.draw();
  } else if (view === "episodes") {
    sheet.replaceChildren(h("h1", {}, "Episodes"), episode.list(await all("episodes")));
  } else if (sheet.dataset.episode !== state.ep || !sheet.querySelector(".turn")) {
    const id = (sheet.dataset.episode = state.ep);
    const e = await episode.read(id, page);
    sheet.replaceChildren(e.text);
    page.claims = e.claims;
  }
  if (view !== "episode") delete sheet.dataset.episode;
  else if (state.at) episode.scrollTo(sheet, +state.at);
}

// mark selects in the picture what the state selects.
function mark() {
  const network = page.network, ids = state.sel.split(",");
  const node = network.byId.get(state.sel);
  const strand = !node && state.sel && network.strands.find((s) => s.edges.some((e) => ids.includes(e.id)));
  viewer.select(node ? { node } : strand ? { strand } : null);
}

// limits states what is shown, and what is not.
function limits() {
  const network = page.network, nodes = network.nodes.filter((n) => n.visible).length;
  const parts = [`${plural(nodes, "entity", "entities")}, ${plural(network.visibleEdges().length, "claim")}`];
  if (network.cut.nodes) parts.push(`the best connected of ${(network.nodes.length + network.cut.nodes).toLocaleString("en")}; search for the others`);
  if (state.from) parts.push(state.to ? `the way from ${name(state.from)} to ${name(state.to)}` : `path from ${name(state.from)}: choose where to`);
  const more = network.cut.nodes && network.nodes.length < 500 && h("button", { class: "button", onclick: () => go({ max: "500" }) }, "Show 500");
  const clear = (filtered(filter) || state.hide.length || state.from) && h("button", { class: "button", onclick: () => go({ type: [], predicate: "", episode: "", speaker: "", confidence: "", hide: [], from: "", to: "" }) }, "Show all");
  find(".limit").replaceChildren(parts.join(" · "), " ", more || "", clear || "");
}

const name = (id) => known.get(id)?.name || id;

function filterChanged() {
  go({ type: [...filter.type], predicate: filter.predicate, episode: filter.episode, speaker: filter.speaker, confidence: filter.confidence ? String(filter.confidence) : "" });
}

// steps chooses how far from what it is about the picture goes.
function steps() {
  if (!state.about.length || state.to) return "";
  const far = [1, 2, 3].map((n) => h("option", { selected: n == state.depth }, n));
  return h("label", {}, "Steps", h("select", { name: "depth", onchange: (e) => go({ depth: e.target.value }) }, far));
}

// side fills the panel.
async function side(view, mine) {
  let parts, intro = false;
  if (state.sel) {
    const edges = state.sel.split(",").map((id) => page.network?.edgeById.get(id));
    parts = edges.length > 1 && edges.every(Boolean) ? panel.strand(edges, page) : /^claim:/.test(state.sel) ? panel.claim(state.sel, page) : panel.entity(state.sel, page);
  } else if (state.q) parts = panel.answer(state.q, page);
  else if (view === "episode") parts = waitFor(() => page.claims);
  else if (state.from && state.to) parts = panel.way(page);
  else if (view === "graph" && !state.about.length && !state.to) [parts, intro] = [panel.intro(page), true];
  if (!parts) return (aside.hidden = true, document.title = "hearsay");
  parts = await parts;
  if (mine !== turn) return;
  tell(parts, intro, view !== "episode" || !!(state.sel || state.q));
}

// waitFor is what the stage reads at the same time.
async function waitFor(get) {
  while (sheet.dataset.episode !== state.ep || !sheet.querySelector(".reading")) await new Promise((r) => setTimeout(r, 20));
  return get();
}

function tell(parts, intro = false, closes = true) {
  aside.hidden = false;
  aside.classList.toggle("intro", intro);
  const close = closes && !intro && h("button", { class: "close", "aria-label": "Close", onclick: () => go({ sel: "", q: "" }) }, "×");
  aside.replaceChildren(...[close, parts].flat(9).filter((p) => p != null && p !== false));
  aside.scrollTop = 0;
  const title = find(state.ep ? ".page h1" : ".panel h2")?.textContent;
  document.title = title ? title + " · hearsay" : "hearsay";
}

const keys = [["/", "search or ask"], ["← ↑ → ↓", "go to the neighbour in that direction; move the picture"], ["Enter", "expand what is chosen"], ["Esc", "close"], ["+ − 0", "larger, smaller, all"], ["t", "table or picture"], ["h", "hide what is chosen"], ["?", "this help"]];

const acts = {
  theme: () => {
    const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    localStorage.setItem("theme", (document.documentElement.dataset.theme = dark ? "light" : "dark"));
    viewer.retheme();
  },
  help: () => open("Keys", h("dl", {}, keys.map(([k, text]) => [h("dt", {}, h("kbd", {}, k)), h("dd", {}, text)]))),
  filters: (button) => {
    const closed = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(closed));
    find(".filters").hidden = !closed;
  },
  in: () => viewer.zoom(1.3),
  out: () => viewer.zoom(1 / 1.3),
  fit: () => viewer.fit(),
  save: async () => {
    const formats = await get("formats").then((f) => f.items || f, () => []);
    const query = new URLSearchParams();
    for (const key of ["about", "type"]) for (const v of state[key]) query.append(key, v);
    for (const key of ["depth", "predicate", "episode", "speaker", "confidence"]) if (state[key]) query.set(key, state[key]);
    open("Save what is shown", h("div", { class: "formats" },
      h("button", { class: "button", onclick: picture }, "this picture (png)"),
      formats.map((f) => h("a", { class: "button", href: `v1/export?format=${f.name}&${query}`, title: f.doc, download: "hearsay" + (f.extension || "") }, f.name))));
  },
};

function picture() {
  canvas.toBlob((blob) => {
    const link = h("a", { href: URL.createObjectURL(blob), download: "hearsay.png" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}

function open(title, ...body) {
  dialog.replaceChildren(h("button", { class: "close", "aria-label": "Close", onclick: () => dialog.close() }, "×"), h("h2", {}, title), ...body);
  dialog.showModal();
}

addEventListener("click", (e) => {
  const button = e.target.closest?.("[data-view],[data-do]"), link = e.target.closest?.("a[href^='?'],a[href='./']");
  if (e.target === dialog) dialog.close();
  if (button?.dataset.view) go({ view: button.dataset.view === "graph" ? "" : button.dataset.view, ep: "" });
  else if (button) acts[button.dataset.do](button);
  else if (link && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
    e.preventDefault();
    go(read(link.getAttribute("href").replace("./", "")));
  }
});

addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || dialog.open || e.target.matches("input, select")) return;
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key];
  const node = page.network?.byId.get(state.sel), picture = !canvas.hidden && !e.target.closest(".panel, button, a");
  if (e.key === "/") find(".search input").select();
  else if (e.key === "?") acts.help();
  else if (e.key === "Escape") go(state.sel || state.q ? { sel: "", q: "" } : { from: "", to: "", ep: "" });
  else if (e.key === "t") go({ view: state.view === "table" ? "" : "table", ep: "" });
  else if (!picture) return;
  else if (arrows) viewer.step(...arrows);
  else if (e.key === "Enter" && node) page.expand(node.id);
  else if (e.key === "h" && node) page.hide(node.id);
  else if (e.key === "+" || e.key === "=") acts.in();
  else if (e.key === "-") acts.out();
  else if (e.key === "0") acts.fit();
  else return;
  e.preventDefault();
});

addEventListener("popstate", () => ((state = read()), render()));

const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
search(find(".search"), { entity: (id) => (state.from && !state.to ? page.choose(id) : page.entity(id)), ask: page.ask });
all("episodes").then((e) => e.forEach((one) => page.episodes.set(one.id, one)), () => {});
const first = render();
get("schema").then((s) => {
  setLooks(Object.fromEntries(s.types.filter((t) => t.colour).map((t) => [t.name, t])));
  first.then(render);
}, () => {});
