// Draws published figures and targets with Vega: one frame for each province, in its own
// boundaries. Nothing is drawn between figures that are more than a year apart or do not compare.
const FRAME = 212;
const MARGIN = { left: 52, right: 72, top: 56, bottom: 26 };
const LINE = 16;
const LETTER = { 13: 6.8, 11: 5.8 }; // px: how wide a letter of a size is at most, on average
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

const wide = (text, size) => text.length * LETTER[size];
const apart = (one, other) => one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

/** Words at a mark, above it or below, in the middle or moved aside, or beside it: where nothing is yet, or else nowhere. */
function beside(text, x, y, { edge, foot }, taken) {
  const half = wide(text, 13) / 2;
  const near = [x, x - half + 6, x + half - 6].flatMap((middle) => [[middle, y - 9], [middle, y + 19]]);
  for (const [middle, base] of [...near, [x - half - 9, y + 4], [x + half + 9, y + 4]]) {
    const box = { left: middle - half, right: middle + half, top: base - 11, bottom: base + 3 };
    if (box.left >= 0 && box.right <= edge && box.bottom <= foot && taken.every((one) => apart(one, box))) {
      taken.push(box);
      return { x: middle, y: base, text };
    }
  }
  return null;
}

/** What a line takes: small boxes along it. */
function along(x, y, x2, y2) {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x), Math.abs(y2 - y)) / 6));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [left, top] = [x + ((x2 - x) * step) / steps, y + ((y2 - y) * step) / steps];
    return { left: left - 1, right: left + 1, top: top - 1, bottom: top + 1 };
  });
}

/** The figures whose values are written: the last, the first, and the last before each break. */
function written(points, breaks) {
  const before = points.filter((from, index) => breaks.some((year) => Math.ceil(from.x) < year && year <= Math.ceil(points[index + 1]?.x)));
  return new Set([...points.slice(-1), ...points.slice(0, 1), ...before]);
}

/** The words of breaks, each over its line; of two that would touch only the first. */
function breakWords(breaks, text, across) {
  const half = wide(text, 11) / 2;
  const found = [];
  for (const year of breaks) {
    const x = across(year - 0.5);
    if (!found.length || found.at(-1).x + 2 * half < x) found.push({ x, text });
  }
  return found;
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
  const across = (x) => inside.left + ((x - first) / (last - first)) * (inside.right - inside.left);
  const share = (y) => (told.ranked ? high - y : y - low) / (high - low);
  const down = (y) => inside.bottom - share(y) * (inside.bottom - inside.top);
  const around = (reach) => ({ x, y }) => ({ left: across(x) - reach, right: across(x) + reach, top: down(y) - reach, bottom: down(y) + reach });
  const joined = links(one.points, told.breaks);
  const taken = [
    ...joined.flatMap(({ x, y, x2, y2 }) => along(across(x), down(y), across(x2), down(y2))),
    ...breaks.map((year) => ({ left: across(year - 0.5) - 2, right: across(year - 0.5) + 2, top: inside.top - 20, bottom: inside.bottom })),
    ...one.points.map(around(4)),
    ...one.targets.map(around(6)),
    ...one.targets.map(({ x, y, text }) => ({ left: across(x) + 10, right: across(x) + 10 + wide(text, 13), top: down(y) - 7, bottom: down(y) + 7 })),
  ];
  const labels = [...written(one.points, breaks)].map(({ x, y, text }) => beside(text, across(x), down(y), { edge: width, foot: inside.bottom + 7 }, taken)).filter(Boolean);
  return {
    data: [
      { name: name("points"), values: one.points },
      { name: name("links"), values: joined },
      { name: name("targets"), values: one.targets },
      { name: name("levels"), values: values.map((y) => ({ y, text: told.number(String(y)) })) },
      { name: name("years"), values: range.map((x) => ({ x, text: String(x) })) },
      { name: name("breaks"), values: breaks.map((x) => ({ x: x - 0.5 })) },
      { name: name("words"), values: breakWords(breaks, told.words.break, across) },
      { name: name("labels"), values: labels },
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
        mark("rule", name("breaks"), { x: at("x"), y: fixed(inside.top - 20), y2: fixed(inside.bottom), stroke: fixed(ink["line-strong"]), strokeDash: fixed([4, 3]) }),
        mark("text", name("words"), words({ field: "x" }, fixed(inside.top - 24), { field: "text" }, ink["ink-soft"], { align: fixed("center"), fontSize: fixed(11) })),
        mark("rule", name("links"), { x: at("x"), y: level("y"), x2: at("x2"), y2: level("y2"), stroke: fixed(ink.progress), strokeWidth: fixed(2) }),
        mark("symbol", name("points"), { x: at("x"), y: level("y"), size: fixed(64), fill: fixed(ink.progress) }),
        mark("text", name("labels"), words({ field: "x" }, { field: "y" }, { field: "text" }, ink.ink, { align: fixed("center") })),
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
