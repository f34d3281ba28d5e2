// What is found for a question, and how well it fits: in full, in other words, or only in part.
const SHOWN_IN_PART = 5;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
// What people look for by a few words is more often a place than a sentence in a plan.
const WEIGHT = { province: 3, topic: 2.2, document: 1.8, indicator: 1.6, page: 1.5, commitment: 1.3, term: 1.2 };
// A number or an id is the name of one thing; a term that is written so too comes after it.
const NUMBERED = new Set(["document", "legal", "commitment", "task", "duty"]);
// Plans write "sáu tháng" and people type "6 tháng". Năm is left out: it is a year more often than a 5.
const NUMBERS = {
  vi: { một: 1, hai: 2, ba: 3, bốn: 4, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 },
  en: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
// What may stand beside the name of a province and is no question of its own.
const BEFORE = ["tỉnh", "TP", "thành phố"];
const AFTER = ["city", "province"];

// What makes a question of words that pages have; left out where no page has it too.
const ASKING = {
  vi: words("ai gì nào mấy bao nhiêu sao vì thế là có ở tại của cho và hay về với đã chưa được bị phải hỏi xin các những trong thì mà đến đâu khi không đúng lộ trình hứa kịp tiến độ"),
  en: words("what who which where when why how many much is are was were do does did has have had must in on at of to for by with and or the a an about any yet track promise promised path not"),
};

// Words with their tones count more than the same letters; what belongs to a place, more than what names it.
const AS_WRITTEN = { title: 6, keys: 6, place: 3 };
const OF_PLACE = { title: 6, keys: 6, place: 12 };

const folds = new Map();
const exacts = new Map();

/** "Đà Nẵng" and "da nang" are the same to a reader in a hurry; đ is not a d with a mark. */
export function fold(text) {
  if (!folds.has(text)) folds.set(text, text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim());
  return folds.get(text);
}

/** The word as it sounds: hoà and hòa are one, hoa is another. */
function exact(word) {
  if (!exacts.has(word)) {
    const letters = word.toLowerCase().normalize("NFD");
    exacts.set(word, "=" + letters.replace(TONES, "") + (letters.match(TONES) ?? []).join(""));
  }
  return exacts.get(word);
}

export function words(text) {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
const isMarked = (word) => fold(word) !== word.toLowerCase();
/** Whether a word may be meant by what was typed: nam is năm without its mark, but năm is not nam. */
const isMeant = (typed, word) => fold(typed) === fold(word) && (!isMarked(typed) || exact(typed) === exact(word));

/** Phrases by the fold of their first word, the longest first. */
function byFirst(phrases) {
  const found = new Map();
  for (const one of phrases) {
    const first = fold(one.words[0]);
    found.set(first, [...(found.get(first) ?? []), one]);
  }
  for (const some of found.values()) some.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** All that names a place or a term when it is typed. */
function namesOf({ places, same }) {
  const names = [];
  for (const place of places) {
    for (const form of [place.name, ...place.forms]) {
      const beside = [form, ...BEFORE.map((one) => `${one} ${form}`), ...AFTER.map((one) => `${form} ${one}`)].map(words);
      const joined = [form, `TP ${form}`].map((one) => [words(one).join("")]);
      for (const said of [...beside, ...joined]) names.push({ words: said, place });
    }
  }
  for (const term of same) for (const form of term.forms) names.push({ words: words(form), term });
  return byFirst(names);
}

/** How to ask what is held: a function of the text that was typed. */
export function finder(MiniSearch, held, language) {
  const { documents } = held;
  const names = namesOf(held);
  const phrases = byFirst(held.places.map((one) => ({ words: words(one.name) })).filter((one) => one.words.length > 1));
  const numbers = NUMBERS[language];
  const numberOf = (word) => numbers[word.toLowerCase().normalize()] ?? (/^[1-9]\d?$/.test(word) ? Number(word) : 0);
  const known = new Set();

  /** Words, and the names of places as words of their own: "Nam Định" is not "năm" and "định". */
  function tokens(text) {
    const single = words(text);
    const named = single.flatMap((word, at) =>
      (phrases.get(fold(word)) ?? [])
        .map((one) => [one, single.slice(at, at + one.words.length)])
        .filter(([one, some]) => one.words.every((wanted, n) => n < some.length && fold(some[n]) === fold(wanted)))
        .map(([, some]) => some.join(" ")),
    );
    return [...single, ...named];
  }

  /** Each word twice, so that the tones count where they are typed and are not asked for. */
  function terms(word) {
    const both = [fold(word), exact(word), ...(numberOf(word) ? [`#${numberOf(word)}`] : [])];
    for (const one of both) known.add(one);
    return both;
  }

  const engine = new MiniSearch({
    idField: "id",
    fields: ["title", "keys", "place", "detail", "also"],
    tokenize: tokens,
    processTerm: terms,
  });
  documents.forEach((one, id) => {
    one.id = id;
    one.folded = fold(one.title);
    one.names = (one.keys ?? []).map(fold);
  });
  engine.addAll(documents.map((one) => ({ ...one, keys: (one.keys ?? []).join(" ") })));
  const vocabulary = [...known];

  /** What was typed as parts that each must be found: a place, a term of another language, a word. */
  function partsOf(text) {
    const typed = words(text);
    const careful = typed.some(isMarked);
    const parts = [];
    for (let at = 0; at < typed.length; ) {
      const name = (names.get(fold(typed[at])) ?? []).find((one) => one.words.every((word, n) => at + n < typed.length && isMeant(typed[at + n], word)));
      const taken = name ? name.words.length : 1;
      const last = at + taken === typed.length;
      const own = typed.slice(at, at + taken);
      if (name?.place) parts.push({ place: name.place, said: name.place.name, ways: [{ words: [words(name.place.name).join(" ")], careful, place: true }] });
      else parts.push({ said: name ? name.term.name : own.join(" "), ways: [{ words: own, careful, last }, ...(name ? [{ words: words(name.term.name), careful: isMarked(name.term.name) }] : [])] });
      at += taken;
    }
    return parts;
  }

  /** How to look for a word: as it is written where that can be, without marks elsewhere. */
  function forms(word, { careful, last, place }) {
    const [plain, marked, number] = [fold(word), exact(word), numberOf(word)];
    const other = number ? [{ queries: [`#${number}`] }] : [];
    if (careful && (known.has(marked) || (last && vocabulary.some((one) => one.startsWith(marked))))) return [{ queries: [marked], prefix: last, boost: place ? OF_PLACE : AS_WRITTEN }, ...other];
    if (place) return [{ queries: [plain] }, { queries: [marked], boost: OF_PLACE }];
    return [{ queries: [plain], prefix: last || word.length > 2 }, ...other];
  }

  /** A near spelling of a word that stands nowhere; any tone of one that does. */
  function nearForms(word) {
    if (known.has(fold(word))) return [{ queries: [fold(word)] }];
    return [{ queries: [fold(word)], prefix: word.length > 2, fuzzy: word.length > 2 && (word.length > 7 ? 2 : 1) }];
  }

  const either = (queries) => ({ combineWith: "OR", queries });
  const all = (queries) => ({ combineWith: "AND", queries });
  const asked = (parts, how) => parts.map((part) => either(part.ways.map((way) => all(way.words.map((word) => either(how(word, way)))))));

  /** How much each document counts for a question: one of that very name most. */
  function worth(whole, said) {
    const counted = new Map();
    return (id) => {
      if (!counted.has(id)) {
        const one = documents[id];
        const isNamed = one.names.includes(whole) || one.names.includes(said);
        const named = [whole, said].includes(one.folded) || (isNamed && NUMBERED.has(one.kind)) ? 80 : isNamed ? 40 : 1;
        counted.set(id, named * (one.folded.startsWith(whole) ? 1.6 : 1) * (WEIGHT[one.kind] ?? 1));
      }
      return counted.get(id);
    };
  }

  /** A place as the title of its page says it. */
  const titleOf = ({ name }) => documents.find((one) => one.kind === "province" && one.names.includes(fold(name)))?.keys[0] ?? name;

  /** What a question is about, without the words that make it one. */
  function telling(parts) {
    const left = parts.filter((part) => part.place || !ASKING[language].some((word) => isMeant(part.said, word)));
    return left.length ? left : parts;
  }

  return function find(text) {
    let parts = partsOf(text);
    const unread = parts.filter((part) => part.place && !part.place.read).map((part) => titleOf(part.place));
    const options = {
      processTerm: (term) => term,
      tokenize: (term) => [term],
      boost: { title: 3, keys: 3, place: 1.5, detail: 1, also: 1 },
      boostDocument: worth(fold(text), fold(parts.map((part) => part.said).join(" "))),
    };
    const hits = (query, order = () => 0) => engine.search(query, options).sort(order).map((hit) => documents[hit.id]);
    const fitting = (a, b) => b.queryTerms.length - a.queryTerms.length;
    const result = { parts, unread, full: [], near: [], some: [] };
    if (!parts.length) return result;
    result.full = hits(all(asked(parts, forms)));
    if (!result.full.length && telling(parts).length < parts.length) {
      result.parts = parts = telling(parts);
      result.full = hits(all(asked(parts, forms)));
    }
    if (!result.full.length) result.near = hits(all(asked(parts, nearForms)));
    if (result.full.length + result.near.length < SHOWN_IN_PART && parts.length > 1) {
      const shown = new Set([...result.full, ...result.near]);
      const whole = (word, way) => forms(word, { ...way, last: false });
      const may = (one) => !shown.has(one) && (one.kind !== "province" || parts.some((part) => part.place));
      result.some = hits(either(asked(parts, whole)), fitting).filter(may).slice(0, SHOWN_IN_PART);
    }
    return result;
  };
}

/** A title in pieces: [text, whether it was asked for]. */
export function pieces(title, parts) {
  const wanted = parts.flatMap((part) => part.ways.flatMap((way) => way.words.map((word) => ({ ...way, words: words(word) }))));
  const cut = title.split(/([\p{L}\p{M}\p{N}]+)/u);
  const hit = new Set();
  for (let at = 1; at < cut.length; at += 2) {
    for (const one of wanted) {
      if (one.words.every((word, n) => at + 2 * n < cut.length && isSame(cut[at + 2 * n], word, one))) one.words.forEach((_, n) => hit.add(at + 2 * n));
    }
  }
  return cut.map((text, at) => [text, hit.has(at)]).filter(([text]) => text);
}

/** Whether a word of a title is one that was typed; the last may still be on its way. */
function isSame(written, typed, { careful, last }) {
  if (careful && isMarked(typed)) return last ? exact(written).startsWith(exact(typed)) || exact(written) === exact(typed) : exact(written) === exact(typed);
  if (careful) return last ? exact(written).startsWith(exact(typed)) : fold(written) === fold(typed) && !isMarked(written);
  return last || typed.length > 2 ? fold(written).startsWith(fold(typed)) : fold(written) === fold(typed);
}
