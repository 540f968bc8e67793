// What a link leads to, shown on hover, focus, and tap (WCAG 2.2, 1.4.13: dismissible, hoverable, persistent).
"use strict";

(() => {
  const root = document.currentScript.src.replace(/js\/previews\.js.*$/, "");
  const previewed = /^(?:topics|claims|actors|events|agreements|sources)\/(?!index\.)[^/]+\.html$/;
  const asOf = new URLSearchParams(location.search).has("as-of");
  const loads = new Map();
  let card, waiting, shown, timer;
  let touched = false;

  window.sourcebookPreview = (path, preview) => loads.get(path).receive(preview);

  // A link in a picture has no address of its own as text.
  function url(link) {
    return new URL(link.getAttribute("href"), location.href);
  }

  function path(link) {
    const address = url(link).href.split(/[?#]/)[0];
    const target = address.startsWith(root) ? decodeURI(address.slice(root.length)) : "";
    const here = address === location.href.split(/[?#]/)[0];
    // Of what is known today, only a source says the same as on the day in question.
    return previewed.test(target) && !here && (!asOf || target.startsWith("sources/")) ? target : null;
  }

  function load(target) {
    if (!loads.has(target)) {
      const script = document.createElement("script");
      const load = {};
      load.preview = new Promise((resolve, reject) => {
        load.receive = resolve;
        script.onerror = reject;
      });
      loads.set(target, load);
      script.src = root + encodeURI(target.replace(/html$/, "js"));
      document.head.append(script);
    }
    return loads.get(target).preview;
  }

  function link(event) {
    const found = event.target.closest && event.target.closest("main a[href], .backlinks a[href]");
    return found && path(found) ? found : null;
  }

  function later(delay, action) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  async function show(target) {
    if (shown === target) return;
    const preview = await load(path(target)).catch(() => null);
    if (!preview || waiting !== target) return;
    hide();
    fill(preview, decodeURIComponent(url(target).hash.slice(1)));
    card.hidden = false;
    place(target);
    target.setAttribute("aria-describedby", card.id);
    shown = target;
  }

  function want(target, delay) {
    waiting = target;
    later(delay, () => show(target));
  }

  function hide() {
    if (shown) shown.removeAttribute("aria-describedby");
    shown = undefined;
    if (card) card.hidden = true;
  }

  function leave() {
    waiting = undefined;
    later(250, hide);
  }

  // Words of another language are objects.
  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...[text].flat().map(run => run.lang ? Object.assign(element("span", "", ""), run) : run));
    return made;
  }

  function fill(preview, anchor) {
    if (!card) {
      card = element("div", "preview", "");
      card.id = "s-preview";
      card.setAttribute("role", "tooltip");
      card.addEventListener("pointerenter", () => clearTimeout(timer));
      card.addEventListener("pointerleave", leave);
      card.addEventListener("click", () => { if (shown && !String(getSelection())) location.href = url(shown).href; });
      document.body.append(card);
    }
    const part = Object.hasOwn(preview.parts, anchor) ? preview.parts[anchor] : null;
    card.replaceChildren(element("p", "preview-kind", preview.kind), element("p", "preview-title", preview.title));
    if (preview.facts) card.append(element("p", "preview-facts", preview.facts));
    if (part) {
      card.append(
        element("p", part.quoted ? "preview-words" : "preview-text", part.text),
        element("p", "preview-facts", part.by));
    } else if (preview.text) {
      card.append(element("p", "preview-text", preview.text));
    }
  }

  // Below the line in which the link begins, or above it where there is no room.
  function place(target) {
    const line = target.getClientRects()[0];
    const wide = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(line.left, wide - card.offsetWidth - 8));
    const below = line.bottom + 6;
    const above = line.top - card.offsetHeight - 6;
    const top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
    card.style.left = left + scrollX + "px";
    card.style.top = top + scrollY + "px";
  }

  document.addEventListener("pointerdown", event => {
    touched = event.pointerType === "touch";
    if (!link(event) && !event.target.closest(".preview")) leave();
  });
  document.addEventListener("pointerover", event => {
    const target = event.pointerType !== "touch" && link(event);
    if (target) want(target, 350);
  });
  document.addEventListener("pointerout", event => {
    if (event.pointerType !== "touch" && link(event)) leave();
  });
  document.addEventListener("focusin", event => {
    const target = link(event);
    if (target && target.matches(":focus-visible") && !touched) want(target, 500);
  });
  document.addEventListener("focusout", event => { if (link(event)) leave(); });
  // In running text the first tap shows and the second one follows; links in lists are followed at once.
  document.addEventListener("click", event => {
    const target = touched && link(event);
    if (target && target !== shown && target.matches(".citation a, [class^=to-]")) {
      event.preventDefault();
      want(target, 0);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && shown) {
      leave();
      hide();
    }
  });
})();
