/* The search page. Loads the list of index files with the first search, then one file for each word
   and one for each group of results: see docs/search.md. Text goes into the page as text only. */
(function () {
  "use strict";
  const PAGE = 10;
  const SPELLINGS = { "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ü": "ue", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i" };
  const LONGEST = 32;
  const EXACT = [8, 3];
  const BEGINNING = [5, 2];
  const STEM = [1.5, 1];

  const form = document.querySelector("[data-search]");
  const count = document.querySelector("[data-search-count]");
  const list = document.querySelector("[data-search-results]");
  const more = document.querySelector("[data-search-more]");
  if (!form) { return; }
  const input = form.elements.q;
  const root = new URL(form.dataset.root, document.baseURI);
  const indexAddress = new URL(form.dataset.index, document.baseURI);
  const files = new Map();
  let index = null;
  let latest = 0;

  /* ---- words ---- */

  function fold(text) {
    const spelled = Array.from(text.normalize("NFC").toLowerCase(), (letter) => SPELLINGS[letter] || letter).join("");
    return spelled.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  }

  function wordsOf(text) {
    const found = fold(text).match(/[\p{L}\p{N}]+/gu) || [];
    const cut = found.map((word) => Array.from(word).slice(0, LONGEST).join(""));
    return Array.from(new Set(cut)).filter((word) => word.length > 1 || /\p{Nd}/u.test(word) || word.codePointAt(0) > 0x2e80).slice(0, 8);
  }

  function stemOf(word) {
    const ending = index.endings.find((one) => word.endsWith(one) && word.length - one.length >= index.stem);
    return ending ? word.slice(0, -ending.length) : "";
  }

  /* ---- files ---- */

  async function load(address, options) {
    const answer = await fetch(address, options);
    if (!answer.ok) { throw new Error(String(answer.status)); }
    return answer.json();
  }

  async function loadIndex() {
    const found = await load(indexAddress, { cache: "no-cache" });
    const keys = found.keys.split(" ");
    return {
      folder: new URL(found.version + "/", indexAddress),
      size: found.size,
      stem: found.stem,
      endings: found.endings.split(" "),
      stop: new Set(found.stop.split(" ")),
      keys: new Set(keys.map((key) => key.replace("*", ""))),
      unions: new Set(keys.filter((key) => key.endsWith("*")).map((key) => key.slice(0, -1))),
    };
  }

  function file(name) {
    if (!files.has(name)) {
      const loading = load(new URL(name, index.folder));
      loading.catch(() => files.delete(name));
      files.set(name, loading);
    }
    return files.get(name);
  }

  /* The piece that holds the words beginning with `word`; null where there are none. */
  function keyOf(word) {
    if (index.keys.has("")) { return ""; }
    const letters = Array.from(word);
    for (let length = 1; length <= letters.length; length += 1) {
      const key = letters.slice(0, length).join("");
      if (!index.keys.has(key)) { return null; }
      if (!index.unions.has(key) || length === letters.length) { return key; }
    }
    return null;
  }

  function nameOf(key) {
    return Array.from(key, (c) => (/[a-z0-9]/.test(c) ? c : "-" + c.codePointAt(0).toString(16) + "-")).join("");
  }

  /* ---- search ---- */

  function add(scores, lists, weights) {
    lists.forEach((steps, which) => {
      let number = 0;
      steps.forEach((step) => {
        number += step;
        scores.set(number, Math.max(scores.get(number) || 0, weights[which]));
      });
    });
  }

  async function lookUp(scores, word, exact, beginning) {
    const key = keyOf(word);
    if (key === null) { return; }
    const piece = await file("words-" + nameOf(key) + ".json");
    if (piece.union && key === word) { add(scores, piece.union, beginning); }
    Object.keys(piece.words).forEach((known) => {
      if (known === word) { add(scores, piece.words[known], exact); }
      else if (known.startsWith(word)) { add(scores, piece.words[known], beginning); }
    });
  }

  async function scoresOf(word) {
    const scores = new Map();
    const stem = stemOf(word);
    await Promise.all([lookUp(scores, word, EXACT, BEGINNING), stem && lookUp(scores, stem, STEM, STEM)]);
    return scores;
  }

  /* Numbers of records, the best first, and whether each has all the words. */
  async function search(text) {
    index = index || await loadIndex();
    const all = wordsOf(text);
    const telling = all.filter((word) => !index.stop.has(word));
    const words = telling.length ? telling : all;
    const found = await Promise.all(words.map(scoresOf));
    const totals = new Map();
    found.forEach((scores) => scores.forEach((score, number) => {
      const before = totals.get(number) || { number, score: 0, words: 0 };
      totals.set(number, { number, score: before.score + score, words: before.words + 1 });
    }));
    const ranked = Array.from(totals.values()).sort((a, b) => b.words - a.words || b.score - a.score || a.number - b.number);
    const whole = ranked.filter((hit) => hit.words === words.length);
    return { all: whole.length > 0, numbers: (whole.length ? whole : ranked).map((hit) => hit.number) };
  }

  async function recordsOf(numbers) {
    const groups = await Promise.all(numbers.map((number) => file("records-" + Math.floor(number / index.size) + ".json")));
    return numbers.map((number, place) => groups[place][number % index.size]);
  }

  /* ---- results ---- */

  function element(name, css, text, lang) {
    const made = document.createElement(name);
    if (css) { made.className = css; }
    if (text) { made.textContent = text; }
    if (lang) { made.lang = lang; }
    return made;
  }

  function details(record) {
    const line = element("p", "dv-hit__d");
    if (record.status) {
      line.append(element("span", "dv-st dv-s--" + record.status + (record.icon === "unnamed" ? " dv-i--unnamed" : ""), record.word));
    }
    if (record.date) {
      const date = element(record.datetime ? "time" : "span", "", record.date);
      if (record.datetime) { date.dateTime = record.datetime; }
      line.append(date);
    }
    if (record.note) { line.append(element("span", "", record.note)); }
    return line;
  }

  function result(record) {
    const item = element("li", "dv-hit" + (record.status ? " dv-s--" + record.status : ""));
    const heading = element("h2", "dv-hit__t");
    const link = element("a", "", record.title, record.titleLang);
    const address = new URL(record.path, root).href;
    if (address.startsWith(root.href)) { link.href = address; }
    if (record.hreflang) { link.hreflang = record.hreflang; }
    heading.append(link);
    item.append(element("p", "dv-hit__k", record.kind), heading);
    if (record.context) { item.append(element("p", "dv-muted", record.context, record.contextLang)); }
    const line = details(record);
    if (line.childNodes.length) { item.append(line); }
    return item;
  }

  function say(text, words, number) {
    count.textContent = (text || "").replace(/\{(words|number)\}/g, (_, name) => (name === "words" ? words : number));
  }

  function clear() {
    list.replaceChildren();
    more.hidden = true;
    more.onclick = null;
  }

  async function show(numbers, start, turn) {
    const records = await recordsOf(numbers.slice(start, start + PAGE));
    if (turn !== latest) { return; }
    const items = records.map(result);
    list.append(...items);
    more.hidden = start + PAGE >= numbers.length;
    more.onclick = () => attempt(() => show(numbers, start + PAGE, turn));
    if (start) { items[0].querySelector("a").focus(); }
  }

  function told(found) {
    if (!found.numbers.length) { return form.dataset.none; }
    if (!found.all) { return form.dataset.some; }
    return found.numbers.length === 1 ? form.dataset.one : form.dataset.many;
  }

  async function attempt(action) {
    try {
      await action();
    } catch (error) {
      index = null;
      files.clear();
      clear();
      say(form.dataset.failed);
    }
  }

  function run(text) {
    const turn = ++latest;
    const words = text.trim();
    document.title = (words ? words + " – " : "") + form.dataset.title;
    clear();
    say("");
    if (!words) { return; }
    if (!wordsOf(words).length) { say(form.dataset.empty); return; }
    say(form.dataset.loading);
    attempt(async () => {
      const found = await search(words);
      if (turn !== latest) { return; }
      await show(found.numbers, 0, turn);
      if (turn === latest) { say(told(found), words, found.numbers.length); }
    });
  }

  function asked() {
    return (new URLSearchParams(window.location.search).get("q") || "").slice(0, input.maxLength);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(window.location.href);
    address.searchParams.set("q", input.value);
    address.hash = "";
    window.history.pushState(null, "", address);
    run(input.value);
  });
  window.addEventListener("popstate", () => { input.value = asked(); run(input.value); });

  document.querySelector("[data-search-without]").hidden = true;
  form.hidden = false;
  input.value = asked();
  if (input.value) { run(input.value); }
})();
