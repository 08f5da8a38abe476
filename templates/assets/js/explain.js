/* Two comforts, both optional: a button for light and dark, and claim numbers that copy their link. */
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function stored() {
    try { return window.localStorage.getItem("theme"); } catch (error) { return null; }
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
  }

  if (stored() === "dark" || stored() === "light") { root.dataset.theme = stored(); }

  /* Drawings are files that follow the system unless their address says otherwise. */
  function paint() {
    if (!root.dataset.theme) { return; }
    document.querySelectorAll("img[data-drawing]").forEach(function (image) {
      var source = image.previousElementSibling;
      source.srcset = source.srcset.split("#")[0] + "#" + root.dataset.theme;
      image.src = image.src.split("#")[0] + "#" + root.dataset.theme;
    });
  }

  function setUpTheme(button) {
    var label = button.querySelector("[data-theme-label]");
    function name() { label.textContent = isDark() ? button.dataset.light : button.dataset.dark; }
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { window.localStorage.setItem("theme", root.dataset.theme); } catch (error) { /* private mode */ }
      name();
      paint();
    });
    dark.addEventListener("change", name);
    name();
    button.hidden = false;
  }

  function announce(text) {
    var place = document.getElementById("announcer");
    place.textContent = "";
    window.setTimeout(function () { place.textContent = text; }, 50);
  }

  function setUpCopying(place) {
    document.addEventListener("click", function (event) {
      var anchor = event.target.closest("a[data-copy]");
      if (!anchor || !navigator.clipboard) { return; }
      navigator.clipboard.writeText(anchor.href).then(function () {
        announce(place.dataset.copied);
        anchor.classList.add("is-copied");
        window.setTimeout(function () { anchor.classList.remove("is-copied"); }, 2000);
      }, function () { /* the link still works as a link */ });
    });
  }

  /* A link into a folded proof opens it. */
  function openTarget() {
    var target = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    var fold = target && target.closest("details");
    if (fold) { fold.open = true; }
  }

  document.addEventListener("DOMContentLoaded", function () {
    paint();
    document.querySelectorAll("[data-theme-button]").forEach(setUpTheme);
    var place = document.getElementById("announcer");
    if (place) { setUpCopying(place); }
    openTarget();
    window.addEventListener("hashchange", openTarget);
  });
})();
