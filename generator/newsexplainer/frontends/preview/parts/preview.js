// Waits for news of this page while it is looked at, and loads it again when it has changed.
(() => {
  const own = document.currentScript;
  const events = new URL("events", own.src);
  events.searchParams.set("since", own.dataset.since);
  events.searchParams.set("page", location.pathname);
  let source = null;

  const close = () => {
    source?.close();
    source = null;
  };
  const open = () => {
    if (source || document.visibilityState !== "visible") return;
    source = new EventSource(events);
    source.addEventListener("reload", () => {
      close();
      location.reload();
    });
  };

  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  document.querySelector(".explain-preview-fault")?.focus({ preventScroll: true });
  open();
})();
