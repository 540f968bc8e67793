// The page for searching. The library and the index, in the folder "search", are loaded with the first letter typed; each
// file there calls sourcebookSearch, for a page from a disk can load scripts, but no data. "lunr.js" brings lunr and
// sourcebookTerms.
"use strict";
(() => {
  const form = document.getElementById("s-search");
  if (!form) return;
  const input = document.getElementById("s-query");
  const status = document.getElementById("s-status");
  const nothing = document.getElementById("s-nothing");
  const list = document.getElementById("s-results");
  const says = document.getElementById("s-says");

  // What the page has to say, with something in place of "#".
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

  function files(listed, from, to) {
    let first = 0;
    while (first + 1 < listed.length && listed[first + 1][0] <= from) first++;
    let last = first;
    while (last + 1 < listed.length && listed[last + 1][0] <= to) last++;
    return [first, last];
  }

  async function index(listed, [first, last]) {
    const key = first + "-" + last;
    if (!indexes.has(key)) {
      const parts = await Promise.all(listed.slice(first, last + 1).map(file => load(file[1])));
      indexes.set(key, sourcebookTerms.index(parts.flat()));
    }
    return indexes.get(key);
  }

  // ---- Finding ----

  // Asks for terms, each with lunr's options. Returns by page its score and the terms that it has.
  function ask(lunrIndex, asked) {
    const found = lunrIndex.query(query => {
      for (const [term, options] of asked) query.term(term, { usePipeline: false, ...options });
    });
    return new Map(found.map(one =>
      [Number(one.ref), { score: one.score, terms: Object.keys(one.matchData.metadata) }]));
  }

  async function find(manifest, word, begun) {
    const folded = sourcebookTerms.fold(word);
    const stem = sourcebookTerms.stem(folded);
    const exact = files(manifest.index, stem, stem);
    const beginning = files(manifest.index, folded < stem ? folded : stem, (folded > stem ? folded : stem) + "\uffff");
    const tooMany = beginning[1] - beginning[0] >= MOST_FILES;
    const tooShort = begun && tooMany;
    // Where words have no stems, their other forms are found as far as they begin alike.
    const open = (begun || !sourcebookTerms.english) && !tooMany;
    const lunrIndex = await index(manifest.index, open ? beginning : exact);
    const asked = [[stem, { boost: 4 }]];
    if (open) asked.push([folded, { wildcard: lunr.Query.wildcard.TRAILING }]);
    const pages = ask(lunrIndex, asked);
    if (tooShort) return { pages, tooShort: word };
    if (pages.size > 0) return { pages };
    return begun && await unfinished(manifest, folded) || await similar(manifest, word, folded, stem) || { pages };
  }

  // The end of a word may be missing in its stem, so that "relatio" begins no term, while "relation" leads to "relat".
  async function unfinished(manifest, folded) {
    const shortest = Math.max(4, folded.length - 5);
    if (folded.length <= shortest) return null;
    const range = files(manifest.index, folded.slice(0, shortest), folded);
    if (range[1] - range[0] >= MOST_FILES) return null;
    const lunrIndex = await index(manifest.index, range);
    for (let length = folded.length - 1; length >= shortest; length--) {
      const pages = ask(lunrIndex, [[folded.slice(0, length), {}]]);
      if (pages.size > 0) return { pages };
    }
    return null;
  }

  async function similar(manifest, word, folded, stem) {
    if (folded.length < 5) return null;
    // All words that begin alike, as far as they lie in few files.
    let range;
    let length = 0;
    do {
      range = files(manifest.index, stem.slice(0, length), stem.slice(0, length) + "\uffff");
      length++;
    } while (range[1] - range[0] >= MOST_FILES);
    const pages = ask(await index(manifest.index, range), [[stem, { editDistance: 1 }]]);
    return pages.size > 0 ? { pages, similarTo: word } : null;
  }

  // Returns what was found of each word, and the pages that have all of them, the best first.
  async function search(manifest, query) {
    const words = [...query.matchAll(new RegExp(sourcebookTerms.WORD, "gu"))];
    const isBegun = word => word.index + word[0].length === query.length;
    const meant = words.filter(w => !sourcebookTerms.asks(sourcebookTerms.fold(w[0])));
    if (meant.length === 0) meant.push(...words.filter(isBegun));
    const found = await Promise.all(meant.map(w => find(manifest, w[0], isBegun(w))));
    // A letter with which too many words begin says nothing beside other words.
    const told = found.some(f => !f.tooShort) ? found.filter(f => !f.tooShort) : found;
    const pages = [];
    if (told.length > 0) {
      for (const number of told[0].pages.keys()) {
        const hits = told.map(f => f.pages.get(number));
        if (hits.every(hit => hit)) {
          pages.push({
            number,
            score: hits.reduce((sum, hit) => sum + hit.score, 0),
            words: hits.map(hit => new Set(hit.terms)),
          });
        }
      }
    }
    pages.sort((a, b) => b.score - a.score || a.number - b.number);
    return { found, pages };
  }

  function marked(text, words) {
    const fragment = document.createDocumentFragment();
    let end = 0;
    for (const match of text.matchAll(new RegExp(sourcebookTerms.WORD, "gu"))) {
      if (words.some(terms => terms.has(termOf(match[0])))) {
        const mark = document.createElement("mark");
        mark.textContent = match[0];
        fragment.append(text.slice(end, match.index), mark);
        end = match.index + match[0].length;
      }
    }
    fragment.append(text.slice(end));
    return fragment;
  }

  const terms = new Map();
  function termOf(word) {
    if (!terms.has(word)) terms.set(word, sourcebookTerms.term(word));
    return terms.get(word);
  }

  // The first of the passages that have the most of the words; the page's beginning if only its title has them.
  function passage(groups, names, words) {
    let best = null;
    const consider = (anchor, text) => {
      const inText = new Set();
      let first = -1;
      for (const match of text.matchAll(new RegExp(sourcebookTerms.WORD, "gu"))) {
        words.forEach((terms, w) => {
          if (terms.has(termOf(match[0]))) {
            inText.add(w);
            if (first < 0) first = match.index;
          }
        });
      }
      if (!best || inText.size > best.count) best = { anchor, text, count: inText.size, first: Math.max(0, first) };
    };
    for (const [anchor, ...texts] of groups) texts.forEach(text => consider(anchor, text));
    if (names) consider("", said("also", names));
    return best;
  }

  // Cuts a long passage around its first word that was found.
  function shortened({ text, first }) {
    if (text.length <= LONG) return text;
    const start = first < LONG / 2 ? 0 : text.indexOf(" ", first - LONG / 3) + 1;
    const end = start + LONG >= text.length ? text.length : text.lastIndexOf(" ", start + LONG);
    return (start > 0 ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  async function item(manifest, page) {
    const [file] = files(manifest.texts, page.number, page.number);
    const [first, name] = manifest.texts[file];
    const [title, path, note, names, ...groups] = (await load(name))[page.number - first];
    const best = passage(groups, names, page.words);
    const link = element("a", "", marked(title, page.words));
    link.href = path + (best && best.count > 0 && best.anchor ? "#" + best.anchor : "");
    const made = element("li", "", element("p", "entry-title", link));
    if (note) made.append(element("p", "entry-meta", note));
    if (best) made.append(element("p", "context", marked(shortened(best), page.words)));
    return made;
  }

  async function group(manifest, family, pages) {
    const title = manifest.families[family][0];
    const heading = element("h2", "", title + " ", element("span", "aside", "(" + pages.length + ")"));
    heading.id = "s-found-" + family;
    const entries = element("ol", "entries");
    const made = element("section", "", heading, entries);
    made.setAttribute("aria-labelledby", heading.id);
    const show = async count => {
      const from = entries.children.length;
      const items = await Promise.all(pages.slice(from, from + count).map(page => item(manifest, page)));
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
    const words = [];
    if (pages.length > 0 || found.some(one => !one.tooShort)) {
      words.push(said(pages.length ? "found" : "none", pages.length.toLocaleString(document.documentElement.lang)));
    }
    for (const one of found) {
      if (one.similarTo) words.push(said("similar", one.similarTo));
      if (one.tooShort) words.push(said("short", one.tooShort));
    }
    return words.join(" ");
  }

  let turn = 0;
  async function run() {
    const mine = ++turn;
    const query = input.value.trimStart();
    if (!query.trim()) {
      show([], "", false);
      keep("");
      return;
    }
    if (!scripts.has("manifest")) status.textContent = said("searching");
    const [manifest] = await Promise.all([load("manifest"), load("lunr")]);
    sourcebookTerms.english = manifest.english;
    const result = await search(manifest, query);
    // The reader has typed on.
    if (mine !== turn) return;
    const families = new Map();
    for (const page of result.pages) {
      let family = 0;
      while (family + 1 < manifest.families.length && manifest.families[family + 1][1] <= page.number) family++;
      if (!families.has(family)) families.set(family, []);
      families.get(family).push(page);
    }
    const groups = await Promise.all([...families].map(([family, pages]) => group(manifest, family, pages)));
    if (mine !== turn) return;
    show(groups, told(result), groups.length === 0 && result.found.some(one => !one.tooShort));
    keep(query.trim());
  }

  function show(groups, words, isNothing) {
    list.replaceChildren(...groups);
    status.textContent = words;
    nothing.hidden = !isNothing;
  }

  function failed() {
    show([], said("failed"), false);
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
