// Everything here only adds: without script, each page is complete.
"use strict";

// ---- As of: what was known on a day ----
//
// "data-known": since which day a source tells of it for certain, or "none", later than all; "data-today" speaks from today.
(() => {
  const root = document.currentScript.src.replace(/js\/site\.js.*$/, "");
  const main = document.querySelector("main");
  const bar = document.querySelector(".as-of");
  if (!bar) return;
  const day = new URLSearchParams(location.search).get("as-of") || "";
  const isAsked = /^\d{4}-\d{2}-\d{2}$/.test(day);
  bar.hidden = !isAsked && !main.querySelector('[data-known*="-"]');
  const slider = main.querySelector("[type=range]");
  if (slider) slide();
  if (isAsked) show();

  function words(date) {
    return new Date(date + "T00:00:00Z")
      .toLocaleDateString(document.documentElement.lang, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
  }

  function show() {
    let hidden = 0;
    let undated = 0;
    for (const today of document.querySelectorAll("[data-today], .chart")) today.hidden = true;
    // A sentence or row is known when all that it cites is.
    for (const { dataset, parentElement } of main.querySelectorAll(".citation[data-known]")) {
      const unit = parentElement.closest("span, tr, p, li, dd");
      if (unit && !(unit.dataset.known > dataset.known)) unit.dataset.known = dataset.known;
    }
    for (const unit of main.querySelectorAll("[data-known]:not(.citation)")) {
      if (unit.dataset.known > day) {
        unit.hidden = true;
        hidden++;
        if (unit.dataset.known === "none") undated++;
      }
    }
    for (const kind of ["p", "li", "tr", "dd, .side", "ul, ol, dl, tbody", "table, .scroll", ".group", "section"]) {
      for (const container of main.querySelectorAll(kind)) {
        const units = [...container.querySelectorAll("[data-known]:not(.citation)")];
        if (units.length > 0 && units.every(u => u.closest("[hidden]"))) container.hidden = true;
      }
    }
    for (const link of document.querySelectorAll(".contents a")) {
      const part = document.getElementById(link.hash.slice(1));
      if (part && part.closest("[hidden]")) link.parentElement.hidden = true;
    }
    bar.querySelector("input").value = day;
    bar.classList.add("on");
    for (const type of ["click", "auxclick"]) document.addEventListener(type, carry, true);
    const status = bar.querySelector("[role=status]");
    if (!status) return;
    const told = { day: words(day), hidden, undated };
    for (const place of status.querySelectorAll("[data-is]")) {
      const value = told[place.dataset.is];
      place.textContent = value;
      if (place.dataset.is === "undated") place.parentElement.hidden = !value;
    }
    status.querySelector("a").href = location.pathname;
    status.hidden = false;
  }

  function carry(event) {
    const link = event.target.closest("a[href]");
    if (link?.search === "" && link.href.startsWith(root) && link.pathname.endsWith(".html")
        && link.pathname !== location.pathname) link.search = "?as-of=" + day;
  }

  function slide() {
    const days = [...new Set([...main.querySelectorAll("[data-known]")].map(e => e.dataset.known))]
      .filter(known => known !== "none").sort();
    slider.max = days.length - 1;
    slider.value = isAsked ? Math.max(0, days.filter(d => d <= day).length - 1) : slider.max;
    const said = () => { slider.ariaValueText = slider.form.elements[1].value = words(days[slider.value]); };
    slider.addEventListener("input", said);
    slider.addEventListener("change", () => { location.search = "?as-of=" + days[slider.value]; });
    said();
  }
})();

// ---- Claims and quotations: the address keeps the choice ----
(() => {
  const form = document.querySelector(".filter");
  if (!form) return;
  const asked = new URLSearchParams(location.search);
  const selects = [...form.querySelectorAll("select")];
  for (const select of selects) if (asked.has(select.name)) select.value = asked.get(select.name);
  form.addEventListener("input", () => {
    for (const { name, value } of selects) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    history.replaceState(null, "", "?" + asked);
    filter();
  });
  // A browser that comes back to the page brings the choice back.
  if (selects.some(select => select.value)) filter();

  function filter() {
    const all = [...document.querySelectorAll(".choice")];
    for (const one of all) {
      one.hidden = !selects.every(({ name, value }) => !value || one.dataset[name].split("|").includes(value));
    }
    const listed = all.filter(one => !one.matches("tr"));
    const status = form.querySelector("[role=status]");
    const shown = listed.filter(one => !one.hidden).length;
    status.textContent = status.dataset.says?.replace("#1", shown).replace("#2", listed.length);
  }
})();

// ---- Copying citations, sentences and quotations ----
// The old command works from a disk, too, and keeps the italics.
(() => {
  const all = document.querySelectorAll(".cite dd, .quote dd");
  const { copy, copied, selected } = document.body.dataset;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  for (const words of copy ? all : []) {
    const term = words.previousElementSibling;
    const name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = ": " + term.firstChild.data.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.append(copy, name);
    button.addEventListener("click", () => {
      getSelection().selectAllChildren(words);
      const done = document.execCommand("copy") ? copied : selected;
      for (const other of document.querySelectorAll("dt > button")) other.firstChild.data = copy;
      button.firstChild.data = done;
      status.textContent = button.textContent;
    });
    term.append(button);
  }
  if (all.length) document.body.append(status);
})();

// ---- Read: what is new since the reader marked a page ----
(() => {
  const note = document.querySelector(".read");
  if (!note || document.querySelector(".as-of.on")) return;
  const button = note.lastElementChild;
  const key = "read " + location.pathname;
  const sentences = [...document.querySelectorAll("main :is(span, tr)[id]")];
  const sum = text => [...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.codePointAt(0) | 0, 0);
  const state = sentence => sentence.id + sum(sentence.textContent);
  try {
    const read = JSON.parse(localStorage.getItem(key));
    if (read) {
      const fresh = sentences.filter(sentence => !read.includes(state(sentence)));
      for (const sentence of fresh) sentence.classList.add("fresh");
      note.firstElementChild.textContent = note.dataset[fresh.length ? "fresh" : "none"].replace("#", fresh.length);
      if (fresh.length) document.querySelector(".text").prepend(note);
    }
    note.hidden = false;
  } catch (e) {
    return;
  }
  button.addEventListener("click", () => {
    localStorage.setItem(key, JSON.stringify(sentences.map(state)));
    button.textContent = note.dataset.marked;
  });
})();

// ---- Search: the key "/" leads there, unless a reader has said no ----
(() => {
  const link = document.querySelector(".search-link");
  if (!link) return;
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, select, textarea") || isOff()) return;
    event.preventDefault();
    const field = document.getElementById("s-query");
    if (field) field.focus();
    else link.click();
  });

  function isOff() {
    try {
      return localStorage.getItem("search-key") === "off";
    } catch (e) {
      return false;
    }
  }
})();

// ---- Contents: which section is on the screen ----
(() => {
  const links = [...document.querySelectorAll(".contents a")];
  const observed = links.map(link => document.getElementById(link.hash.slice(1))?.closest("section, aside"));
  if (!links.length) return;
  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) {
      const link = links[observed.indexOf(entry.target)];
      if (entry.isIntersecting) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-20% 0% -79% 0%" });
  for (const section of observed) if (section) observer.observe(section);
  for (const link of links) link.addEventListener("click", () => link.closest(":popover-open")?.hidePopover());
})();

// ---- Folded parts: not every browser opens them for a link ----
for (const type of ["load", "hashchange"]) addEventListener(type, () => {
  const fold = document.querySelector(".fold:not([open]):has(:target)");
  if (!fold) return;
  fold.open = true;
  document.querySelector(":target").scrollIntoView();
});

// ---- Trusted Types: text never becomes HTML or a script ----
window.trustedTypes?.createPolicy("default", { createScriptURL: url => url });

// ---- Offline: pages are kept for readers without a network ----
// From a disk a browser reads no manifest, and would say so.
(() => {
  const href = document.body.dataset.manifest;
  if (!href || !location.protocol.startsWith("http")) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = href;
  document.head.append(manifest);
  if ("serviceWorker" in navigator) {
    addEventListener("load", () => navigator.serviceWorker.register(new URL("sw.js", manifest.href)));
  }
})();
