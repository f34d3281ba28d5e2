// Finds pages as the reader types. Without this script the page is an index of the site.
const form = document.querySelector("[data-documents]");
const input = form.elements.q;
const facets = [...form.querySelectorAll("select")];
const narrow = form.querySelector("[data-facets]");
const chosen = narrow.querySelector("[data-chosen]");
const said = document.getElementById("said");
const found = document.getElementById("found");
const list = document.getElementById("results");
const nearly = document.getElementById("nearly");
const index = document.getElementById("index");
const kinds = Object.fromEntries(JSON.parse(form.dataset.kinds));
const SHOWN = 40;
const AT_ONCE = 12; // more than a screen
let linked = new URLSearchParams(location.search); // what a link asked for, until it is answered
let waiting = 0;

/** What finds, and how it cuts a title into pieces. */
async function prepare() {
  const [{ default: MiniSearch }, { finder, pieces }, answer] = await Promise.all([
    import(form.dataset.engine),
    import(form.dataset.finder),
    fetch(form.dataset.documents),
  ]);
  return [finder(MiniSearch, await answer.json(), document.documentElement.lang), pieces];
}

/** Fill a list of choices with what the results hold. */
function choices(select, results) {
  const kept = select.value || linked.get(select.name) || "";
  const counts = new Map();
  for (const one of results) if (one[select.name]) counts.set(one[select.name], (counts.get(one[select.name]) ?? 0) + 1);
  const options = [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => {
    const name = select.name === "kind" ? kinds[value] : value;
    return new Option(`${name} (${count})`, value, false, value === kept);
  });
  select.replaceChildren(new Option(select.dataset.all, ""), ...options);
  select.closest("label").hidden = counts.size < 2 && !select.value;
}

function row(one, title) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = form.dataset.base + one.url.slice(1);
  link.append(...title.map(marked));
  const about = document.createElement("p");
  about.className = "rows__meta";
  about.textContent = [kinds[one.kind], one.place, one.detail].filter(Boolean).join(" · ");
  item.append(link, about);
  if (one.status) {
    const status = document.createElement("p");
    status.className = "rows__tag rows__meta";
    status.textContent = one.status;
    item.append(status);
  }
  return item;
}

/** A piece of a title, marked where it was asked for. */
function marked([text, wanted]) {
  if (!wanted) return text;
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

/** What was found, in words: only what fits in full is counted. */
function told({ full, near, some, unread }) {
  const words = said.dataset;
  const missing = unread.map((place) => words.unread.replace("{place}", place));
  if (!full.length) {
    const why = missing.length || near.length || some.length ? missing : [words.why];
    return [near.length ? words.near : words.none, ...why].join(" ");
  }
  const count = full.length > SHOWN ? words.first.replace("{shown}", SHOWN) : words.some;
  return [count.replace("{n}", full.length), ...missing].join(" ");
}

/** Room for the answer at once, and no index that it would push away. */
function reserve() {
  const asked = input.value.trim() !== "";
  index.hidden = asked;
  found.toggleAttribute("data-asked", asked);
  narrow.hidden = !asked;
}

/** Do this once the reader sees what was found, or never when a letter comes before. */
function afterwards(work) {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    const asked = waiting;
    setTimeout(() => asked === waiting && work());
  });
}

function show([find, pieces], then = afterwards) {
  const text = input.value.trim();
  const { parts, ...results } = find(text);
  reserve();
  const rest = [...results.near, ...results.some];
  for (const select of facets) choices(select, results.full.length ? results.full : rest);
  const fits = (one) => facets.every((select) => !select.value || one[select.name] === select.value);
  const kept = { ...results, full: results.full.filter(fits), near: results.near.filter(fits) };
  const nearest = rest.filter(fits);
  const rows = (some) => some.map((one) => row(one, pieces(one.title, parts)));
  list.replaceChildren(...rows(kept.full.slice(0, AT_ONCE)));
  list.hidden = !kept.full.length;
  list.ariaBusy = "true";
  nearly.querySelector("ol").replaceChildren(...rows(nearest.slice(0, SHOWN)));
  nearly.querySelector("h2").textContent = kept.near.length ? nearly.dataset.near : nearly.dataset.some;
  nearly.hidden = !nearest.length;
  said.textContent = text ? told(kept) : "";
  const active = facets.filter((select) => select.value).length;
  narrow.toggleAttribute("data-idle", !active && facets.every((select) => select.closest("label").hidden));
  chosen.textContent = active ? narrow.dataset.active.replace("{n}", active) : "";
  then(() => {
    list.append(...rows(kept.full.slice(AT_ONCE, SHOWN)));
    list.ariaBusy = null;
    const state = new URLSearchParams([["q", text], ...facets.map((one) => [one.name, one.value])].filter(([, value]) => value));
    history.replaceState(null, "", state.size ? `?${state}` : location.pathname);
  });
}

async function start() {
  const find = await prepare();
  show(find, (rest) => rest());
  linked = new URLSearchParams();
  input.addEventListener("input", () => show(find));
  for (const select of facets) select.addEventListener("change", () => show(find));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(find);
  });
  form.dataset.ready = "";
}

// A reader who came with a question is answered; for others nothing is loaded before they ask.
input.value ||= linked.get("q") ?? "";
reserve();
if (input.value) start();
else form.addEventListener("focusin", start, { once: true });
