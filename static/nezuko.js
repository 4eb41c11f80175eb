// What the pages do beyond htmx. Everything reads and posts without it.
(() => {
  "use strict";

  // What scripts say stands on the page (templates/_words.html), in its language.
  const words = JSON.parse(document.getElementById("words").textContent);

  // ---------------------------------------------------------------- theme
  const markTheme = () => {
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      if (button.tagName === "BUTTON") {
        button.setAttribute("aria-pressed", String(button.dataset.themeChoice === document.documentElement.dataset.themeChoice));
      }
    }
  };
  addEventListener("click", (event) => {
    const choice = event.target.closest?.("button[data-theme-choice]");
    if (choice) {
      try { localStorage.setItem("nezuko-theme", choice.dataset.themeChoice); } catch { /* private mode: for this page only */ }
      dispatchEvent(new Event("nezuko:theme"));
      markTheme();
    }
    event.target.closest?.("[data-close]")?.closest("[data-toast]")?.remove();
  });
  markTheme();

  // ---------------------------------------------------------------- times
  const steps = [[60, 1, "s", "second"], [3600, 60, "min", "minute"], [86400, 3600, "h", "hour"], [604800, 86400, "d", "day"]];
  const language = document.documentElement.lang;
  const english = language === "en";
  const exact = new Intl.DateTimeFormat(english ? undefined : language, { dateStyle: "long", timeStyle: "medium" });
  const day = new Intl.DateTimeFormat(english ? "en-GB" : language, { day: "numeric", month: "short", year: "numeric" });
  const relative = new Intl.RelativeTimeFormat(language, { style: "short" });
  const ago = (at) => {
    const past = (Date.now() - at) / 1000;
    const distance = Math.abs(past);
    if (distance < 5) return words.now;
    for (const [limit, size, unit, name] of steps) {
      if (distance < limit) {
        const count = Math.floor(distance / size);
        if (!english) return relative.format(past >= 0 ? -count : count, name);
        const span = `${count} ${unit}`;
        return past >= 0 ? `${span} ago` : `in ${span}`;
      }
    }
    return day.format(at);
  };
  const tellTimes = () => {
    for (const time of document.querySelectorAll("time[datetime]")) {
      const at = Date.parse(time.dateTime);
      if (Number.isNaN(at)) continue;
      const text = ago(at);
      if (time.textContent !== text) time.textContent = text;
      if (!time.dataset.exact) {
        time.title = exact.format(at);
        time.dataset.exact = "1";
      }
    }
  };
  setInterval(tellTimes, 10_000);
  tellTimes();

  // --------------------------------------------------------------- toasts
  const watchToast = (toast) => {
    const goes = () => (toast.matches(":hover, :focus-within") ? setTimeout(goes, 2000) : toast.remove());
    setTimeout(goes, toast.querySelector("[data-undo]") ? 15000 : 6000); // whoever may take something back needs time to read it
  };
  document.querySelectorAll("[data-toast]").forEach(watchToast);
  const toasts = document.getElementById("toasts");
  if (toasts) {
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) if (node.matches?.("[data-toast]")) watchToast(node);
    }).observe(toasts, { childList: true });
  }

  // ----------------------------------------------------------------- live
  const states = new Map();
  const show = (source, state) => {
    if (!source.id) return;
    states.set(source.id, state);
    for (const badge of document.querySelectorAll(`[data-live="#${source.id}"]`)) {
      if (badge.dataset.state !== state) {
        badge.dataset.state = state;
        badge.textContent = words[state];
      }
    }
  };
  const isStream = (element) => element?.hasAttribute?.("hx-sse:connect");
  addEventListener("htmx:sse:after:connection", (event) => show(event.target, "live"));
  addEventListener("htmx:sse:before:connection", (event) => {
    const attempt = event.detail.connection.attempt;
    if (attempt > 0) show(event.target, attempt > 4 || !navigator.onLine ? "offline" : "reconnecting");
  });
  addEventListener("htmx:sse:error", (event) => {
    if (event.detail.status === 401) location.reload(); // the sign-in has ended: the server leads to the right page
    else if (isStream(event.target)) show(event.target, navigator.onLine ? "reconnecting" : "offline");
  });
  // The very first connection isn't retried by hx-sse.
  addEventListener("htmx:finally:request", (event) => {
    const source = event.detail?.ctx?.sourceElement;
    if (!isStream(source) || source._htmx?.sse || states.get(source.id) === "live") return;
    show(source, navigator.onLine ? "reconnecting" : "offline");
    setTimeout(() => source.isConnected && source.dispatchEvent(new Event("retry")), 3000);
  });
  addEventListener("offline", () => {
    for (const id of states.keys()) show({ id }, "offline");
  });
  // A connection that the network dropped often hangs for minutes without an error: begin anew, at once, behind the last event seen.
  addEventListener("online", () => {
    for (const id of states.keys()) {
      show({ id }, "reconnecting");
      const connection = document.getElementById(id)?._htmx?.sse;
      connection?.reader?.cancel();
      connection?.delayCanceller?.();
    }
  });

  // ----------------------------------------------------------- after swaps
  addEventListener("htmx:after:swap", () => {
    for (const feed of document.querySelectorAll("[data-feed]")) {
      while (feed.children.length > Number(feed.dataset.feed)) feed.lastElementChild.remove();
    }
    for (const [id, state] of states) show({ id }, state);
    tellTimes();
  });

  // ------------------------------------------------------------- keyboard
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
  addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.top-menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
})();
