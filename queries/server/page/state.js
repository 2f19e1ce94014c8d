// What is looked at, as the address says it: going there again shows the same.
const lists = ["about", "hide", "type"];
const texts = ["view", "sel", "q", "ep", "at", "from", "to", "depth", "max", "predicate", "episode", "speaker", "confidence"];

export function read(search = location.search) {
  const query = new URLSearchParams(search);
  const state = {};
  for (const key of texts) state[key] = query.get(key) || "";
  for (const key of lists) state[key] = query.getAll(key);
  return state;
}

export function address(state) {
  const query = new URLSearchParams();
  for (const key of lists) for (const value of state[key]) query.append(key, value);
  for (const key of texts) if (state[key]) query.set(key, state[key]);
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? "?" + text : "./";
}
