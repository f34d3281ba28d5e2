// Draws published figures and targets with Vega: one frame for each province, in its own
// boundaries. Nothing is drawn between figures that are more than a year apart or do not compare.
const FRAME = 204;
const MARGIN = { left: 52, right: 72, top: 48, bottom: 26 };
const LINE = 16;
const FONT = '"CK57 Sans", "Source Sans 3", Arial, sans-serif';

/** A year at its number, a quarter within it: as on the charts of the other pages. */
function place(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  if (month === 12 && day === 31) return year;
  return year - 1 + Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86400000) / 366;
}

/** The figures of a province that can be drawn: of one period, that of the better source. */
function shown(rows, sources) {
  const usable = rows.filter(({ record }) => record.value && !["planned", "replaced"].includes(record.status));
  const better = ({ record }) => `${sources[record.source][2]} ${record.source}`;
  const best = new Map();
  for (const row of usable.toSorted((a, b) => (better(a) < better(b) ? 1 : -1))) best.set(row.cells.period.key, row);
  return [...best.values()].sort((a, b) => (a.cells.period.key < b.cells.period.key ? -1 : 1));
}

/** The lines between neighbouring figures that compare. */
function links(points, breaks) {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    const broken = breaks.some((year) => Math.ceil(from.x) < year && year <= Math.ceil(to.x));
    return to.x - from.x > 1.001 || broken || from.of !== to.of ? [] : [{ x: from.x, y: from.y, x2: to.x, y2: to.y }];
  });
}

function ticks(low, high) {
  const raw = (high - low || Math.abs(high) || 1) / 3;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = unit * [1, 2, 5, 10].find((size) => size * unit >= raw);
  const found = [];
  for (let one = Math.ceil(low / step) * step; one <= high + step / 1e6; one += step) found.push(Number(one.toPrecision(12)));
  return found;
}

function wrapped(text, letters) {
  const lines = [""];
  const whole = new RegExp(`.{1,${letters}}`, "gu"); // an address has no spaces to break at
  for (const word of text.split(" ").flatMap((one) => one.match(whole) ?? [])) {
    if (lines.at(-1) && `${lines.at(-1)} ${word}`.length > letters) lines.push(word);
    else lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines;
}

const mark = (type, data, update, more = {}) => ({ type, from: { data }, encode: { update }, interactive: false, ...more });
const at = (field) => ({ scale: "x", field });
const level = (field) => ({ scale: "y", field });
const fixed = (value) => ({ value });
const words = (x, y, text, colour, more = {}) => ({ x, y, text, fill: fixed(colour), font: fixed(FONT), fontSize: fixed(13), ...more });

/** One province: its figures, its targets, the years, and where a series is broken. */
function frame(one, index, top, width, told, ink) {
  const name = (data) => `${data}${index}`;
  const inside = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: FRAME - MARGIN.bottom };
  const [first, last] = told.years;
  const levels = one.scale.map(({ y }) => y);
  const [low, high] = told.ranked ? [1, Math.max(10, ...levels)] : [Math.min(0, ...levels), Math.max(...levels, 0) || 1];
  const every = Math.ceil((last - first + 1) / Math.max(2, Math.floor((inside.right - inside.left) / 44)));
  const range = Array.from({ length: last - first + 1 }, (_, step) => first + step).filter((year) => (last - year) % every === 0);
  const values = told.ranked ? [1, Math.round(high / 2), high] : ticks(low, high);
  const breaks = told.breaks.filter((year) => first < year && year <= last);
  return {
    data: [
      { name: name("points"), values: one.points },
      { name: name("links"), values: links(one.points, told.breaks) },
      { name: name("targets"), values: one.targets },
      { name: name("levels"), values: values.map((y) => ({ y, text: told.number(String(y)) })) },
      { name: name("years"), values: range.map((x) => ({ x, text: String(x) })) },
      { name: name("breaks"), values: breaks.map((x) => ({ x: x - 0.5, text: told.words.break })) },
    ],
    mark: {
      type: "group",
      encode: { update: { y: fixed(top), width: fixed(width), height: fixed(FRAME) } },
      scales: [
        { name: "x", type: "linear", domain: [first, last], range: [inside.left, inside.right], zero: false, nice: false },
        { name: "y", type: "linear", domain: [low, high], range: told.ranked ? [inside.top, inside.bottom] : [inside.bottom, inside.top], zero: false, nice: false },
      ],
      marks: [
        { type: "text", interactive: false, encode: { update: words(fixed(0), fixed(14), fixed(one.name), ink.ink, { fontWeight: fixed(600) }) } },
        mark("rule", name("levels"), { x: fixed(inside.left), x2: fixed(inside.right), y: level("y"), stroke: fixed(ink.line) }),
        mark("text", name("levels"), words(fixed(inside.left - 6), level("y"), { field: "text" }, ink["ink-soft"], { align: fixed("right"), baseline: fixed("middle") })),
        mark("text", name("years"), words(at("x"), fixed(FRAME - 8), { field: "text" }, ink["ink-soft"], { align: fixed("center") })),
        mark("rule", name("breaks"), { x: at("x"), y: fixed(inside.top - 4), y2: fixed(inside.bottom), stroke: fixed(ink["line-strong"]), strokeDash: fixed([4, 3]) }),
        mark("text", name("breaks"), words(at("x"), fixed(inside.top - 6), { field: "text" }, ink["ink-soft"], { align: fixed("center"), fontSize: fixed(11) })),
        mark("rule", name("links"), { x: at("x"), y: level("y"), x2: at("x2"), y2: level("y2"), stroke: fixed(ink.progress), strokeWidth: fixed(2) }),
        mark("symbol", name("points"), { x: at("x"), y: level("y"), size: fixed(64), fill: fixed(ink.progress) }),
        mark("text", name("points"), words(at("x"), level("y"), { field: "text" }, ink.ink, { align: fixed("center"), dy: fixed(-9) })),
        mark("symbol", name("targets"), { x: at("x"), y: level("y"), size: fixed(90), shape: fixed("diamond"), fill: fixed(ink.surface), stroke: fixed(ink.progress), strokeWidth: fixed(2) }),
        mark("text", name("targets"), words(at("x"), level("y"), { field: "text" }, ink.ink, { dx: fixed(10), baseline: fixed("middle") })),
      ],
    },
  };
}

/** The whole drawing as Vega reads it, with its title, unit, sources, day and address inside. */
function specification(told, width, ink) {
  const letters = Math.floor(width / 6.4);
  const head = [...wrapped(told.title, Math.floor(letters * 0.85)), ...wrapped(told.legend, letters)];
  const years = told.provinces.flatMap(({ points, targets }) => [...points, ...targets]).map(({ x }) => Math.ceil(x));
  told = { ...told, years: [Math.min(...years) - 1, Math.max(...years)] };
  const titles = wrapped(told.title, Math.floor(letters * 0.85)).length;
  const foot = told.foot.flatMap((line) => wrapped(line, letters));
  const top = head.length * LINE + 14;
  const frames = told.provinces.map((one, index) => frame(one, index, top + index * FRAME, width, told, ink));
  const end = top + frames.length * FRAME + 8;
  const line = (text, y, colour, bold) => ({
    type: "text",
    interactive: false,
    encode: { update: words(fixed(0), fixed(y), fixed(text), colour, { fontWeight: fixed(bold ? 600 : 400) }) },
  });
  return {
    width,
    height: end + foot.length * LINE,
    padding: 8,
    autosize: "none",
    background: ink.surface,
    data: frames.flatMap((one) => one.data),
    marks: [
      ...head.map((text, index) => line(text, (index + 1) * LINE, index < titles ? ink.ink : ink["ink-soft"], index < titles)),
      ...frames.map((one) => one.mark),
      ...foot.map((text, index) => line(text, end + (index + 1) * LINE - 4, ink["ink-soft"], false)),
    ],
  };
}

/** The provinces as they are drawn. Those of today and former ones never share a scale. */
export function provincesOf(listed, sources, number) {
  const made = listed.map(({ name, area, sort, figures, targets }) => ({
    name: `${name}${name.includes("(") ? "" : `, ${area.toLowerCase()}`}`,
    sort,
    points: shown(figures, sources).map(({ record, cells }) => ({ x: place(cells.period.key), y: Number(record.value), text: cells.latest.text, of: record.out_of })),
    targets: targets
      .filter(({ record }) => record.value && record.due)
      .map(({ record, cells }) => ({ x: Number(cells.due.key.slice(0, 4)), y: Number(record.value), text: cells.target.text || number(record.value) })),
  }));
  const drawn = made.filter((one) => one.points.length || one.targets.length);
  for (const one of drawn) one.scale = drawn.filter(({ sort }) => sort === one.sort).flatMap(({ points, targets }) => [...points, ...targets]);
  return drawn;
}

/** Draw into a place of the page; returns how to make the files of it. */
export async function draw(engine, container, told, palette) {
  const { parse, View, expressionInterpreter } = await import(engine);
  const view = (width, ink, options) =>
    new View(parse(specification(told, width, ink), null, { ast: true }), { expr: expressionInterpreter, logLevel: 1, ...options });
  const styles = getComputedStyle(document.documentElement);
  const seen = Object.fromEntries(Object.keys(palette).map((role) => [role, styles.getPropertyValue(`--${role}`).trim()]));
  container.replaceChildren();
  await view(Math.max(280, container.clientWidth - 16), seen, { renderer: "svg", container }).runAsync();
  return {
    svg: async () => new Blob([await view(720, palette, {}).toSVG()], { type: "image/svg+xml" }),
    png: async () => {
      const canvas = await view(720, palette, {}).toCanvas(2);
      return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    },
  };
}
