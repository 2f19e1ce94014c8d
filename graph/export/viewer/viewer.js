// The picture of a network on a canvas. Places come with the nodes; here they are
// moved, enlarged, drawn and found under the pointer, and nothing else.
import { lookOf, outline } from "./look.js";
import { words } from "./dom.js";

const font = '"Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const labelSize = 12;
const mostLabels = 160;
const mostWidth = 150;

export class Viewer {
  // on: { select(thing), open(node), menu } where a thing is {node}, {strand} or null.
  constructor(canvas, on) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.on = on;
    this.scale = 1;
    this.x = this.y = 0;
    this.fitted = true;
    this.sprites = new Map();
    this.pointers = new Map();
    this.frames = 0;
    this.listen();
    new ResizeObserver(() => this.resize()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.retheme());
    this.retheme();
  }

  // show draws a network; where is "fit" or the id of what stays in its place.
  show(network, where = "fit") {
    this.network = network;
    this.order = [...network.nodes].sort((a, b) => b.degree - a.degree || b.mentions - a.mentions);
    this.selected = this.hovered = null;
    this.resize();
    if (where === "fit") this.fit();
    else this.draw();
  }

  retheme() {
    const colour = (name) => {
      this.canvas.style.color = `var(--${name})`;
      return getComputedStyle(this.canvas).color;
    };
    this.colours = Object.fromEntries(["ground", "ink", "soft", "line", "accent", "refusal"].map((c) => [c, colour(c)]));
    this.sprites.clear();
    this.draw();
  }

  resize() {
    const { clientWidth: w, clientHeight: h } = this.canvas;
    this.ratio = window.devicePixelRatio || 1;
    [this.width, this.height] = [w, h];
    const [across, down] = [Math.round(w * this.ratio), Math.round(h * this.ratio)];
    if (this.canvas.width === across && this.canvas.height === down) return this.draw();
    this.canvas.width = across;
    this.canvas.height = down;
    if (this.fitted) this.fit();
    // A new size empties the canvas, and the frame that would fill it is the next one.
    this.paint();
  }

  // fit shows everything, and goes on to when the canvas changes its size.
  fit() {
    this.fitted = true;
    const seen = (this.network?.nodes || []).filter((n) => n.visible !== false);
    if (!seen.length || !this.width) return this.draw();
    const xs = seen.map((n) => n.x), ys = seen.map((n) => n.y);
    const left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
    const aside = Math.min(50, this.width * 0.06);
    this.scale = Math.min(1.4, (this.width - 2 * aside) / (right - left + 1), (this.height - 80) / (bottom - top + 1));
    this.x = this.width / 2 - ((left + right) / 2) * this.scale;
    this.y = this.height / 2 - 8 - ((top + bottom) / 2) * this.scale;
    this.draw();
  }

  zoom(factor, px = this.width / 2, py = this.height / 2) {
    const scale = Math.min(4, Math.max(0.08, this.scale * factor));
    this.x = px - ((px - this.x) * scale) / this.scale;
    this.y = py - ((py - this.y) * scale) / this.scale;
    this.scale = scale;
    this.fitted = false;
    this.draw();
  }

  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.fitted = false;
    this.draw();
  }

  // select marks a thing, and brings it into sight.
  select(thing) {
    this.selected = thing;
    if (thing?.node) {
      const { x, y } = this.onScreen(thing.node);
      const edge = 60;
      if (x < edge || y < edge || x > this.width - edge || y > this.height - edge) {
        this.x += this.width / 2 - x;
        this.y += this.height / 2 - y;
      }
    }
    this.draw();
  }

  onScreen(n) {
    return { x: n.x * this.scale + this.x, y: n.y * this.scale + this.y };
  }

  // draw asks for a frame; several asked for before the next one are one.
  draw() {
    if (this.asked) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      this.paint();
    });
  }

  paint() {
    const c = this.context;
    if (!this.width) return;
    if (this.network && !this.first) this.first = performance.now();
    this.frames++;
    c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    c.fillStyle = this.colours.ground;
    c.fillRect(0, 0, this.width, this.height);
    if (!this.network) return;
    c.translate(this.x, this.y);
    c.scale(this.scale, this.scale);
    // Seen from afar nodes are drawn larger, or they would be specks.
    const grow = Math.max(1, this.scale ** -0.5);
    for (const n of this.network.nodes) n.r = Math.min(5 + 3 * Math.sqrt(n.degree), 30) * grow;
    const near = this.near();
    this.paintStrands(near);
    for (const n of this.network.nodes) if (n.visible !== false) this.paintNode(n, near);
    c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.paintWords(near);
  }

  // near is what the hovered or selected thing is tied to; null: nothing is.
  near() {
    const thing = this.selected || this.hovered;
    if (!thing) return null;
    if (thing.strand) return new Set([thing.strand, thing.strand.source, thing.strand.target]);
    const near = new Set([thing.node.id]);
    for (const s of this.network.strands) {
      if (s.visible && (s.source === thing.node.id || s.target === thing.node.id)) near.add(s).add(s.source).add(s.target);
    }
    return near;
  }

  // paintStrands draws arrows that look the same in one go: that is many times
  // faster than one by one.
  paintStrands(near) {
    const c = this.context, alike = new Map();
    for (const s of this.network.strands) {
      if (!s.visible) continue;
      const lit = near && near.has(s);
      const colour = s.polarity === "negated" ? this.colours.refusal : lit ? this.colours.accent : this.colours.line;
      const width = Math.min(1 + 0.5 * s.edges.length, 4) / Math.max(0.6, Math.min(1, this.scale));
      const key = [colour, width, s.polarity === "asserted", this.selected && !lit].join();
      if (!alike.has(key)) alike.set(key, { colour, width, dash: s.polarity === "asserted" ? [] : [5, 5], alpha: this.selected && !lit ? 0.2 : 1, lines: new Path2D(), heads: new Path2D() });
      this.trace(this.way(s), alike.get(key));
    }
    for (const { colour, width, dash, alpha, lines, heads } of alike.values()) {
      c.strokeStyle = c.fillStyle = colour;
      c.lineWidth = width;
      c.globalAlpha = alpha;
      c.setLineDash(dash);
      c.stroke(lines);
      c.fill(heads);
    }
    c.globalAlpha = 1;
    c.setLineDash([]);
  }

  trace(w, { lines, heads }) {
    lines.moveTo(w.start.x, w.start.y);
    if (w.loop) lines.bezierCurveTo(w.loop[0].x, w.loop[0].y, w.loop[1].x, w.loop[1].y, w.neck.x, w.neck.y);
    else if (w.straight) lines.lineTo(w.neck.x, w.neck.y);
    else lines.quadraticCurveTo(w.bend.x, w.bend.y, w.neck.x, w.neck.y);
    if (this.scale < 0.4) return;
    const dx = (w.tip.x - w.neck.x) / 2, dy = (w.tip.y - w.neck.y) / 2;
    heads.moveTo(w.tip.x, w.tip.y);
    heads.lineTo(w.neck.x - dy, w.neck.y + dx);
    heads.lineTo(w.neck.x + dy, w.neck.y - dx);
    heads.closePath();
  }

  paintNode(n, near) {
    const c = this.context;
    const { colour, shape } = lookOf(n.type);
    c.globalAlpha = this.selected && !near.has(n.id) ? 0.25 : n.unnamed ? 0.55 : 1;
    if (this.selected?.node === n) {
      c.fillStyle = this.colours.accent;
      outline(c, shape, n.x, n.y, n.r + 5);
      c.fill();
    }
    if (this.scale > 0.6) {
      c.fillStyle = this.colours.ground;
      outline(c, shape, n.x, n.y, n.r + 2);
      c.fill();
    }
    c.fillStyle = colour;
    outline(c, shape, n.x, n.y, n.r);
    c.fill();
    c.globalAlpha = 1;
  }

  // paintWords writes names where there is room: of what is looked at first, then
  // of the best connected; then the relations of what is looked at.
  paintWords(near) {
    const nodes = this.network.nodes.filter((n) => n.visible !== false).map((n) => {
      const { x, y } = this.onScreen(n), r = n.r * this.scale * 0.8;
      return [x - r, y - r, x + r, y + r];
    });
    const taken = [];
    const meets = (box, all) => all.some((t) => box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3]);
    // The names of the best connected may cover other nodes, but no other name.
    const room = (box, best) => !meets(box, taken) && (best || !meets(box, nodes)) && taken.push(box);
    const write = (text, colour, x, y, force, bold, best) => {
      const s = this.sprite(text, colour, bold);
      if (x > 0 && x < this.width) x = Math.max(s.w / 2, Math.min(this.width - s.w / 2, x));
      const box = [x - s.w / 2, y, x + s.w / 2, y + labelSize + 3];
      if (x + s.w < 0 || y < -20 || x - s.w > this.width || y > this.height + 20) return;
      if (room(box, best) || force) this.context.drawImage(s.image, x - s.w / 2, y - 1, s.w, s.h);
    };
    let left = mostLabels, rank = 0;
    for (const pass of near ? [true, false] : [false]) {
      for (const n of this.order) {
        if (n.visible === false || !!(near && near.has(n.id)) !== pass || (this.selected && !pass) || !left--) continue;
        const { x, y } = this.onScreen(n);
        write(n.name, this.colours.ink, x, y + n.r * this.scale + 2, pass && near.size < 12, n.degree >= 6, pass || rank++ < 20);
      }
    }
    for (const s of this.network.strands) {
      if (!s.visible || (near ? !near.has(s) : this.scale < 0.9)) continue;
      const { x, y } = this.onScreen(this.way(s).middle);
      write(words(s.predicate), s.polarity === "negated" ? this.colours.refusal : this.colours.soft, x, y - 7, near?.has(s) && near.size < 5);
    }
  }

  // sprite is a name with its halo as a picture: writing it anew in every frame
  // would take too long.
  sprite(text, colour, bold) {
    const key = text + colour + !!bold;
    let s = this.sprites.get(key);
    if (s) return s;
    const image = document.createElement("canvas");
    const c = image.getContext("2d");
    const style = `${bold ? 600 : 400} ${labelSize}px ${font}`;
    c.font = style;
    let short = text;
    while (c.measureText(short).width > mostWidth) short = short.slice(0, -2) + "…";
    const w = Math.ceil(c.measureText(short).width) + 6, h = labelSize + 8;
    image.width = w * this.ratio;
    image.height = h * this.ratio;
    c.scale(this.ratio, this.ratio);
    c.font = style;
    c.lineJoin = "round";
    c.lineWidth = 3.5;
    c.strokeStyle = this.colours.ground;
    c.strokeText(short, 3, labelSize + 2);
    c.fillStyle = colour;
    c.fillText(short, 3, labelSize + 2);
    s = { image, w, h };
    this.sprites.set(key, s);
    return s;
  }

  // way is how a strand goes, in the network's own coordinates.
  way(s) {
    const a = this.network.byId.get(s.source), b = this.network.byId.get(s.target);
    if (a === b) {
      const high = a.r + 30 + 26 * s.number;
      const loop = [{ x: a.x - high * 0.7, y: a.y - high * 1.3 }, { x: a.x + high * 0.7, y: a.y - high * 1.3 }];
      const tip = { x: a.x + a.r * 0.5, y: a.y - a.r * 0.9 };
      return { start: { x: a.x - a.r * 0.5, y: a.y - a.r * 0.9 }, loop, tip, neck: toward(tip, loop[1], 7), middle: { x: a.x, y: a.y - high } };
    }
    const dx = b.x - a.x, dy = b.y - a.y, far = Math.hypot(dx, dy) || 1;
    const aside = s.lane * 52 * (s.source < s.target ? 1 : -1);
    const bend = { x: (a.x + b.x) / 2 - (dy / far) * aside, y: (a.y + b.y) / 2 + (dx / far) * aside };
    const start = toward(a, bend, a.r + 1), tip = toward(b, bend, b.r + 2);
    return { start, bend, straight: !aside, tip, neck: toward(b, bend, b.r + 9), middle: { x: (start.x + tip.x) / 4 + bend.x / 2, y: (start.y + tip.y) / 4 + bend.y / 2 } };
  }

  // under finds what is at a place of the screen; reach is larger for fingers.
  under(px, py, reach = 5) {
    const x = (px - this.x) / this.scale, y = (py - this.y) / this.scale, slack = reach / this.scale;
    let best = null, least = Infinity;
    for (const n of this.network?.nodes || []) {
      const d = Math.hypot(n.x - x, n.y - y) - n.r - slack;
      if (n.visible !== false && d < 0 && d < least) [best, least] = [{ node: n }, d];
    }
    if (best) return best;
    least = slack + 2;
    for (const s of this.network?.strands || []) {
      if (!s.visible) continue;
      const w = this.way(s);
      for (let t = 0.05; t < 1; t += 0.05) {
        const p = along(w, t), d = Math.hypot(p.x - x, p.y - y);
        if (d < least) [best, least] = [{ strand: s }, d];
      }
    }
    return best;
  }

  // step selects the neighbour in a direction of the screen.
  step(dx, dy) {
    const from = this.selected?.node;
    if (!from) return this.pan(-60 * dx, -60 * dy);
    let best, least = Infinity;
    for (const id of this.near()) {
      const n = this.network.byId.get(id);
      if (!n || n === from || !n.visible) continue;
      const ahead = (n.x - from.x) * dx + (n.y - from.y) * dy, off = Math.hypot(n.x - from.x, n.y - from.y);
      if (ahead > 0 && off / (ahead / off) < least) [best, least] = [n, off / (ahead / off)];
    }
    if (best) this.on.select({ node: best });
  }

  listen() {
    const c = this.canvas;
    const place = (e) => [e.offsetX, e.offsetY];
    c.addEventListener("wheel", (e) => {
      e.preventDefault();
      this.zoom(Math.exp(-e.deltaY * (e.ctrlKey ? 0.01 : 0.0015)), ...place(e));
    }, { passive: false });
    c.addEventListener("pointerdown", (e) => {
      c.setPointerCapture(e.pointerId);
      this.pointers.set(e.pointerId, place(e));
      if (this.pointers.size === 1) this.press = { at: place(e), thing: this.under(...place(e), e.pointerType === "touch" ? 14 : 5), far: 0 };
    });
    c.addEventListener("pointermove", (e) => this.move(e, place(e)));
    const up = (e) => {
      this.pointers.delete(e.pointerId);
      const p = this.press;
      if (!p || this.pointers.size) return;
      this.press = null;
      if (p.far < 6 && e.type === "pointerup") this.on.select(p.thing);
    };
    c.addEventListener("pointerup", up);
    c.addEventListener("pointercancel", up);
    c.addEventListener("dblclick", (e) => {
      const thing = this.under(...place(e));
      if (thing?.node) this.on.open(thing.node);
    });
  }

  move(e, [x, y]) {
    const before = this.pointers.get(e.pointerId);
    if (!before) return this.hover(x, y);
    if (this.pointers.size === 2) {
      const [other] = [...this.pointers].filter(([id]) => id !== e.pointerId).map(([, p]) => p);
      const d = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]);
      this.zoom(d([x, y]) / Math.max(1, d(before)), (x + other[0]) / 2, (y + other[1]) / 2);
      if (this.press) this.press.far = 99;
    } else {
      const dx = x - before[0], dy = y - before[1], p = this.press;
      if (p) p.far = Math.max(p.far, Math.hypot(x - p.at[0], y - p.at[1]));
      if (p?.thing?.node && p.far >= 6) {
        p.thing.node.x += dx / this.scale;
        p.thing.node.y += dy / this.scale;
        this.draw();
      } else if (!p || p.far >= 6) this.pan(dx, dy);
    }
    this.pointers.set(e.pointerId, [x, y]);
  }

  hover(x, y) {
    const thing = this.under(x, y);
    const same = thing?.node === this.hovered?.node && thing?.strand === this.hovered?.strand;
    this.canvas.style.cursor = thing ? "pointer" : "grab";
    if (same) return;
    this.hovered = thing;
    this.draw();
  }
}

function toward(from, to, far) {
  const dx = to.x - from.x, dy = to.y - from.y, d = Math.hypot(dx, dy) || 1;
  return { x: from.x + (dx / d) * far, y: from.y + (dy / d) * far };
}

// along is the point of a way at t, from 0 to 1.
function along(w, t) {
  const u = 1 - t;
  const mix = (k) => w.loop
    ? u * u * u * w.start[k] + 3 * u * u * t * w.loop[0][k] + 3 * u * t * t * w.loop[1][k] + t * t * t * w.tip[k]
    : u * u * w.start[k] + 2 * u * t * w.bend[k] + t * t * w.tip[k];
  return { x: mix("x"), y: mix("y") };
}
