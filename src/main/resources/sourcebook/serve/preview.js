// The preview's part in the browser: it loads the page anew when the site has changed, keeping the reader's place, and shows over
// it what is wrong. The published site has nothing of this.
"use strict";

(() => {
  const script = document.currentScript;
  const own = script.src;
  const embedded = script.previousElementSibling;
  const { path, state: loaded } = JSON.parse(embedded.textContent);
  embedded.remove();
  script.remove();

  const PLACE = "sourcebook-preview-place";
  const FOLLOW = "sourcebook-preview-follow";
  const FOLDED = "sourcebook-preview-folded";
  const OPENED = "sourcebook-preview-opened";
  const DISMISSED = "sourcebook-preview-dismissed";

  // What the tab remembers, unless it may not remember anything.
  const memory = {
    get(name) {
      try {
        return sessionStorage.getItem(name);
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        if (value === null) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, value);
      } catch {
        // Then it forgets.
      }
    },
  };

  // ---- The reader's place: scroll position, what is unfolded, focus ----

  // Elements with names that they most likely have in the changed page, too.
  function* named(root, selector) {
    const seen = new Map();
    for (const element of root.querySelectorAll(selector)) {
      const text = (element.querySelector(":scope > summary") || element).textContent.trim().slice(0, 80);
      const name = element.id || [element.getAttribute("href"), element.getAttribute("name"), text].join(" ");
      const nth = seen.get(name) || 0;
      seen.set(name, nth + 1);
      yield [`${nth} ${name}`, element];
    }
  }

  function nameOf(root, element) {
    for (const [name, other] of named(root, element.localName)) if (other === element) return name;
    return null;
  }

  function focused(root) {
    const element = root.activeElement;
    return element && element !== document.body ? { tag: element.localName, name: nameOf(root, element) } : null;
  }

  function focus(root, wanted) {
    if (!wanted) return;
    for (const [name, element] of named(root, wanted.tag)) {
      if (name === wanted.name) element.focus({ preventScroll: true });
    }
  }

  // The element with an id that is nearest to the upper edge: it stays where it is, whatever is put in above it.
  function anchor() {
    let nearest = null;
    for (const element of document.querySelectorAll("[id]")) {
      const { top, height } = element.getBoundingClientRect();
      if (height && (!nearest || Math.abs(top) < Math.abs(nearest.top))) nearest = { id: element.id, top };
    }
    return nearest;
  }

  function reload() {
    memory.set(PLACE, JSON.stringify({
      address: location.href,
      x: scrollX,
      y: scrollY,
      anchor: scrollY > 0 ? anchor() : null,
      details: [...named(document, "details")].map(([name, element]) => [name, element.open]),
      focus: focused(document),
      inner: focused(shadow),
    }));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function restore() {
    const place = JSON.parse(memory.get(PLACE));
    memory.set(PLACE, null);
    if (!place || place.address !== location.href) return;
    const unfolded = new Map(place.details);
    for (const [name, element] of named(document, "details")) {
      if (unfolded.has(name)) element.open = unfolded.get(name);
    }
    focus(document, place.focus);
    focus(shadow, place.inner);
    let moved = false;
    const scroll = () => {
      if (moved) return;
      const element = place.anchor && document.getElementById(place.anchor.id);
      const y = element ? scrollY + element.getBoundingClientRect().top - place.anchor.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: "instant" });
    };
    scroll();
    // Images may come later, and the browser may go to the address's fragment; but the reader's own way comes first.
    for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      addEventListener(kind, () => { moved = true; }, { once: true, passive: true });
    }
    addEventListener("load", () => setTimeout(() => {
      scroll();
      history.scrollRestoration = "auto";
    }));
  }

  // ---- What is wrong, over the page ----

  const host = document.createElement("sourcebook-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("STYLE");
  shadow.adoptedStyleSheets = [sheet];

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const summary = make("span", {});
  const button = make("button", { type: "button", "aria-controls": "panel" }, summary);
  const follow = make("input", { type: "checkbox", role: "switch", id: "follow" });
  const list = make("ul", { tabindex: "0", "aria-label": "Problems" });
  const panel = make("div", { id: "panel" },
    make("p", { class: "follow" }, follow, make("label", { for: "follow" }, "Follow edits")), list);
  const spoken = make("p", { class: "spoken", role: "status" });
  shadow.append(make("section", { "aria-label": "Preview" }, button, panel, spoken));
  // Beside the body, whose style sheet may count on what is in it.
  document.documentElement.append(host);

  let state = loaded;
  let connected = true;

  const counted = (number, noun) => number === 1 ? `1 ${noun}` : `${number} ${noun}s`;

  function inWords() {
    const parts = [[state.failures.length, "failure"], [state.errors, "error"], [state.warnings, "warning"], [state.notes, "note"]]
      .filter(([number]) => number > 0)
      .map(([number, noun]) => counted(number, noun));
    return parts.join(", ") || "All is well";
  }

  // What must be seen before the page is believed.
  function grave() {
    const errors = state.problems.filter(p => p.severity === "error").map(p => [p.place, p.message]);
    return errors.length || state.failures.length ? JSON.stringify([state.failures, errors]) : null;
  }

  function isOpen() {
    const now = grave();
    return memory.get(OPENED) !== null || now !== null && memory.get(FOLDED) !== now;
  }

  // Shows the line of an excerpt with what is marked below it.
  function excerpt([line, marks]) {
    const characters = [...line];
    const from = marks.indexOf("^");
    const to = marks.lastIndexOf("^") + 1;
    return make("pre", {}, characters.slice(0, from).join(""),
      make("mark", {}, characters.slice(from, to).join("") || " "), characters.slice(to).join(""));
  }

  function problem({ severity, code, place, message, excerpt: lines, help, link }) {
    const item = make("li", { class: severity },
      link ? make("a", { href: link }, place) : make("span", { class: "place" }, place),
      " ", make("strong", {}, `${severity} ${code}`), `: ${message}`);
    if (lines.length === 2) item.append(excerpt(lines));
    if (help) item.append(make("p", {}, `help: ${help}`));
    return item;
  }

  function render() {
    const inner = focused(shadow);
    const shown = state.problems.length;
    const more = state.errors + state.warnings + state.notes - shown;
    list.replaceChildren(
      ...state.failures.map(failure => make("li", { class: "error" }, make("strong", {}, "failure"), `: ${failure}`)),
      ...state.problems.map(problem),
      ...more > 0 ? [make("li", {}, `… and ${more} more; the terminal shows all`)] : []);
    list.hidden = list.children.length === 0;
    const worst = state.errors || state.failures.length ? "error" : state.warnings ? "warning" : "fine";
    button.className = connected ? worst : "lost";
    summary.textContent = connected ? inWords() : "The preview has ended";
    // Later, because what is there from the beginning is not read out.
    setTimeout(() => {
      if (spoken.textContent !== summary.textContent) spoken.textContent = summary.textContent;
    }, 500);
    fold();
    focus(shadow, inner);
  }

  function fold() {
    panel.hidden = !isOpen();
    button.setAttribute("aria-expanded", String(!panel.hidden));
  }

  function open(wanted) {
    memory.set(OPENED, wanted ? "yes" : null);
    memory.set(FOLDED, wanted ? null : grave());
    const inside = panel.contains(shadow.activeElement);
    fold();
    if (!wanted && inside) button.focus();
  }

  button.addEventListener("click", () => open(panel.hidden));
  addEventListener("keydown", event => {
    if (event.key === "Escape" && !panel.hidden && !event.defaultPrevented) open(false);
  });
  follow.checked = memory.get(FOLLOW) !== null;
  follow.addEventListener("change", () => memory.set(FOLLOW, follow.checked ? "yes" : null));

  // ---- News ----

  let source = null;
  let leaving = false;

  function hear(next) {
    if (leaving) return;
    state = next;
    connected = true;
    if (follow.checked && state.edited !== null && state.edits !== loaded.edits && state.edited !== path) {
      leaving = true;
      location.assign(new URL("/" + state.edited.split("/").map(encodeURIComponent).join("/"), own));
    } else if (state.site !== loaded.site) {
      leaving = true;
      reload();
    } else {
      render();
    }
  }

  function connect() {
    if (source || leaving || document.hidden) return;
    source = new EventSource(new URL("events", own));
    source.onmessage = event => hear(JSON.parse(event.data));
    source.onerror = () => {
      connected = false;
      render();
      // Else the browser tries again by itself.
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(connect, 2000);
      }
    };
  }

  // A browser has few connections for all its tabs, so that those that nobody sees must do without.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && source) {
      source.close();
      source = null;
    }
    connect();
  });

  // The service worker of a site that was at this address before goes away by itself, but not while it is busy, and the news are
  // an endless answer, which it would try to keep.
  async function dismissWorker() {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    if (!workers.controller) {
      memory.set(DISMISSED, null);
      for (const name of await caches.keys()) {
        if (name.startsWith(`sourcebook ${location.origin}/ `)) await caches.delete(name);
      }
    } else if (memory.get(DISMISSED) === null) {
      memory.set(DISMISSED, "yes");
      leaving = true;
      for (const registration of await workers.getRegistrations()) await registration.unregister();
      reload();
    }
  }

  // Back on a page that the browser has kept.
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    leaving = false;
    connect();
  });

  render();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", restore);
  else restore();
  dismissWorker();
  connect();
})();
