/* Comforts, all optional: a button for light and dark, claim numbers that copy their link, proofs that
   unfold where they are asked for, and a language switch that stays at the place. */
(() => {
  "use strict";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  let stored = null;
  let proofs = null;

  try { stored = localStorage.getItem("theme"); } catch { /* private mode */ }
  if (stored === "dark" || stored === "light") { root.dataset.theme = stored; }

  /* Drawings are files that follow the system unless their address says otherwise. */
  function paint() {
    if (!root.dataset.theme) { return; }
    document.querySelectorAll("img[data-drawing]").forEach((image) => {
      const source = image.previousElementSibling;
      source.srcset = source.srcset.split("#")[0] + "#" + root.dataset.theme;
      image.src = image.src.split("#")[0] + "#" + root.dataset.theme;
    });
  }

  function setUpTheme(button) {
    const label = button.querySelector("[data-theme-label]");
    const name = () => { label.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("theme", root.dataset.theme); } catch { /* private mode */ }
      name();
      paint();
    });
    dark.addEventListener("change", name);
    name();
    button.hidden = false;
  }

  function announce(place, text) {
    place.textContent = "";
    setTimeout(() => { place.textContent = text; }, 50);
  }

  function copy(link) {
    const place = document.getElementById("announcer");
    navigator.clipboard.writeText(link.href).then(() => {
      announce(place, place.dataset.copied);
      link.classList.add("is-copied");
      setTimeout(() => link.classList.remove("is-copied"), 2000);
    }, () => { /* the link still works as a link */ });
  }

  function load(address) {
    return fetch(address)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
  }

  function show(link, proof, open) {
    proof.hidden = !open;
    link.setAttribute("aria-expanded", open);
  }

  /* The proofs are a page of their own, loaded with the first that is asked for. */
  function unfold(link) {
    const there = () => link.parentNode.querySelector(".dv-proof");
    if (there()) { show(link, there(), there().hidden); return; }
    proofs = proofs || load(link.pathname);
    proofs.then((page) => {
      if (there()) { return; }
      const proof = document.importNode(page.getElementById(link.hash.slice(1)).querySelector(".dv-proof"), true);
      proof.querySelectorAll("a:not([href^='#claim-'])").forEach((found) => { found.href = new URL(found.getAttribute("href"), link.href).href; });
      link.parentNode.append(proof);
      show(link, proof, true);
    }).catch(() => { location.href = link.href; });
  }

  function follow(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
    if (link.matches(".dv-no[href^='#']") && navigator.clipboard) { copy(link); }
    if (link.matches(".dv-mast [hreflang]")) { link.hash = location.hash; }
    if (link.matches(".dv-why")) { event.preventDefault(); unfold(link); }
  }

  /* What the address points at, found as browsers do: by the fragment as it is, then with its percent signs decoded, if they can be. */
  function pointedAt() {
    const name = location.hash.slice(1);
    const found = document.getElementById(name);
    if (found) { return found; }
    try { return document.getElementById(decodeURIComponent(name)); } catch { return null; /* a stray percent sign */ }
  }

  /* A link into something folded opens it. */
  function openTarget() {
    const target = pointedAt();
    const fold = target && target.closest("details");
    if (fold) { fold.open = true; }
  }

  document.addEventListener("DOMContentLoaded", () => {
    paint();
    document.querySelectorAll("[data-theme-button]").forEach(setUpTheme);
    document.querySelectorAll("a.dv-why").forEach((link) => { link.setAttribute("aria-expanded", false); });
    document.addEventListener("click", follow);
    openTarget();
    addEventListener("hashchange", openTarget);
  });
})();
