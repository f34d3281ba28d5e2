// Narrows, sorts and counts the rows of the open data. The tables are complete without it.
const form = document.getElementById("explore");
const place = document.getElementById("rows");
const counted = document.getElementById("counted");
const said = document.getElementById("said");
const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });
const SHOWN = 200;
const FORMULA = /^[=+\-@\t\r]/; // what a spreadsheet would run
let known; // the words and both tables, once they are loaded
let most = SHOWN;

/** "Đà Nẵng" and "da nang" are the same to a reader in a hurry; đ is not a d with a mark. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}

/** The records of a CSV file: the values by column, and the line as it stands in the file. */
export function parse(text) {
  const lines = [];
  let start = 0;
  for (let at = 0, quoted = false; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "\n" && !quoted) {
      lines.push(text.slice(start, at));
      start = at + 1;
    }
  }
  const cells = (line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((one) => one[1]?.replaceAll('""', '"') ?? one[2]);
  const columns = cells(lines[0]);
  const records = lines.slice(1).map((line) => {
    const values = cells(line);
    return { line, ...Object.fromEntries(columns.map((name, index) => [name, values[index]])) };
  });
  return { header: lines[0], records };
}

/** A figure with the digits it was published with, as the language writes it. */
export function number(digits) {
  const [thousands, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const [whole, decimals] = digits.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (digits.startsWith("-") ? "−" : "") + grouped + (decimals ? decimal + decimals : "");
}

/** The words of a text without marks, each after a space: a search finds how words begin. */
function begun(text) {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
}

const cell = (text, url = "", key = text) => ({ text, url, key });
const local = (url) => form.dataset.base + url.slice(1);
const period = (text) => (text ? cell(words().periods[text][0], "", words().periods[text][1]) : cell(""));
const words = () => known.labels;
const measured = (value, qualifier) => (value && qualifier ? `${words().about[qualifier]} ` : "") + (value && number(value));

function target(one) {
  if (one.operator === "complete") return words().completed;
  if (!one.value) return "";
  const whole = number(one.value) + (one.value_upper && `–${number(one.value_upper)}`);
  const sign = words().signs[one.operator];
  return (one.approximate === "yes" ? "≈ " : "") + (sign ? `${sign} ` : "") + whole;
}

/** What every row has: its province in its boundaries, what it measures, where it comes from. */
function common(one, source) {
  const [province, url, area, sort] = words().provinces[one.province];
  const [publisher, address, evidence] = words().sources[source] ?? ["", "", ""];
  return {
    cells: { province: cell(province, local(url)), area: cell(area), source: cell(publisher, address), evidence: cell(evidence) },
    keys: { province: one.province, area: sort, indicator: one.indicator },
    line: one.line,
    record: one,
  };
}

function commitment(one, apart) {
  const row = common(one, one.latest_source);
  const status = apart.has(one.id) ? "long_horizon" : one.status || "unmeasurable";
  const basis = words().bases[apart.has(one.id) ? "long_horizon" : one.basis];
  const name = names("status").get(one.status || "unmeasurable");
  const [document, url] = words().documents[one.document];
  Object.assign(row.cells, {
    title: cell(one[`title_${language}`], new URL(one[`url_${language}`]).pathname),
    topic: cell(names("topic").get(one.topic)),
    kind: cell(names("kind").get(one.kind)),
    target: cell(target(one), "", Number(one.value || NaN)),
    unit: cell(words().units[one.unit] ?? ""),
    due: period(one.due),
    status: cell(basis ? `${name}, ${basis}` : name, "", [...names("status").keys()].indexOf(status)),
    latest: cell(measured(one.latest_value, one.latest_qualifier), "", Number(one.latest_value || NaN)),
    period: period(one.latest_period),
    document: cell(document, local(url)),
  });
  Object.assign(row.keys, { topic: one.topic, kind: one.kind, status, due: one.due && String(words().periods[one.due][2]) });
  return row;
}

function figure(one) {
  const row = common(one, one.source);
  const [indicator, unit, url] = words().indicators[one.indicator];
  const ranked = one.value && one.out_of ? `/${one.out_of}` : "";
  Object.assign(row.cells, {
    title: cell(indicator, local(url)),
    period: period(one.period),
    latest: cell(measured(one.value, one.qualifier) + ranked, "", Number(one.value || NaN)),
    unit: cell(unit),
    settled: cell(names("settled").get(one.status)),
  });
  Object.assign(row.keys, { settled: one.status, year: String(words().periods[one.period][2]) });
  return row;
}

/** The names of what rows can be narrowed by, in the order in which they are offered. */
function names(key) {
  const told = known.labels;
  const lists = {
    province: () => Object.entries(told.provinces).map(([id, one]) => [id, one[0]]).sort((a, b) => collator.compare(a[1], b[1])),
    indicator: () => Object.entries(told.indicators).map(([id, one]) => [id, one[0]]).sort((a, b) => collator.compare(a[1], b[1])),
    area: () => told.areas,
    topic: () => told.topics,
    status: () => told.statuses,
    kind: () => told.kinds,
    settled: () => told.settled,
    due: () => years("due"),
    year: () => years("year"),
  };
  known.names ??= {};
  return (known.names[key] ??= new Map(lists[key]()));
}

function years(key) {
  const found = new Set([...known.commitments.rows, ...known.figures.rows].map((row) => row.keys[key]).filter(Boolean));
  return [...found].sort().map((year) => [year, year]);
}

async function load() {
  const text = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const { labels, data } = form.dataset;
  const [told, commitments, figures] = await Promise.all([labels, `${data}commitments.csv`, `${data}observations.csv`].map(text));
  known = { labels: JSON.parse(told) };
  const apart = new Set(known.labels.apart);
  const [one, other] = [parse(commitments), parse(figures)];
  const current = one.records.filter((row) => !row.replaced_by);
  known.commitments = { header: one.header, rows: current.map((row) => commitment(row, apart)) };
  known.figures = { header: other.header, rows: other.records.map(figure) };
  for (const row of [...known.commitments.rows, ...known.figures.rows]) {
    row.text = begun(Object.values(row.cells).map((part) => part.text).join(" "));
  }
}

const choices = [...form.querySelectorAll("select[data-all]")];
const kind = () => form.elements.rows.value || "commitments";
const asked = () => choices.filter((select) => select.value && !select.closest("label").hidden);

/** Offer only what occurs in the table, so that no choice leads to nothing by itself. */
function offer() {
  for (const one of form.querySelectorAll("[data-of]")) one.hidden = !one.dataset.of.includes(kind());
  for (const select of choices) {
    const kept = select.value || new URLSearchParams(location.search).get(select.name);
    const found = new Set(known[kind()].rows.map((row) => row.keys[select.name]));
    const options = [...names(select.name)].filter(([key]) => found.has(key));
    select.replaceChildren(new Option(select.dataset.all, ""), ...options.map(([key, name]) => new Option(name, key)));
    select.value = found.has(kept) ? kept : "";
  }
}

/** What is chosen, as it stands in the address. */
function state() {
  const shown = (name) => !form.elements[name].closest("[hidden]");
  const said = [...new FormData(form)].filter(([name, value]) => value && shown(name));
  const sorted = form.dataset.order ? [["sort", form.dataset.order]] : [];
  const charted = [...new FormData(chart)].filter(([, value]) => value && measure.value);
  return new URLSearchParams([...said, ...sorted, ...charted]).toString();
}

function found() {
  const wanted = begun(form.elements.q.value).trim().split(" ").map((word) => ` ${word}`);
  const kept = known[kind()].rows.filter(
    (row) => asked().every((one) => row.keys[one.name] === one.value) && wanted.every((word) => row.text.includes(word)),
  );
  const [, down, column] = /^(-?)(.+)$/.exec(form.dataset.order ?? "") ?? [];
  if (!column || !(column in (kept[0]?.cells ?? {}))) return kept;
  const empty = (key) => key === "" || Number.isNaN(key);
  return kept.sort((a, b) => {
    const [one, other] = [a.cells[column].key, b.cells[column].key];
    if (empty(one) || empty(other)) return empty(one) - empty(other); // none is neither least nor most
    const order = typeof one === "number" ? one - other : collator.compare(one, other);
    return down ? -order : order;
  });
}

function made(name, attributes = {}, ...inside) {
  const one = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  one.append(...inside);
  return one;
}

function region(label, table) {
  return made("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": label }, table);
}

function linked({ text, url }) {
  return url ? made("a", { href: url }, text) : text;
}

function draw(rows) {
  const columns = words().columns[kind()];
  const caption = place.dataset[kind() === "figures" ? "captionFigures" : "captionCommitments"];
  const heads = columns.map(([key, name]) => {
    const [, down, column] = /^(-?)(.*)$/.exec(form.dataset.order ?? "");
    const order = column !== key ? "none" : down ? "descending" : "ascending";
    return made("th", { scope: "col", "aria-sort": order }, made("button", { type: "button", "data-sort": key }, name));
  });
  const lines = rows.slice(0, most).map((row) => {
    const [first, ...others] = columns.map(([key]) => linked(row.cells[key]));
    return made("tr", {}, made("th", { scope: "row" }, first), ...others.map((one) => made("td", {}, one)));
  });
  const table = made("table", { class: "listing" }, made("caption", { class: "hidden" }, caption));
  table.append(made("thead", {}, made("tr", {}, ...heads)), made("tbody", {}, ...lines));
  place.replaceChildren(region(caption, table));
  const left = Math.min(SHOWN, rows.length - most);
  if (left > 0) {
    place.append(made("button", { type: "button", class: "button", "data-plain": "", "data-further": "" }, place.dataset.more.replace("{n}", left)));
  }
}

/** How many commitments stand in each of one or two groups. Counts, and nothing made of them. */
function count(rows) {
  const [by, across] = [form.elements.by, form.elements.across].map((one) => one.value);
  counted.replaceChildren();
  if (kind() === "figures" || !(by || across)) return;
  const [down, beside] = by ? [by, across] : [across, ""];
  const groups = (key) => {
    const present = new Set(rows.map((row) => row.keys[key]));
    const named = [...names(key)].filter(([id]) => present.has(id));
    return present.has("") ? [...named, ["", counted.dataset.none]] : named;
  };
  const name = (key) => form.elements[key].closest("label").firstChild.textContent.trim();
  const lefts = groups(down);
  const tops = beside && beside !== down ? groups(beside) : [];
  const all = (test) => number(String(rows.filter(test).length));
  const line = (told, test) =>
    made("tr", {}, made("th", { scope: "row" }, told), ...tops.map(([id]) => made("td", { class: "number" }, all((row) => test(row) && row.keys[beside] === id))), made("td", { class: "number" }, all(test)));
  const told = counted.dataset[tops.length ? "caption" : "captionOne"].replace("{by}", name(down)).replace("{across}", beside && name(beside));
  const { total } = counted.dataset;
  const head = made("tr", {}, made("th", { scope: "col" }, name(down)), ...[...tops.map((one) => one[1]), total].map((text) => made("th", { scope: "col", class: "number" }, text)));
  const body = made("tbody", {}, ...lefts.map(([id, text]) => line(text, (row) => row.keys[down] === id)), line(total, () => true));
  counted.append(region(told, made("table", { class: "counted" }, made("caption", {}, told), made("thead", {}, head), body)));
}

function show() {
  offer();
  const rows = found();
  draw(rows);
  count(rows);
  const told = [said.dataset.some.replace("{n}", number(String(rows.length))).replace("{all}", number(String(known[kind()].rows.length)))];
  if (kind() === "commitments") {
    const judged = rows.filter((row) => words().assessed.includes(row.keys.status)).length;
    told.push(said.dataset.assessed.replace("{n}", number(String(judged))));
  }
  said.textContent = told.join(" ");
  document.getElementById("pages").hidden = true;
}

/** What is chosen in words, for those who open the file later. It never begins like a formula. */
function selection() {
  const label = (one) => one.closest("label").firstChild.textContent.trim();
  const parts = asked().map((one) => `${label(one)}: ${one.selectedOptions[0].text}`);
  const { q } = form.elements;
  if (q.value) parts.push(`${label(q)}: ${q.value}`);
  return parts.length ? place.dataset.selection.replace("{list}", parts.join("; ")) : place.dataset.everything;
}

/** The rows as they stand in the open data, each with names in words and where it was taken from. */
function file() {
  const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const safe = (text) => quoted(FORMULA.test(text) ? `'${text}` : text);
  const address = state() ? `${form.dataset.address}?${state()}` : form.dataset.address;
  const taken = [selection(), address, words().as_of];
  const more = ["province_name", "area", "title", "unit_name", "source_name", "source_url"];
  const header = [known[kind()].header, ...more.map((name) => (name === "title" ? "row_name" : name)), "selection", "selection_url", "data_as_of"];
  const lines = found().map(({ line, cells }) => {
    const named = [cells.province.text, cells.area.text, cells.title.text, cells.unit.text, cells.source.text, cells.source.url];
    return [line, ...[...named, ...taken].map(safe)].join(",");
  });
  // The mark at the start tells Excel that this is UTF-8; pandas leaves it out.
  return `\ufeff${header.join(",")}\n${lines.join("\n")}\n`;
}

export function save(name, blob) {
  const link = made("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

let loading;
function ready() {
  loading ??= load().catch((error) => {
    loading = undefined;
    said.textContent = said.dataset.failed;
    throw error;
  });
  return loading;
}

/** Show what is chosen. A new choice is a step that Back takes back; a letter typed is none. */
async function choose(asStep) {
  await ready();
  most = SHOWN;
  show();
  step(asStep);
}

function step(asStep) {
  const here = state() ? `?${state()}` : location.pathname;
  if (here !== (location.search || location.pathname)) history[asStep ? "pushState" : "replaceState"](null, "", here);
}

/** Take over what stands in the address. */
async function restore() {
  const wanted = new URLSearchParams(location.search);
  form.reset();
  form.dataset.order = wanted.get("sort") ?? "";
  for (const name of ["rows", "q", "by", "across"]) form.elements[name].value = wanted.get(name) ?? "";
  await ready();
  most = SHOWN;
  show();
  offerChart();
  for (const one of form.querySelectorAll("details")) one.open ||= [...one.querySelectorAll("select")].some((select) => select.value);
}

const chart = document.getElementById("chart");
const measure = chart.elements.measure;
const beside = ["c1", "c2", "c3", "c4"].map((name) => chart.elements[name]);

/** The measures that can be drawn, and the provinces that have a figure or a target on one. */
function offerChart() {
  const wanted = new URLSearchParams(location.search);
  const drawable = new Set(known.figures.rows.map((row) => row.keys.indicator));
  if (measure.options.length < 2) {
    measure.append(...[...names("indicator")].filter(([id]) => drawable.has(id)).map(([id, name]) => new Option(name, id)));
    measure.value = wanted.get("measure") ?? "";
  }
  const rows = [...known.figures.rows, ...known.commitments.rows].filter((row) => row.keys.indicator === measure.value);
  const present = new Set(rows.map((row) => row.keys.province));
  const options = [...names("province")].filter(([id]) => present.has(id));
  for (const select of beside) {
    const kept = select.value || wanted.get(select.name);
    select.replaceChildren(new Option(select.dataset.any, ""), ...options.map(([id, name]) => new Option(name, id)));
    select.value = present.has(kept) ? kept : "";
  }
  if (!beside.some((select) => select.value)) options.slice(0, beside.length).forEach(([id], index) => (beside[index].value = id));
}

/** What a chart is made from: the rows of the tables, and the words around them. */
function told() {
  const id = measure.value;
  const [name, unit, , breaks, ranked] = words().indicators[id];
  const chosen = [...new Set(beside.map((select) => select.value).filter(Boolean))];
  const of = (rows, province) => rows.filter((row) => row.keys.indicator === id && row.keys.province === province);
  const listed = chosen.map((province) => {
    const [label, , area, sort] = words().provinces[province];
    return { name: label, area, sort, figures: of(known.figures.rows, province), targets: of(known.commitments.rows, province) };
  });
  const figures = listed.flatMap((one) => one.figures);
  const sources = [...new Set([...figures.map((row) => row.cells.source.text), ...listed.flatMap((one) => one.targets).map((row) => row.cells.document.text)])];
  return { name, unit, breaks, ranked, listed, sources };
}

function chartTable({ name, unit, listed }) {
  const heads = chart.dataset.columns.split("|");
  const lines = listed.flatMap((one) => [
    ...one.figures.map(({ cells }) => [one.name, cells.period, cells.latest, cell(unit), cells.settled, cells.source]),
    ...one.targets.map(({ cells }) => [one.name, cells.due, cells.target, cells.unit, cell(chart.dataset.target), cells.document]),
  ]);
  const row = ([first, ...others]) => made("tr", {}, made("th", { scope: "row" }, first), ...others.map((one) => made("td", {}, linked(one))));
  const head = made("tr", {}, ...heads.map((text) => made("th", { scope: "col" }, text)));
  return region(name, made("table", {}, made("caption", {}, name), made("thead", {}, head), made("tbody", {}, ...lines.map(row))));
}

async function drawChart() {
  await ready();
  if (!measure.value) return;
  const data = chart.dataset;
  const about = told();
  step(true);
  const tools = await import(data.tools);
  const drawing = {
    title: data.title.replace("{measure}", about.name).replace("{unit}", about.unit),
    legend: data.legend,
    foot: [data.source.replace("{list}", about.sources.join("; ")), data.day.replace("{date}", data.asOf), `${form.dataset.address}?${state()}`],
    words: { break: data.break },
    breaks: about.breaks,
    ranked: about.ranked,
    number,
    provinces: tools.provincesOf(about.listed, words().sources, number),
  };
  const place = document.getElementById("drawing");
  const files = drawing.provinces.length ? await tools.draw(data.engine, place, drawing, words().palette) : null;
  document.getElementById("drawn").replaceChildren(chartTable(about));
  document.getElementById("chart-said").textContent = files ? drawing.title : data.none;
  for (const button of chart.querySelectorAll("[data-file]")) {
    button.hidden = !files;
    button.onclick = async () => save(`${measure.value}-${words().as_of}.${button.dataset.file}`, await files[button.dataset.file]());
  }
}

chart.hidden = false;
chart.addEventListener("focusin", () => ready().then(offerChart), { once: true });
chart.addEventListener("submit", (event) => {
  event.preventDefault();
  drawChart();
});
measure.addEventListener("change", () => {
  for (const select of beside) select.value = "";
  offerChart();
});
form.hidden = false;
form.addEventListener("focusin", () => ready().then(() => place.querySelector("[data-sort]") ?? show()), { once: true });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", (event) => choose(event.target.name !== "q"));
form.elements.q.addEventListener("input", () => choose(false));
form.querySelector("[data-clear]").addEventListener("click", () => {
  form.reset();
  form.dataset.order = "";
  choose(true);
});
form.querySelector("[data-download]").addEventListener("click", async () => {
  await ready();
  save(`${kind()}-${words().as_of}.csv`, new Blob([file()], { type: "text/csv;charset=utf-8" }));
});
place.addEventListener("click", async ({ target }) => {
  const { sort } = target.dataset;
  if (sort) {
    form.dataset.order = form.dataset.order === sort ? `-${sort}` : sort;
    await choose(true);
    place.querySelector(`[data-sort="${sort}"]`).focus();
  } else if ("further" in target.dataset) {
    most += SHOWN;
    draw(found());
    place.querySelectorAll("tbody th a")[most - SHOWN]?.focus();
  }
});
addEventListener("popstate", restore);
if (location.search) restore();
