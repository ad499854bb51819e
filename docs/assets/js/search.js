/*
 * Search in the page: window.NoticeSearch.
 *
 * The index lies in search/ as small scripts (shards), loaded one by one when a query needs them, over http and from
 * a disk alike. Their layout is told in about/search-index.html. Public: search, counts, alternatives, suggest, cut,
 * and for the pages of this site steady, run, hits, threadOf. All return promises.
 */
(function () {
  "use strict";

  const SCHEMA = 1;
  const LONGEST_QUERY = 200;
  const TIME_OUT = 20000;
  const SNIPPET = 36; // characters before and after the first match

  const SMALL = "synonyms"; // a shard that is quickly there and tells the edition as well as any
  const A_WHILE = 60000; // milliseconds in which it is not asked again whether there is a newer edition
  const ROUNDS = 3; // editions that may come between a question and its answer

  const root = new URL("../../", document.currentScript.src);
  const requests = new Map(); // script element → what it has brought

  /* ---- Shards ---- */

  class ShardError extends Error {}

  /** The site was replaced after the edition at hand was opened; the newer one is opened when it is asked next. */
  class Replaced extends ShardError {}

  /** All that has been read of one edition: another begins with nothing, so that the two are never mixed. */
  function newLibrary(name) {
    return { name, newest: null, known: 0, opened: null, terms: null,
             shards: new Map(), parsed: new Map(), notices: new Map(), runs: new Map() };
  }

  let library = newLibrary("");

  function loadFrom(own, name) {
    if (!own.shards.has(name)) {
      const promise = fetchShard(own, name);
      promise.catch(() => own.shards.delete(name)); // The next query asks again.
      own.shards.set(name, promise);
    }
    return own.shards.get(name);
  }

  /**
   * What came to harm on its way, or is of another edition than was asked for, may lie in a cache: it is asked for once
   * more, past all caches.
   */
  async function fetchShard(own, name) {
    const first = await request(own, name).catch((error) => {
      if (error.late) throw error;
    });
    const usable = first && (name !== "overview" || !own.name || first.edition === own.name);
    const brought = usable ? first : await request(own, name, true).catch(async (error) => {
      if (name !== "overview" && !error.late) await lookForNewer(own);
      throw error;
    });
    if (name === "overview") own.name = brought.edition;
    else if (brought.edition !== own.name) replaced(own, brought.edition);
    return brought.content;
  }

  /** A newer edition need not have the shards of the older one, and may have the words that are not in that. */
  async function lookForNewer(own) {
    const now = Date.now();
    if (now > own.known) {
      own.known = now + A_WHILE;
      own.newest = request(own, SMALL, true).catch(() => null);
    }
    const brought = await own.newest;
    if (brought && brought.edition !== own.name) replaced(own, brought.edition);
  }

  function replaced(own, edition) {
    if (library === own) library = newLibrary(edition);
    throw new Replaced("本站正在更新，请稍后再查");
  }

  function request(own, name, past) {
    const script = document.createElement("script");
    // A new edition has new addresses, so that no cache mixes it with an older one.
    const version = [own.name, past && Date.now().toString(36)].filter(Boolean).join("-");
    script.src = new URL("search/" + name + ".js" + (version && "?" + version), root).href;
    script.async = true;
    return new Promise((resolve, reject) => {
      const end = (act) => {
        clearTimeout(timer);
        requests.delete(script);
        script.remove();
        act();
      };
      const fail = (message, late) => end(() => reject(Object.assign(new ShardError(message), { late })));
      const timer = setTimeout(() => fail("检索数据没有在规定时间内送达", true), TIME_OUT);
      script.onerror = () => fail("检索数据无法读取");
      script.onload = () => {
        const brought = requests.get(script);
        if (!brought) fail("检索数据不完整");
        else if (!isWhole(brought, name)) fail("检索数据有损坏");
        else end(() => resolve(brought));
      };
      requests.set(script, null);
      document.head.appendChild(script);
    });
  }

  /** Called by each shard. */
  function receive(edition, name, content, sum) {
    if (requests.has(document.currentScript)) requests.set(document.currentScript, { edition, name, content, sum });
  }

  function isWhole({ edition, name, content, sum }, wanted) {
    return name === wanted && sum === checksum(edition + "\n" + name + "\n" + JSON.stringify(content));
  }

  const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
    return n;
  });

  /** CRC-32 of the text in UTF-8, in eight digits. */
  function checksum(text) {
    let crc = -1;
    for (const byte of new TextEncoder().encode(text)) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
    return ((crc ^ -1) >>> 0).toString(16).padStart(8, "0");
  }

  function load(edition, name) {
    return loadFrom(edition.library, name);
  }

  /** Does it again, from its beginning, where a newer edition has come in between. */
  async function steady(action) {
    for (let round = 1; ; round++) {
      try {
        return await action();
      } catch (error) {
        if (!(error instanceof Replaced) || round === ROUNDS) throw error;
      }
    }
  }

  /* ---- Numbers in characters ---- */

  const DIGITS = new Uint8Array(128);
  let base = 0;
  for (let c = 33; c < 127; c++) if (!'"\\<'.includes(String.fromCharCode(c))) DIGITS[c] = base++;

  /** Reads bits: two characters hold thirteen. */
  class Bits {
    constructor(text) {
      this.text = text;
      this.at = 0;
      this.held = 0;
      this.left = 0;
    }
    fill() {
      this.held = DIGITS[this.text.charCodeAt(this.at)] * base + DIGITS[this.text.charCodeAt(this.at + 1)];
      this.at += 2;
      this.left = 13;
    }
    /** Whether everything has been read: what is left then is filling. */
    get done() {
      return this.at >= this.text.length && (this.left === 0 || (this.held & ((1 << this.left) - 1)) === 0);
    }
    fixed(width) {
      let value = 0;
      while (width > 0) {
        if (this.left === 0) this.fill();
        const taken = Math.min(width, this.left);
        this.left -= taken;
        width -= taken;
        value = value * (1 << taken) + ((this.held >> this.left) & ((1 << taken) - 1));
      }
      return value;
    }
    /** Zeros up to the next 1, which is passed. */
    zeros() {
      let count = 0;
      for (;;) {
        if (this.left === 0) this.fill();
        const rest = this.held & ((1 << this.left) - 1);
        if (rest !== 0) {
          const zeros = Math.clz32(rest) - (32 - this.left);
          this.left -= zeros + 1;
          return count + zeros;
        }
        count += this.left;
        this.left = 0;
        if (this.at > this.text.length) throw new ShardError("检索数据不完整");
      }
    }
    gamma() {
      const width = this.zeros();
      return Math.pow(2, width) + this.fixed(width);
    }
    rice(bits) {
      const unary = this.zeros();
      return unary >= 20 ? this.fixed(32) : unary * Math.pow(2, bits) + this.fixed(bits);
    }
    /** A sorted list of so many numbers below the span, written by its gaps. */
    ascending(count, span, into, from) {
      const bits = riceBits(span, count);
      for (let i = 0, value = -1; i < count; i++) {
        value += this.rice(bits) + 1;
        into[from + i] = value;
      }
      return into;
    }
    list(span) {
      const count = this.gamma() - 1;
      return this.ascending(count, span, new Uint32Array(count), 0);
    }
  }

  function bitLength(number) {
    return number < 1 ? 0 : Math.floor(Math.log2(number)) + 1;
  }

  function riceBits(span, count) {
    return Math.max(0, bitLength(Math.floor(span / Math.max(count, 1))) - 1);
  }

  /** Numbers written in digits: those below `stop` end a number. */
  function* numbers(text, stop) {
    let value = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = DIGITS[text.charCodeAt(i)];
      if (digit < stop) {
        yield value * stop + digit;
        value = 0;
      } else {
        value = value * (base - stop) + (digit - stop) + 1;
      }
    }
  }

  /* ---- The overview ---- */

  function open() {
    const own = library;
    if (!own.opened) {
      own.opened = loadFrom(own, "overview").then((o) => makeEdition(own, o));
      own.opened.catch(() => {
        own.opened = null;
      });
    }
    return own.opened;
  }

  function makeEdition(own, o) {
    if (o.schema !== SCHEMA) throw new ShardError("检索数据与网页的版本不一致，请刷新页面");
    const edition = { alphabet: new Map(), fold: new Map(), directory: null, span: o.span, grain: o.grain };
    edition.library = own;
    Array.from(o.alphabet).forEach((character, i) => edition.alphabet.set(character, i + 1));
    edition.alphabet.set("\n", 0);
    edition.width = bitLength(edition.alphabet.size - 1);
    for (const group of o.variants.split(" ")) {
      const [target, ...others] = Array.from(group);
      for (const other of others) edition.fold.set(other, target);
    }
    for (const [first, last] of o.passedOver) {
      for (let code = first; code <= last; code++) edition.fold.set(String.fromCodePoint(code), "");
    }
    edition.forms = o.forms;
    edition.directory = o.directory.map((label) => codesOf(edition, label));
    edition.places = o.places.map(([slug, name]) => ({ slug, name }));
    edition.steps = o.steps;
    edition.topics = o.topics.map(([slug, name, size], number) => ({ slug, name, size, number }));
    readNotices(edition, o.notices);
    readStarts(edition, o.starts);
    return edition;
  }

  function readNotices(edition, text) {
    const found = Array.from(numbers(text, 60));
    edition.notices = [];
    for (let i = 0, first = 0; i < found.length; i += 4) {
      const [place, year, ordinal, size] = found.slice(i, i + 4);
      const slug = edition.places[place].slug;
      const id = slug + "-" + year + (ordinal > 1 ? "-" + ordinal : "");
      edition.notices.push({ id, place, year, first, size, number: edition.notices.length });
      first += size;
    }
    const last = edition.notices[edition.notices.length - 1];
    edition.size = last ? last.first + last.size : 0;
    edition.noticeOf = new Uint32Array(edition.size);
    for (const n of edition.notices) edition.noticeOf.fill(n.number, n.first, n.first + n.size);
  }

  /** Which provision each grain of address belongs to, and where each begins. */
  function readStarts(edition, text) {
    const bits = new Bits(text);
    const grains = edition.span / edition.grain;
    edition.ordinalOf = new Uint32Array(grains);
    edition.begins = new Uint32Array(edition.size);
    for (let grain = 0, ordinal = -1; grain < grains; grain++) {
      if (bits.fixed(1)) edition.begins[++ordinal] = grain * edition.grain;
      edition.ordinalOf[grain] = ordinal;
    }
  }

  /* ---- Equivalence ---- */

  function foldWith(edition, text) {
    let folded = "";
    for (const character of text) {
      const other = edition.fold.get(character);
      folded += other === undefined ? character : other;
    }
    return folded;
  }

  /** The folded text in characters, and for each its place in the text. */
  function foldedPlaces(edition, text) {
    const characters = [];
    const places = [];
    let at = 0;
    for (const character of text) {
      const other = edition.fold.get(character);
      if (other !== "") {
        characters.push(other === undefined ? character : other);
        places.push(at);
      }
      at += character.length;
    }
    places.push(at);
    return { characters, places };
  }

  /** Codes of a folded text; null when it holds a character that stands nowhere in the edition. */
  function codesOf(edition, folded) {
    const codes = [];
    for (const character of folded) {
      const code = edition.alphabet.get(character);
      if (code === undefined) return null;
      codes.push(code);
    }
    return codes;
  }

  /* ---- Grams ---- */

  /** Compares as far as both reach; a prefix stands before what it begins. */
  function compare(one, other) {
    for (let i = 0; i < one.length && i < other.length; i++) if (one[i] !== other[i]) return one[i] - other[i];
    return one.length - other.length;
  }

  function begins(gram, codes) {
    return codes.length <= gram.length && codes.every((code, i) => gram[i] === code);
  }

  /** The shards that may hold grams beginning with the codes, or the longest gram that begins them: first and last. */
  function shardRange(edition, codes) {
    const labels = edition.directory;
    let low = 0;
    let high = labels.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(labels[middle], codes) <= 0) low = middle + 1;
      else high = middle;
    }
    const first = Math.max(0, low - 1);
    let last = first;
    while (last + 1 < labels.length && begins(labels[last + 1], codes)) last++;
    return { first, last };
  }

  async function entries(edition, number) {
    const text = await load(edition, "grams/" + number);
    const { parsed } = edition.library;
    if (!parsed.has(number)) parsed.set(number, parseShard(edition, text));
    return parsed.get(number);
  }

  /** Entries in order of their grams: {gram, headed, places} or {gram, count, file}. */
  function parseShard(edition, text) {
    const bits = new Bits(text);
    const found = [];
    let gram = [];
    while (!bits.done) {
      let relation = bits.gamma();
      const summedUp = relation === 2;
      if (summedUp) relation = bits.gamma();
      const left = relation === 1 ? 1 : relation === 3 ? 0 : relation - 2;
      const shared = gram.length - left;
      const fresh = bits.gamma() - (left === 0 ? 1 : 0);
      const next = gram.slice(0, shared);
      for (let i = 0; i < fresh; i++) {
        next.push(i === 0 && left > 0 ? gram[shared] + bits.gamma() : bits.fixed(edition.width));
      }
      gram = next;
      const count = bits.gamma();
      if (summedUp) found.push({ gram, count, file: bits.gamma() - 1 });
      else found.push({ gram, ...parseList(edition, bits, count) });
    }
    return found;
  }

  function parseList(edition, bits, count) {
    const headed = bits.fixed(1) ? bits.gamma() : 0;
    const places = new Uint32Array(count);
    bits.ascending(headed, edition.span, places, 0);
    bits.ascending(count - headed, edition.span, places, headed);
    return { headed, places };
  }

  /**
   * Where the codes stand. {known, headed, others}: addresses in headings and elsewhere of the first `known` codes,
   * which are all of them or as many as the index tells apart here; or {known, summary} for what is too frequent.
   */
  async function look(edition, codes) {
    const { first, last } = shardRange(edition, codes);
    const start = await entries(edition, first);
    const summary = start.find((entry) => entry.file !== undefined && compare(entry.gram, codes) === 0);
    if (summary) return { known: codes.length, summary: await summaryOf(edition, summary.file) };
    const rest = [];
    for (let number = first + 1; number <= last; number++) rest.push(entries(edition, number));
    const found = { known: codes.length, headed: [], others: [] };
    for (const entry of start.concat(...(await Promise.all(rest)))) {
      if (entry.file !== undefined) continue;
      const shorter = begins(codes, entry.gram);
      if (!shorter && !begins(entry.gram, codes)) continue;
      if (shorter) found.known = entry.gram.length;
      found.headed.push(...entry.places.subarray(0, entry.headed));
      for (const place of entry.places.subarray(entry.headed)) found.others.push(place);
    }
    return found;
  }

  async function summaryOf(edition, file) {
    const bits = new Bits(await load(edition, "frequent/" + file));
    const occurrences = bits.gamma() - 1;
    const headed = bits.list(edition.size);
    const others = bits.list(edition.size);
    const best = [];
    const count = bits.gamma() - 1;
    for (let i = 0; i < count; i++) best.push({ ordinal: bits.fixed(bitLength(edition.size)) });
    for (const one of best) one.count = bits.gamma();
    return { occurrences, headed, others, best };
  }

  /* ---- Phrases ---- */

  /**
   * The provisions that hold a phrase: {matches: ordinal → {headed, places}} or {summary}.
   * What the index leaves open is settled with the places of what follows, or with the text where that is less to load.
   */
  async function phrase(edition, folded) {
    const codes = codesOf(edition, folded);
    if (!codes || codes.length === 0) return { matches: new Map() };
    const found = await look(edition, codes);
    if (found.summary) return found;
    let { headed, others, known } = found;
    const tried = new Set();
    while (known < codes.length && headed.length + others.length > 0) {
      const next = nextPart(edition, codes, known, tried, headed.concat(others));
      const tail = next < 0 ? null : await look(edition, codes.slice(next));
      if (!tail || tail.summary) {
        const holds = await inText(edition, folded, headed.concat(others));
        headed = headed.filter((place) => holds.has(place));
        others = others.filter((place) => holds.has(place));
        break;
      }
      tried.add(next);
      const there = new Set(tail.headed.concat(tail.others));
      headed = headed.filter((place) => there.has(place + next));
      others = others.filter((place) => there.has(place + next));
      known = Math.max(known, next + tail.known);
    }
    return { matches: byProvision(edition, headed, others) };
  }

  /** From where to look up the rest of the codes: the least to load; -1 where the text of the candidates is less. */
  function nextPart(edition, codes, known, tried, places) {
    let best = -1;
    let least = new Set(places.map((place) => edition.noticeOf[provisionAt(edition, place)])).size;
    for (let next = Math.min(known, codes.length - 2); next > 0 && next > known - 7; next--) {
      if (tried.has(next)) continue;
      const { first, last } = shardRange(edition, codes.slice(next));
      if (last - first + 1 < least || (best < 0 && last - first + 1 === least)) {
        best = next;
        least = last - first + 1;
      }
    }
    return best;
  }

  async function inText(edition, folded, places) {
    const holds = new Set();
    const wanted = Array.from(folded);
    await Promise.all(places.map(async (place) => {
      const ordinal = provisionAt(edition, place);
      const { characters } = foldedPlaces(edition, (await provision(edition, ordinal)).display);
      const from = place - edition.begins[ordinal];
      if (wanted.every((character, i) => characters[from + i] === character)) holds.add(place);
    }));
    return holds;
  }

  function provisionAt(edition, place) {
    return edition.ordinalOf[Math.floor(place / edition.grain)];
  }

  function byProvision(edition, headed, others) {
    const matches = new Map();
    const add = (place, inHeading) => {
      const ordinal = provisionAt(edition, place);
      const match = matches.get(ordinal);
      if (match) {
        match.places.push(place);
        match.headed = match.headed || inHeading;
      } else {
        matches.set(ordinal, { headed: inHeading, places: [place] });
      }
    };
    for (const place of headed) add(place, true);
    for (const place of others) add(place, false);
    return matches;
  }

  /* ---- Queries ---- */

  /** {phrases: [{text, inner}], without: [text], cut, punctuation}; texts are folded. */
  function parseQuery(edition, query) {
    const characters = Array.from(String(query));
    const text = characters.slice(0, LONGEST_QUERY).join("");
    const parsedQuery = { phrases: [], without: [], cut: characters.length > LONGEST_QUERY, punctuation: false };
    const parts = text.match(/[-－]?(?:"[^"]*"|“[^”]*”)(?=\s|$)|\S+/g) || [];
    for (const part of parts) {
      const minus = parts.length > 1 && /^[-－]./.test(part);
      const bare = minus ? part.slice(1) : part;
      const quoted = /^"(.*)"$|^“(.*)”$/.exec(bare);
      const inner = quoted ? foldWith(edition, quoted[1] || quoted[2] || "") : "";
      // Chinese quotation marks may be the text's own: they are looked for as typed, and left out if nothing is found.
      const own = quoted && quoted[1] !== undefined ? inner : foldWith(edition, bare);
      if (minus && own) parsedQuery.without.push(inner || own);
      else if (own) parsedQuery.phrases.push({ text: own, inner });
    }
    if (parsedQuery.phrases.length === 0) {
      parsedQuery.phrases = parsedQuery.without.map((word) => ({ text: word, inner: "" }));
      parsedQuery.without = [];
    }
    parsedQuery.punctuation = parsedQuery.phrases.length > 0 && !parsedQuery.phrases.some((p) => /[\p{L}\p{N}]/u.test(p.text));
    return parsedQuery;
  }

  /** The matches of a phrase; without its Chinese quotation marks or with its signs' other form, if there are none. */
  async function lookUp(edition, wanted) {
    const found = await phrase(edition, wanted.text);
    if (found.summary || found.matches.size) return { ...found, text: wanted.text };
    for (const text of [wanted.inner, ...formsOf(edition, wanted.text)]) {
      const other = text && text !== wanted.text ? await phrase(edition, text) : found;
      if (other.summary || other.matches.size) return { ...other, text };
    }
    return { ...found, text: wanted.text };
  }

  /** The text with signs that have another form in that form. */
  function formsOf(edition, text) {
    const found = [];
    for (const signs of edition.forms) {
      for (const sign of signs) for (const other of signs) if (sign !== other && text.includes(sign)) found.push(text.split(sign).join(other));
    }
    return found;
  }

  function sizeOf(result) {
    return result.matches ? result.matches.size : result.summary.headed.length + result.summary.others.length;
  }

  /** How a result answers for one provision: undefined, or {headed, places, count}. */
  function answers(result) {
    if (result.matches) return (ordinal) => result.matches.get(ordinal);
    const { headed, others, best } = result.summary;
    const known = new Map(best.map((one) => [one.ordinal, one.count]));
    const inHeading = new Set(headed);
    const elsewhere = new Set(others);
    return (ordinal) => {
      if (!inHeading.has(ordinal) && !elsewhere.has(ordinal)) return undefined;
      return { headed: inHeading.has(ordinal), places: [], count: known.get(ordinal) || 1 };
    };
  }

  function ordinalsOf(result) {
    if (result.matches) return Array.from(result.matches.keys());
    return Array.from(result.summary.headed).concat(Array.from(result.summary.others));
  }

  /** All provisions that answer a query, in order, before any filter. Kept for the next page of the same query. */
  function run(query) {
    const key = String(query);
    const { runs } = library;
    if (!runs.has(key)) {
      if (runs.size >= 8) runs.delete(runs.keys().next().value);
      const promise = steady(async () => evaluate(await open(), key));
      promise.then(({ fault }) => fault && runs.delete(key), () => runs.delete(key));
      runs.set(key, promise);
    }
    return runs.get(key);
  }

  async function evaluate(edition, query) {
    const wanted = parseQuery(edition, query);
    let fault = null;
    const direct = await jump(edition, query).catch((error) => {
      if (!isFault(error)) throw error;
      fault = error; // The words are looked for all the same.
    });
    const results = await Promise.all(wanted.phrases.map((p) => lookUp(edition, p)));
    const without = await Promise.all(wanted.without.map(async (text) => answers(await phrase(edition, text))));
    const ranked = results.length ? rank(edition, results, without) : [];
    if (direct) {
      const at = ranked.indexOf(direct.ordinal);
      if (at >= 0) ranked.splice(at, 1);
      ranked.unshift(direct.ordinal);
    }
    if (!ranked.length) {
      if (fault) throw fault;
      await lookForNewer(edition.library);
    }
    return { edition, ordinals: ranked, words: results.map((r) => r.text), cut: wanted.cut,
             punctuation: wanted.punctuation, direct: direct && { whole: direct.whole }, fault };
  }

  /** Whether it is a part of the data that could not be read, and the edition is still the same. */
  function isFault(error) {
    return error instanceof ShardError && !(error instanceof Replaced);
  }

  /** In a heading, then nearness and number of occurrences, then the newer year (which the order of ordinals is). */
  function rank(edition, results, without) {
    results.sort((a, b) => sizeOf(a) - sizeOf(b));
    const tests = results.map(answers);
    const scored = [];
    for (const ordinal of ordinalsOf(results[0])) {
      const found = tests.map((test) => test(ordinal));
      if (found.some((one) => !one) || without.some((test) => test(ordinal))) continue;
      scored.push({
        ordinal,
        headed: found.filter((one) => one.headed).length,
        distance: found.length > 1 ? distance(found) : 0,
        count: found.reduce((sum, one) => sum + (one.count || one.places.length), 0),
      });
    }
    scored.sort((a, b) => b.headed - a.headed || a.distance - b.distance || b.count - a.count || a.ordinal - b.ordinal);
    return scored.map((one) => one.ordinal);
  }

  /** The shortest stretch that holds an occurrence of each; 0 where places are not known. */
  function distance(found) {
    const lists = found.map((one) => Array.from(one.places).sort((a, b) => a - b));
    if (lists.some((list) => list.length === 0)) return 0;
    const at = lists.map(() => 0);
    let least = Infinity;
    for (;;) {
      const places = lists.map((list, i) => list[at[i]]);
      const low = Math.min(...places);
      least = Math.min(least, Math.max(...places) - low);
      const which = places.indexOf(low);
      if (++at[which] === lists[which].length) return least;
    }
  }

  /* ---- Filters ---- */

  /** Tests of an ordinal, by what they look at. Years: a number, [from, to], or from and to on their own. */
  async function filters(edition, options) {
    const tests = {};
    const [from, to] = years(options);
    if (from !== null || to !== null) {
      tests.year = (notice) => (from === null || notice.year >= from) && (to === null || notice.year <= to);
    }
    if (options.jurisdiction) {
      const slugs = [].concat(options.jurisdiction);
      tests.jurisdiction = (notice) => slugs.includes(edition.places[notice.place].slug);
    }
    if (options.topic) {
      const filed = new Set();
      for (const slug of [].concat(options.topic)) {
        for (const ordinal of await topicList(edition, slug)) filed.add(ordinal);
      }
      tests.topic = (notice, ordinal) => filed.has(ordinal);
    }
    return tests;
  }

  function years(options) {
    const number = (value) => (value === undefined || value === null || value === "" || isNaN(value) ? null : +value);
    if (Array.isArray(options.year)) return options.year.map(number);
    const year = number(options.year);
    return year === null ? [number(options.from), number(options.to)] : [year, year];
  }

  async function topicList(edition, slug) {
    const topic = edition.topics.find((one) => one.slug === slug);
    return topic ? new Bits(await load(edition, "topics/" + topic.number)).list(edition.size) : [];
  }

  function passing(edition, ordinals, tests, except) {
    const used = Object.keys(tests).filter((name) => name !== except).map((name) => tests[name]);
    if (used.length === 0) return ordinals;
    return ordinals.filter((ordinal) => {
      const notice = edition.notices[edition.noticeOf[ordinal]];
      return used.every((test) => test(notice, ordinal));
    });
  }

  /** How many answers there are by year, place and (where asked for) topic, each counted under the other filters. */
  async function counts(query, options) {
    return countsOf(await run(query), options);
  }

  async function countsOf({ edition, ordinals }, options) {
    const tests = await filters(edition, options || {});
    const tally = (except, keyOf) => {
      const found = new Map();
      for (const ordinal of passing(edition, ordinals, tests, except)) {
        const key = keyOf(edition.notices[edition.noticeOf[ordinal]]);
        found.set(key, (found.get(key) || 0) + 1);
      }
      return found;
    };
    const byYear = tally("year", (notice) => notice.year);
    const byPlace = tally("jurisdiction", (notice) => notice.place);
    const result = {
      years: Array.from(byYear).sort((a, b) => a[0] - b[0]),
      places: edition.places.map((place, i) => ({ ...place, count: byPlace.get(i) || 0 })),
    };
    if (options && options.topics) result.topics = await topicCounts(edition, passing(edition, ordinals, tests, "topic"));
    return result;
  }

  async function topicCounts(edition, ordinals) {
    const all = new Set(ordinals);
    return Promise.all(edition.topics.map(async ({ slug, name, size }) => {
      let count = 0;
      if (size) for (const ordinal of await topicList(edition, slug)) if (all.has(ordinal)) count++;
      return { slug, name, count };
    }));
  }

  /* ---- Hits ---- */

  /** {total, hits}: provisions that hold the query; see about/embedding.html. */
  async function search(query, options) {
    const asked = options || {};
    const found = await run(query);
    const ordinals = passing(found.edition, found.ordinals, await filters(found.edition, asked));
    const from = asked.offset || 0;
    const shown = ordinals.slice(from, from + (asked.limit === undefined ? 20 : asked.limit));
    return { total: ordinals.length, hits: await hits(found, shown) };
  }

  /** The hits of some provisions that a run has found, with the query's words marked. */
  async function hits({ edition, words }, ordinals) {
    return Promise.all(ordinals.map(async (ordinal) => {
      const { notice, entry, all, title } = await provision(edition, ordinal);
      const address = "notices/" + notice.id + ".html#" + entry.eid;
      return {
        notice: notice.id,
        eid: entry.eid,
        url: new URL(address, root).href,
        title,
        path: pathOf(all, entry),
        snippet: snippet(edition, entry, words),
        year: notice.year,
        place: edition.places[notice.place].name,
      };
    }));
  }

  function noticeText(edition, notice) {
    const { notices } = edition.library;
    if (!notices.has(notice.id)) {
      const promise = Promise.all([vocabulary(edition), load(edition, "notices/" + notice.id)]).then(
        ([{ stop, all }, shard]) => parseNotice(edition, stop, all, shard));
      promise.catch(() => notices.delete(notice.id));
      notices.set(notice.id, promise);
    }
    return notices.get(notice.id);
  }

  const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  function parseNotice(edition, stop, words, shard) {
    let text = "";
    for (const number of numbers(shard.text, stop)) text += words[number];
    const threads = Array.from(numbers(shard.threads, 60));
    let steps = [];
    const all = shard.eids.split(" ").map((short, i) => {
      const [, shared, rest] = /^(\d*)(.*)$/.exec(short);
      const own = rest.split(".").map((step) => edition.steps[LETTERS.indexOf(step[0])] + step.slice(1).replace(/^(?=.)/, "_"));
      steps = steps.slice(0, +shared).concat(own);
      return { eid: steps.join("__"), thread: threads[i] - 1 };
    });
    text.split("\n").slice(0, all.length).forEach((written, i) => {
      const fields = written.split("\t");
      Object.assign(all[i], {
        number: fields.length > 1 ? fields[0] : "",
        heading: fields.length > 2 ? fields[1] : "",
        display: fields.join(""),
      });
    });
    return { title: shard.title, all };
  }

  async function provision(edition, ordinal) {
    const notice = edition.notices[edition.noticeOf[ordinal]];
    const { title, all } = await noticeText(edition, notice);
    const entry = all[ordinal - notice.first];
    return { notice, title, all, entry, display: entry.display };
  }

  const NAMES = { preface: "标题与发文字号", preamble: "引言", closing: "结语", conclusions: "落款", annex: "附件" };

  /** 三、（十一）2.交通运输: the numbers from the part down, then the heading. */
  function pathOf(all, entry) {
    const byEid = new Map(all.map((one) => [one.eid, one]));
    const steps = entry.eid.split("__");
    let path = "";
    steps.forEach((step, i) => {
      const one = byEid.get(steps.slice(0, i + 1).join("__"));
      const [, name, count] = /^([a-z]+)_?(\d*)/.exec(step) || ["", step, ""];
      const number = (one && one.number) || "";
      if (number && number.replace(/[：:]$/, "") !== NAMES.annex) path += number;
      else if (NAMES[name]) path += NAMES[name] + (name === "annex" ? count : "");
      else if (name === "p" && !(one && one.heading)) path += (path ? " " : "") + "第" + count + "段";
    });
    return path + entry.heading.replace(/[。：，；、]$/, "");
  }

  /** HTML: a stretch of the provision around the first match, all matches marked. */
  function snippet(edition, entry, words) {
    const text = entry.display;
    const { characters, places } = foldedPlaces(edition, text);
    const found = matchesIn(characters, words);
    const first = found.length ? places[mostWords(characters, words, found)] : 0;
    const start = first <= SNIPPET ? 0 : first - SNIPPET;
    const end = Math.min(text.length, start + 3 * SNIPPET);
    let html = start > 0 ? "…" : "";
    let at = start;
    for (const [from, to] of found) {
      if (places[from] < start) continue;
      if (places[from] >= end) break;
      const stop = Math.min(places[to], end);
      html += escape(text.slice(at, places[from])) + "<mark>" + escape(text.slice(places[from], stop)) + "</mark>";
      at = stop;
    }
    return html + escape(text.slice(at, end)) + (end < text.length ? "…" : "");
  }

  /** The first match of those from which a snippet shows the most of the words. */
  function mostWords(characters, words, found) {
    let best = found[0][0];
    let most = words.length > 1 ? 0 : 1;
    for (const [from] of found) {
      const stretch = characters.slice(from, from + 2 * SNIPPET).join("");
      const shown = most < words.length ? words.filter((word) => stretch.includes(word)).length : 0;
      if (shown > most) {
        best = from;
        most = shown;
      }
    }
    return best;
  }

  /** Ranges of the characters in which a word stands, in order, touching ones joined. */
  function matchesIn(characters, words) {
    const text = characters.join("");
    const ranges = [];
    // In a text of characters of one unit each, places in the text and in the list are the same.
    const plain = text.length === characters.length;
    for (const word of words) {
      const length = Array.from(word).length;
      for (let i = text.indexOf(word); i >= 0 && word; i = text.indexOf(word, i + 1)) {
        const from = plain ? i : Array.from(text.slice(0, i)).length;
        ranges.push([from, from + length]);
      }
    }
    ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const joined = [];
    for (const range of ranges) {
      const last = joined[joined.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
      else joined.push(range);
    }
    return joined;
  }

  function escape(text) {
    return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  }

  /** The ordinals of the thread a provision belongs to: it and those that carry it on from year to year. */
  async function threadOf(edition, ordinal) {
    const { entry } = await provision(edition, ordinal);
    if (entry.thread < 0) return [];
    const found = Array.from(numbers(await load(edition, "threads/" + (entry.thread >> 8)), 60));
    let at = 0;
    for (let i = 0; i < (entry.thread & 255); i++) at += 1 + found[at];
    let last = 0;
    return found.slice(at + 1, at + 1 + found[at]).map((step) => (last += step));
  }

  /* ---- Document numbers ---- */

  const NUMERALS = "〇一二三四五六七八九十";
  const NUMBER = /^(\D{1,12}?)\(?((?:19|20)\d\d)年?\)?第?0*(\d{1,4})(?:号|(?![\d.、])|$)(.*)$/;

  /** 晋政发〔2021〕1号, 晋政发2021 1号, 晋政发2021-1 and the like, with an item's number or without. */
  async function jump(edition, query) {
    const folded = foldWith(edition, query.slice(0, LONGEST_QUERY)).replace(/^["'《]+|["'》]+$/g, "");
    const match = NUMBER.exec(folded.replace(/(\d{4})[)年]?-(\d)/, "$1$2"));
    if (!match) return null;
    const table = await load(edition, "numbers");
    const sign = table.signs.indexOf(match[1]);
    if (sign < 0) return null;
    const at = table.notices.findIndex((n) => n && n[0] === sign && n[1] === +match[2] && n[2] === +match[3]);
    const steps = stepsOf(match[4]);
    if (at < 0 || !steps) return null;
    const notice = edition.notices[at];
    const { all } = await noticeText(edition, notice);
    const index = steps.length ? itemAt(all, steps) : 0;
    return { ordinal: notice.first + Math.max(0, index), whole: index <= 0 };
  }

  /**
   * The provision of an item's number: of the very levels, else of the same numbers at whatever levels the notice
   * prints them (三（十） of a notice that counts 三、10、); -1 where there is none.
   */
  function itemAt(all, steps) {
    const paths = all.map((one) => one.eid.split("__"));
    const exact = paths.findIndex((path) => endsWith(path, steps));
    if (exact >= 0) return exact;
    const bare = (path) => path.map((step) => step.replace(/^(?!p_)[a-z]+_/, ""));
    return paths.findIndex((path) => endsWith(bare(path), bare(steps)));
  }

  /** 三(十)1. → part_3, sec_10, para_1; null where there is something else. */
  function stepsOf(text) {
    const match = /^[,，、:：的]*(?:第?([一二三四五六七八九十]+)(?:部分|[、，]|(?=\()|$))?(?:第?\(([一二三四五六七八九十]+)\)[项条]?)?(?:(\d+)[.、]?)?(?:\((\d+)\))?$/.exec(text);
    if (!match) return null;
    const numbered = [numeral(match[1]), numeral(match[2]), match[3], match[4]];
    const names = ["part", "sec", "para", "subpara"];
    return names.map((name, i) => numbered[i] && name + "_" + numbered[i]).filter(Boolean);
  }

  function numeral(text) {
    if (!text) return 0;
    const [tens, ones] = text.includes("十") ? text.split("十") : ["〇", text];
    return (tens ? NUMERALS.indexOf(tens) : 1) * 10 + (ones ? NUMERALS.indexOf(ones) : 0);
  }

  /** Whether the last step is the last one wanted, and the others stand above it in order. */
  function endsWith(steps, wanted) {
    let at = wanted.length - 1;
    if (steps[steps.length - 1] !== wanted[at]) return false;
    for (let i = steps.length - 1; i >= 0 && at >= 0; i--) if (steps[i] === wanted[at]) at--;
    return at < 0;
  }

  /* ---- Words ---- */

  /** By number, and those of more than one character: by use, and to be looked up. */
  async function vocabulary(edition) {
    const { stop, words } = await load(edition, "words");
    const own = edition.library;
    if (!own.terms) {
      const all = words.slice(1).split(words[0]);
      const list = all.filter((word) => word.length > 1);
      own.terms = { stop, all, list, known: new Set(list) };
    }
    return own.terms;
  }

  /** The longest known word at each place, else the character. */
  async function cut(edition, text) {
    const { known } = await vocabulary(edition);
    const characters = Array.from(text);
    const found = [];
    for (let at = 0; at < characters.length;) {
      let length = Math.min(8, characters.length - at);
      while (length > 1 && !known.has(characters.slice(at, at + length).join(""))) length--;
      found.push(characters.slice(at, at + length).join(""));
      at += length;
    }
    return found;
  }

  /** Words that begin with what is typed, the most used first. */
  async function suggest(text, limit) {
    const edition = await open();
    const typed = foldWith(edition, text);
    if (!typed) return [];
    const { list } = await vocabulary(edition);
    return list.filter((word) => word !== typed && word.startsWith(typed)).slice(0, limit || 3);
  }

  /**
   * Where nothing holds the query as typed: queries that do find something.
   * [{kind: "words" | "fewer" | "form" | "synonym", query, total}]. With `sameOnly`, only those that say the same.
   * What one kind needs and cannot read does not keep back the others.
   */
  async function alternatives(query, options) {
    const edition = await open();
    let fault = null;
    const attempt = (work) => work().catch((error) => {
      if (!isFault(error)) throw error;
      fault = error;
    });
    const wanted = parseQuery(edition, query);
    const typed = wanted.phrases.map((p) => p.inner || p.text);
    const offers = [];
    const add = async (kind, text) => {
      if (!text || offers.some((one) => one.query === text) || text === typed.join(" ")) return false;
      const { total } = await search(text, { ...options, limit: 0 });
      if (total) offers.push({ kind, query: text, total });
      return total > 0;
    };
    if (!(options && options.sameOnly)) {
      await attempt(async () => {
        const words = [];
        for (const part of typed) {
          for (const word of await wordsOf(edition, part)) if (!words.includes(word)) words.push(word);
        }
        if (!(await add("words", words.join(" "))) && words.length > 2) {
          for (const left of words) await add("fewer", words.filter((word) => word !== left).join(" "));
        }
      });
    }
    await attempt(async () => {
      for (const other of formsOf(edition, typed.join(" "))) await add("form", other);
    });
    await attempt(async () => {
      for (const other of await synonymsOf(edition, typed.join(" "))) await add("synonym", other);
    });
    if (fault && !offers.length) throw fault;
    return offers;
  }

  /** The words of two characters or more; single characters join what stands before them. */
  async function wordsOf(edition, text) {
    const words = [];
    let open = false;
    for (const word of await cut(edition, text)) {
      if (/^[^\p{L}\p{N}]*$/u.test(word) || "的和与及等在对把将".includes(word)) open = false;
      else if (word.length === 1 && open) words[words.length - 1] += word;
      else if (words.push(word)) open = word.length === 1;
    }
    return words;
  }

  /** The query with each word that has synonyms replaced by each of them. */
  async function synonymsOf(edition, text) {
    const found = [];
    for (const group of await load(edition, "synonyms")) {
      for (const word of group.filter((one) => text.includes(one))) {
        // 危险化学品 holds no 化学品 of another group: the longest word that stands there counts.
        if (group.some((one) => one !== word && one.includes(word) && text.includes(one))) continue;
        for (const other of group) if (other !== word) found.push(text.split(word).join(other));
      }
    }
    return found;
  }

  /** With the edition at hand, and again with a newer one. */
  function withEdition(action) {
    return (...given) => steady(async () => action(await open(), ...given));
  }

  function steadily(action) {
    return (...given) => steady(() => action(...given));
  }

  window.NoticeSearch = {
    receive, root: root.href, ShardError, isFault, steady, open, run, filters, passing, countsOf, hits, threadOf,
    matchesIn, foldedPlaces,
    search: steadily(search), counts: steadily(counts), alternatives: steadily(alternatives),
    suggest: steadily(suggest),
    cut: withEdition(cut), load: withEdition(load), synonymsOf: withEdition(synonymsOf),
    fold: withEdition(async (edition, text) => foldWith(edition, text)),
  };
})();
