// The page of a source: looks in a reader's own copy of the text for what the page quotes.
"use strict";

// ---- Words in a text, found as the program finds them (package evidence); both are tested on the same cases ----
const sourcebookQuoted = (() => {
  const WHITE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  const SIGNS = [
    [WHITE, " "],
    [/\xad/, ""],
    [/[\u2018\u2019\u201b]/, "'"],
    [/[\u2010-\u2015\u2212]/, "-"],
    [/\u2026/, "..."],
    [/[\uff02\u201c-\u201f\u201a\xab\xbb\u2039\u203a\u275b-\u275e\u301d-\u301f\u300c-\u300f]/, '"'],
  ];
  const COMBINING = /[\p{Mn}\p{Mc}\u1161-\u11c2]/u;
  const WORD_PART = /[\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]/u;
  const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
  const DIGIT = /\p{Nd}/u;

  const at = (text, index) => String.fromCodePoint(text.codePointAt(index));

  function foldedSign(c) {
    if (c > " " && c < "\x7f") return c;
    const found = SIGNS.find(([sign]) => sign.test(c));
    return found ? found[1] : /[\ufb00-\ufb06]/.test(c) ? c.normalize("NFKC") : c;
  }

  function fold(original) {
    const signs = [];
    const offsets = [];
    let end;
    for (let i = 0; i < original.length; i = end) {
      end = i + at(original, i).length;
      while (original[end] >= "\u0300" && COMBINING.test(at(original, end))) end += at(original, end).length;
      let cluster = original.slice(i, end);
      for (let c of (end - i > 1 ? cluster.normalize("NFC") : cluster).split("")) {
        for (let sign of foldedSign(c).split("")) {
          if (sign !== " " || signs.length > 0 && signs[signs.length - 1] !== " ") {
            signs.push(sign);
            offsets.push(i);
          }
        }
      }
    }
    if (signs[signs.length - 1] === " ") signs.pop();
    else offsets.push(original.length);
    return { original, folded: signs.join(""), offsets };
  }

  // Of dashes, only hyphens belong to a word.
  function joins({ folded, original, offsets }, last, end) {
    const joint = folded[end];
    if (!/[-'.,]/.test(joint) || end + 1 >= folded.length) return false;
    if (joint === "-" && !/[-\u2010\u2011]/.test(original[offsets[end]])) return false;
    const kind = /[.,]/.test(joint) ? DIGIT : LETTER_OR_DIGIT;
    return kind.test(last) && kind.test(at(folded, end + 1));
  }

  // Spans are in the folded text.
  function read(original) {
    const text = fold(original);
    const { folded } = text;
    const forms = [];
    const spans = [];
    const index = new Map();
    let end;
    for (let i = 0; i < folded.length; i = end) {
      let last = at(folded, i);
      end = i + last.length;
      if (last === " ") continue;
      if (folded.startsWith("...", i)) {
        end = i + 3;
      } else if (WORD_PART.test(last)) {
        while (end < folded.length && (WORD_PART.test(at(folded, end)) || joins(text, last, end))) {
          last = at(folded, end);
          end += last.length;
        }
      }
      let form = folded.slice(i, end).replace(/^'$/, '"');
      if (!index.has(form)) index.set(form, []);
      index.get(form).push(forms.length);
      forms.push(form);
      spans.push([i, end]);
    }
    return { text, forms, spans, index };
  }

  function closing(forms, open) {
    let k = open + 1;
    while (k < forms.length && forms[k] !== "[" && forms[k] !== "]") k++;
    return forms[open] === "[" && forms[k] === "]" ? k : -1;
  }

  function parse(words) {
    // A final comma or period may belong to the sentence around the words.
    const { forms, spans } = read(words.replace(/(\.\.\.|[^.,;:!?])[.,]$/, "$1"));
    const parts = [[]];
    const gaps = [[]];
    let i = 0;
    while (i < forms.length) {
      let close = closing(forms, i);
      let letter = forms[i + 1];
      let behind = forms[close + 1] || "";
      // "[T]he" says that the text has "the".
      if (close === i + 2 && /^\p{L}$/u.test(letter) && WORD_PART.test(behind[0]) && spans[close + 1][0] === spans[close][1]) {
        let upper = letter.toUpperCase();
        parts[parts.length - 1].push((letter === upper ? letter.toLowerCase() : upper) + behind);
        i = close + 2;
      } else if (close > 0 || forms[i] === "...") {
        if (parts[parts.length - 1].length > 0) {
          parts.push([]);
          gaps.push([]);
        }
        let end = Math.max(close, i) + 1;
        gaps.push(gaps.pop().concat(forms.slice(i, end)));
        i = end;
      } else {
        parts[parts.length - 1].push(forms[i++]);
      }
    }
    if (parts[parts.length - 1].length > 0) gaps.push([]);
    else parts.pop();
    return { parts, gaps };
  }

  function stands({ forms }, row, from) {
    return row.every((form, k) => forms[from + k] === form);
  }

  function occurrences(source, row) {
    const places = row.map(form => source.index.get(form) || []);
    const rarest = places.reduce((best, list, k) => list.length < places[best].length ? k : best, 0);
    return places[rarest].map(place => place - rarest).filter(from => stands(source, row, from));
  }

  // Each part follows as early as it can. The text may print dots and brackets itself.
  function place(source, { parts, gaps }, places, first) {
    const runs = [];
    let from = first - gaps[0].length;
    if (!stands(source, gaps[0], from)) from = first;
    let to = first + parts[0].length;
    for (let i = 1; i < parts.length; i++) {
      let next = to + gaps[i].length;
      if (!stands(source, gaps[i], to) || !stands(source, parts[i], next)) {
        next = places[i].find(start => start >= to);
        if (next === undefined) return null;
        runs.push([from, to]);
        from = next;
      }
      to = next + parts[i].length;
    }
    const last = gaps[parts.length];
    runs.push([from, stands(source, last, to) ? to + last.length : to]);
    return runs.map(run => span(source, run));
  }

  function span({ text, spans }, [from, to]) {
    const start = text.offsets[spans[from][0]];
    const end = text.offsets[spans[to - 1][1]];
    return [start, start + text.original.slice(start, end).trimEnd().length];
  }

  // Returns spans in the original, nearest to an offset, or null.
  function find(source, words, near = 0) {
    const parsed = parse(words);
    const places = parsed.parts.map(part => occurrences(source, part));
    const found = (places[0] || []).slice(0, 200).map(first => place(source, parsed, places, first)).filter(one => one);
    const away = spans => Math.abs(spans[0][0] - near);
    return found.reduce((best, one) => best && away(best) <= away(one) ? best : one, null);
  }

  // Returns the span most like the words; null where they share too little.
  function nearest(source, words) {
    const { parts } = parse(words);
    const row = parts.find(part => occurrences(source, part).length === 0) || parts.flat();
    let best = { length: 0 };
    let lengths = new Map();
    row.forEach((form, k) => {
      const next = new Map();
      for (let i of source.index.get(form) || []) {
        let length = (lengths.get(i - 1) || 0) + 1;
        next.set(i, length);
        if (length > best.length) best = { length, from: i - k };
      }
      lengths = next;
    });
    return best.length < Math.max(2, row.length / 3)
      ? null
      : span(source, [Math.max(0, best.from), Math.min(source.forms.length, best.from + row.length)]);
  }

  // FIPS 180-4, which browsers do not offer on every page. Its constants are roots of primes.
  function sha256(bytes) {
    const hash = [];
    const constants = [];
    const bits = root => (root % 1) * 0x100000000 | 0;
    for (let n = 2; constants.length < 64; n++) {
      let divisor = 2;
      while (n % divisor !== 0) divisor++;
      if (divisor === n) {
        if (hash.length < 8) hash.push(bits(Math.sqrt(n)));
        constants.push(bits(Math.cbrt(n)));
      }
    }
    const size = (bytes.length + 72) & ~63;
    const padded = new Uint8Array(size);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    for (let k = 0; k < 5; k++) padded[size - 1 - k] = bytes.length * 8 / Math.pow(256, k) & 255;
    const words = [];
    const turned = (x, counts) => counts.reduce((mixed, n) => mixed ^ (x >>> n | x << 32 - n), 0);
    for (let block = 0; block < size; block += 64) {
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        let j = block + i * 4;
        let x = words[i - 15];
        let y = words[i - 2];
        words[i] = i < 16
          ? padded[j] << 24 | padded[j + 1] << 16 | padded[j + 2] << 8 | padded[j + 3]
          : words[i - 16] + (turned(x, [7, 18]) ^ x >>> 3) + words[i - 7] + (turned(y, [17, 19]) ^ y >>> 10) | 0;
        let one = h + turned(e, [6, 11, 25]) + (e & f ^ ~e & g) + constants[i] + words[i] | 0;
        let two = turned(a, [2, 13, 22]) + (a & b ^ a & c ^ b & c) | 0;
        [a, b, c, d, e, f, g, h] = [one + two | 0, a, b, c, d + one | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] = hash[i] + value | 0; });
    }
    return hash.map(value => ("0000000" + (value >>> 0).toString(16)).slice(-8)).join("");
  }

  return { fold, read, find, nearest, sha256 };
})();

// ---- The form. What it says stands in the template. ----
(() => {
  const form = typeof document === "object" && document.getElementById("s-copy");
  if (!form) return;
  const [file, field, status, results, says, quoted] =
    ["file", "text", "status", "results", "says", "quoted"].map(name => document.getElementById("s-copy-" + name));
  const phrases = [...quoted.children];
  const AROUND = 160;
  const LONGEST = 300;
  let latest = 0;
  let timer, policy;

  const said = name => says.querySelector(`[data-if=${name}]`).textContent;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.append(text);
    return made;
  }

  // As class SourceText reads it.
  function mainText(html) {
    // It loads and runs nothing; but Trusted Types ask for a policy, and browsers would report styles and handlers.
    const inert = html.replace(/<[a-z/][^<>]*/gi, tag => tag
      .replace(/^(<\/?)style/i, "$1noframes").replace(/^<base/i, "<meta").replace(/\s(?=on|style)/gi, " x-"));
    policy = policy || window.trustedTypes?.createPolicy("sourcebook-copy", { createHTML: given => given });
    const page = new DOMParser().parseFromString(policy ? policy.createHTML(inert) : inert, "text/html");
    const besides = "script, noframes, noscript, template, nav, header, footer, aside, form";
    for (let one of page.querySelectorAll(besides)) one.remove();
    const inline = /^(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/i;
    for (let one of page.body.querySelectorAll("*")) {
      if (!inline.test(one.tagName)) {
        one.before("\n");
        one.after("\n");
      }
    }
    const main = ["article", "main", "[role=main]"].map(name => page.querySelector(name));
    return (main.find(one => one && one.textContent.trim()) || page.body).textContent.replace(/\n\s+/g, "\n");
  }

  function sameness(bytes, text) {
    const isSame = one => sourcebookQuoted.sha256(one) === form.dataset.text;
    const lines = text.trimEnd().replace(/\r\n?/g, "\n");
    if (!form.dataset.text) return "unrecorded";
    if (isSame(bytes)) return "same";
    return ["", "\n"].some(end => isSame(new TextEncoder().encode(lines + end))) ? "lines" : "other";
  }

  function readFile(given) {
    const turn = ++latest;
    clearTimeout(timer);
    field.value = "";
    results.replaceChildren();
    const isText = /\.(?:txt|html?)$/i.test(given.name) && given.size <= 4 << 20;
    (isText ? given.arrayBuffer() : Promise.reject()).then(buffer => {
      if (turn !== latest) return;
      const bytes = new Uint8Array(buffer);
      let text;
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch (e) {
        text = new TextDecoder("windows-1252").decode(bytes);
      }
      show(sameness(bytes, text), /html?$/i.test(given.name) ? mainText(text) : text);
    }, () => { status.textContent = said("unreadable"); });
  }

  function readText() {
    latest++;
    file.value = status.textContent = "";
    results.replaceChildren();
    const text = field.value;
    if (text.trim()) show(sameness(new TextEncoder().encode(text), text), text);
  }

  function passage(text, spans) {
    const made = element("p", "context", "");
    const first = spans[0][0];
    const last = spans[spans.length - 1][1];
    const end = last + AROUND < text.length ? Math.max(last, text.lastIndexOf(" ", last + AROUND)) : text.length;
    let from = first > AROUND ? Math.min(first, text.indexOf(" ", first - AROUND) + 1) : 0;
    made.lang = form.dataset.lang;
    if (from > 0) made.append("\u2026 ");
    for (let [start, behind] of spans) {
      const before = text.slice(from, start);
      made.append(before.length > LONGEST ? " \u2026 " : before, element("mark", "", text.slice(start, behind)));
      from = behind;
    }
    made.append(text.slice(from, end), end < text.length ? " \u2026" : "");
    return made;
  }

  function show(same, text) {
    const source = sourcebookQuoted.read(text);
    const groups = { missing: [], found: [] };
    for (let phrase of phrases) {
      const words = phrase.querySelector("q").textContent;
      const found = sourcebookQuoted.find(source, words, phrase.dataset.start);
      const near = found ? null : sourcebookQuoted.nearest(source, words);
      const made = phrase.cloneNode(true);
      const spans = found || near && [near];
      const note = found ? found.length > 1 && "parts" : near && "near";
      if (note) made.append(element("p", "note", said(note)));
      if (spans) made.append(passage(text, spans));
      groups[found ? "found" : "missing"].push(made);
    }
    const count = groups.found.length;
    const told = [said(same), said("count").replace("#", count).replace("#", phrases.length)];
    if (same === "same" && count < phrases.length) told.push(said("read"));
    if (same !== "same" && count * 2 < phrases.length) told.push(said("another"));
    status.textContent = told.join(" ");
    results.replaceChildren();
    for (let name of ["missing", "found"]) {
      const items = groups[name];
      if (items.length > 0) {
        const list = element("ol", "entries", "");
        for (let item of items) list.append(item);
        results.append(element("h3", "", `${said(name)} (${items.length})`), list);
      }
    }
  }

  file.addEventListener("change", () => { if (file.files[0]) readFile(file.files[0]); });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(readText, 300);
  });
})();
