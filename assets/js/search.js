// The page for searching. With the first letter typed it loads lunr, sourcebookTerms and the index from the folder "search";
// each file there calls sourcebookSearch, for a page from a disk can load scripts, but no data.
"use strict";
(() => {
  const form = document.getElementById("s-search");
  if (!form) return;
  const input = document.getElementById("s-query");
  const status = document.getElementById("s-status");
  const nothing = document.getElementById("s-nothing");
  const list = document.getElementById("s-results");
  const says = document.getElementById("s-says");

  // What the page says, with something in place of "#".
  const said = (name, value) => says.querySelector(`[data-if=${name}]`).textContent.replace("#", () => value);

  // So many files of the index are opened for one word.
  const MOST_FILES = 4;
  const FIRST_RESULTS = 5;
  const MORE_RESULTS = 20;
  const LONG = 260;

  // ---- Loading ----

  const arrived = new Map();
  const scripts = new Map();
  const indexes = new Map();
  let manifest;
  window.sourcebookSearch = (name, data) => arrived.set(name, data);

  function load(name) {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = "search/" + name + ".js";
        script.onload = () => resolve(arrived.get(name));
        script.onerror = () => {
          scripts.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return scripts.get(name);
  }

  // Each listed thing holds what comes before the key of the next one.
  const holder = (listed, key, at) => Math.max(0, listed.findLastIndex(one => one[at] <= key));

  const files = (from, to) => [holder(manifest.index, from, 0), holder(manifest.index, to, 0)];

  async function index([first, last]) {
    const key = first + "-" + last;
    if (!indexes.has(key)) {
      const parts = await Promise.all(manifest.index.slice(first, last + 1).map(file => load(file[1])));
      indexes.set(key, sourcebookTerms.index(parts.flat()));
    }
    return indexes.get(key);
  }

  // ---- Finding ----

  // Asks files for terms, each with lunr's options. Returns by page its score and the terms that it has.
  async function ask(range, asked) {
    const found = (await index(range)).query(query => {
      for (const [term, options] of asked) query.term(term, { usePipeline: false, ...options });
    });
    return new Map(found.map(one =>
      [Number(one.ref), { score: one.score, terms: Object.keys(one.matchData.metadata) }]));
  }

  async function find(word, begun) {
    const folded = sourcebookTerms.fold(word);
    const stem = sourcebookTerms.stem(folded);
    const [low, high] = [folded, stem].sort();
    const beginning = files(low, high + "\uffff");
    const tooMany = beginning[1] - beginning[0] >= MOST_FILES;
    const tooShort = begun && tooMany;
    // Where words have no stems, their other forms are found as far as they begin alike.
    const open = (begun || !sourcebookTerms.english) && !tooMany;
    const asked = [[stem, { boost: 4 }]];
    if (open) asked.push([folded, { wildcard: lunr.Query.wildcard.TRAILING }]);
    const pages = await ask(open ? beginning : files(stem, stem), asked);
    if (tooShort) return { pages, tooShort: word };
    if (pages.size) return { pages };
    return begun && await unfinished(folded) || await similar(word, folded, stem) || { pages };
  }

  // The end of a word may be missing in its stem, so that "relatio" begins no term, while "relation" leads to "relat".
  async function unfinished(folded) {
    const shortest = Math.max(4, folded.length - 5);
    const range = files(folded.slice(0, shortest), folded);
    if (range[1] - range[0] >= MOST_FILES) return null;
    for (let length = folded.length - 1; length >= shortest; length--) {
      const pages = await ask(range, [[folded.slice(0, length), {}]]);
      if (pages.size) return { pages };
    }
    return null;
  }

  async function similar(word, folded, stem) {
    if (folded.length < 5) return null;
    // All words that begin alike, as far as they lie in few files.
    let range;
    let length = 0;
    do {
      range = files(stem.slice(0, length), stem.slice(0, length) + "\uffff");
      length++;
    } while (range[1] - range[0] >= MOST_FILES);
    const pages = await ask(range, [[stem, { editDistance: 1 }]]);
    return pages.size ? { pages, similarTo: word } : null;
  }

  // Returns what was found of each word, and the pages that have all of them, the best first.
  async function search(query) {
    const words = [...query.slice(0, 999).matchAll(new RegExp(sourcebookTerms.WORD, "gu"))];
    const isBegun = word => word.index + word[0].length === query.length;
    const meant = words.filter(w => !sourcebookTerms.asks(sourcebookTerms.fold(w[0])));
    if (!meant.length) meant.push(...words.slice(-1));
    const found = await Promise.all(meant.map(w => find(w[0], isBegun(w))));
    // A letter with which too many words begin says nothing beside other words.
    const told = found.some(f => !f.tooShort) ? found.filter(f => !f.tooShort) : found;
    const pages = [];
    for (const number of told[0]?.pages.keys() || []) {
      const hits = told.map(f => f.pages.get(number));
      if (hits.every(hit => hit)) {
        pages.push({
          number,
          score: hits.reduce((sum, hit) => sum + hit.score, 0),
          words: hits.map(hit => new Set(hit.terms)),
        });
      }
    }
    pages.sort((a, b) => b.score - a.score || a.number - b.number);
    return { found, pages };
  }

  // A part may be in another language.
  function marked(words, text, lang, start, end) {
    if (!lang) {
      return text.split(new RegExp(`(${sourcebookTerms.WORD})`, "gu")).map((part, at) =>
        at % 2 && words.some(terms => terms.has(termOf(part))) ? element("mark", "", part) : part);
    }
    const other = element("span", "", ...marked(words, text.slice(start, end)));
    other.lang = lang;
    other.dir = "auto";
    return [...marked(words, text.slice(0, start)), other, ...marked(words, text.slice(end))];
  }

  const terms = new Map();
  function termOf(word) {
    if (!terms.has(word)) terms.set(word, sourcebookTerms.term(word));
    return terms.get(word);
  }

  // The first of the passages that have the most of the words; the page's beginning if only its title has them.
  function passage(groups, names, words) {
    let best = { count: -1 };
    const consider = (anchor, given) => {
      const [text, ...part] = [given].flat();
      const inText = new Set();
      let first;
      for (const match of text.matchAll(new RegExp(sourcebookTerms.WORD, "gu"))) {
        words.forEach((terms, w) => {
          if (terms.has(termOf(match[0]))) {
            inText.add(w);
            first ??= match.index;
          }
        });
      }
      if (inText.size > best.count) best = { anchor, text, part, count: inText.size, first: first || 0 };
    };
    for (const [anchor, ...texts] of groups) texts.forEach(text => consider(anchor, text));
    if (names) consider("", said("also", names));
    return best;
  }

  // Cuts a long passage around its first word that was found.
  function shortened({ text, part: [lang, ...bounds], first }) {
    const start = text.length <= LONG || first < LONG / 2 ? 0 : text.indexOf(" ", first - LONG / 3) + 1;
    const end = start + LONG >= text.length ? text.length : text.lastIndexOf(" ", start + LONG);
    const before = start ? "… " : "";
    return [before + text.slice(start, end) + (end < text.length ? " …" : ""), lang,
      ...bounds.map(bound => Math.max(0, Math.min(bound, end) - start + before.length))];
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  async function item(page) {
    const [first, name] = manifest.texts[holder(manifest.texts, page.number, 0)];
    const [title, path, note, names, ...groups] = (await load(name))[page.number - first];
    const best = passage(groups, names, page.words);
    const link = element("a", "", ...marked(page.words, ...[title].flat()));
    link.href = path + (best.count > 0 && best.anchor ? "#" + best.anchor : "");
    const made = element("li", "", element("p", "entry-title", link));
    if (note) made.append(element("p", "entry-meta", note));
    if (best.text) made.append(element("p", "context", ...marked(page.words, ...shortened(best))));
    return made;
  }

  async function group(family, pages) {
    const title = manifest.families[family][0];
    const heading = element("h2", "", title + " ", element("span", "aside", "(" + pages.length + ")"));
    heading.id = "s-found-" + family;
    const entries = element("ol", "entries");
    const made = element("section", "", heading, entries);
    made.setAttribute("aria-labelledby", heading.id);
    const show = async count => {
      const from = entries.children.length;
      const items = await Promise.all(pages.slice(from, from + count).map(item));
      entries.append(...items);
      return items[0];
    };
    await show(FIRST_RESULTS);
    if (pages.length > FIRST_RESULTS) {
      const more = element("button", "", said("more", title));
      more.type = "button";
      more.addEventListener("click", () => show(MORE_RESULTS).then(item => {
        if (entries.children.length === pages.length) more.remove();
        item.querySelector("a").focus();
      }, failed));
      made.append(more);
    }
    return made;
  }

  function told({ found, pages }) {
    const words = found.map(({ similarTo, tooShort }) =>
      similarTo ? said("similar", similarTo) : tooShort ? said("short", tooShort) : "");
    if (pages.length || !found[0] || found.some(one => !one.tooShort)) {
      words.unshift(said(pages.length ? "found" : "none", pages.length.toLocaleString(document.documentElement.lang)));
    }
    return words.join(" ");
  }

  let turn = 0;
  async function run() {
    const mine = ++turn;
    const query = input.value.trimStart();
    if (!query.trim()) {
      show([], "");
      keep("");
      return;
    }
    if (!scripts.has("manifest")) status.textContent = said("searching");
    [manifest] = await Promise.all([load("manifest"), load("lunr")]);
    sourcebookTerms.english = manifest.english;
    const result = await search(query);
    // The reader has typed on.
    if (mine !== turn) return;
    const families = new Map();
    for (const page of result.pages) {
      const family = holder(manifest.families, page.number, 1);
      families.set(family, [...families.get(family) || [], page]);
    }
    const groups = await Promise.all([...families].map(one => group(...one)));
    if (mine !== turn) return;
    show(groups, told(result), !groups.length && result.found.some(one => !one.tooShort));
    keep(query.trim());
  }

  function show(groups, words, isNothing) {
    list.replaceChildren(...groups);
    status.textContent = words;
    nothing.hidden = !isNothing;
  }

  function failed() {
    show([], said("failed"));
  }

  // The address keeps the query, where a browser allows it.
  function keep(query) {
    const kept = new URLSearchParams(location.search);
    if (query) kept.set("q", query);
    else kept.delete("q");
    try {
      history.replaceState(null, "", String(kept) ? "?" + kept : location.pathname);
    } catch (e) {
      return;
    }
  }

  // ---- Keys ----

  const start = () => run().catch(failed);
  input.addEventListener("input", start);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    await start();
    const first = list.querySelector("a");
    if (first) first.focus();
  });
  document.addEventListener("keydown", event => {
    const stops = [input, ...list.querySelectorAll("a, button")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "Escape") {
      input.value = "";
      input.focus();
      start();
    } else if (event.key === "ArrowDown" && at + 1 < stops.length) {
      stops[at + 1].focus();
    } else if (event.key === "ArrowUp" && at > 0) {
      stops[at - 1].focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  // ---- The key that leads here; see site.js ----

  const key = document.getElementById("s-key");
  if (key) {
    const box = key.querySelector("input");
    try {
      box.checked = localStorage.getItem("search-key") !== "off";
      box.addEventListener("change", () => localStorage.setItem("search-key", box.checked ? "on" : "off"));
      key.hidden = false;
    } catch (e) {
      // A browser that keeps nothing cannot keep this either.
      key.remove();
    }
  }

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    start();
  }
})();
