// The command palette, and the keys that lead everywhere. Everything that they do can be done by links, too.
(() => {
  "use strict";
  const palette = document.getElementById("palette");
  const help = document.getElementById("shortcuts");
  if (!palette || !help) return;
  const input = palette.querySelector("input");
  const list = document.getElementById("palette-list");
  const count = palette.querySelector("[data-palette-count]");
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  if (mac) for (const key of document.querySelectorAll("[data-mod]")) key.textContent = "⌘";

  // -------------------------------------------------------------- choosing
  const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
  const chosen = () => list.querySelector("[aria-selected=true]");
  const choose = (option, scroll = true) => {
    chosen()?.setAttribute("aria-selected", "false");
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    if (scroll) option.scrollIntoView({ block: "nearest" });
  };
  const step = (by) => {
    const all = options();
    if (all.length) choose(all[(all.indexOf(chosen()) + by + all.length) % all.length]);
  };

  // --------------------------------------------------------------- finding
  let asked = 0;
  const find = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(`/palette?q=${encodeURIComponent(input.value.trim())}`, { headers: { "HX-Request": "true" } });
      if (answer.status === 401) return location.reload(); // the sign-in has ended: the server leads to the right page
      if (mine !== asked || !answer.ok) return;
      list.innerHTML = await answer.text();
      choose(options()[0]);
      list.scrollTop = 0;
      count.textContent = list.querySelector("[data-found]").textContent;
    } catch { /* no connection: what was found before stays */ }
  };
  let soon = 0;
  input.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(find, 110);
  });

  const open = () => {
    if (palette.open || document.querySelector("dialog[open]")) return;
    for (const menu of document.querySelectorAll("details.top-menu[open]")) menu.open = false;
    input.value = "";
    list.innerHTML = '<div class="skeleton"></div>'.repeat(5);
    palette.showModal();
    find();
  };

  // ----------------------------------------------------------------- doing
  const side = () => {
    const narrow = document.documentElement.dataset.side !== "narrow";
    if (narrow) document.documentElement.dataset.side = "narrow";
    else delete document.documentElement.dataset.side;
    try { localStorage.setItem("nezuko-side", narrow ? "narrow" : "wide"); } catch { /* private mode: for this page only */ }
    nameLinks();
  };
  const nameLinks = () => {
    const narrow = document.documentElement.dataset.side === "narrow";
    for (const link of document.querySelectorAll(".side .side-link")) link.title = narrow ? link.textContent.trim() : "";
  };
  nameLinks();
  const act = (action) => {
    const [what, how] = action.split(":");
    if (what === "theme") document.querySelector(`button[data-theme-choice="${how}"]`)?.click();
    if (what === "sidebar") side();
    if (what === "shortcuts") help.showModal();
    if (what === "sign-out") document.querySelector('form[action="/sign-out"]')?.requestSubmit();
  };
  const take = (option, event) => {
    if (!option) return;
    const elsewhere = event.ctrlKey || event.metaKey;
    palette.close();
    if (option.dataset.action) act(option.dataset.action);
    else if (elsewhere) window.open(option.dataset.path, "_blank", "noopener");
    else location.assign(option.dataset.path);
  };
  list.addEventListener("click", (event) => take(event.target.closest("[role=option]:not([aria-disabled])"), event));
  list.addEventListener("mousemove", (event) => {
    const option = event.target.closest("[role=option]:not([aria-disabled])");
    if (option && option !== chosen()) choose(option, false);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "PageDown") choose(options().at(-1));
    else if (event.key === "PageUp") choose(options()[0]);
    else if (event.key === "Enter") take(chosen(), event);
    else return;
    event.preventDefault();
  });
  for (const dialog of [palette, help]) {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-close-dialog]")) dialog.close();
    });
  }
  addEventListener("click", (event) => {
    if (event.target.closest?.("[data-palette]")) open();
    if (event.target.closest?.("[data-side-switch]")) side();
  });

  // ------------------------------------------------------------------ keys
  const plain = help.querySelector("[data-keys-off]");
  try { plain.checked = localStorage.getItem("nezuko-keys") === "off"; } catch { /* private mode: they are on */ }
  plain.addEventListener("change", () => {
    try { localStorage.setItem("nezuko-keys", plain.checked ? "off" : "on"); } catch { /* private mode: for this page only */ }
  });
  let going = 0;
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return palette.open ? palette.close() : open();
    }
    if (plain.checked || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog") || document.querySelector("dialog[open]")) return;
    const now = performance.now();
    if (event.key === "?") help.showModal();
    else if (event.key === "[") side();
    else if (event.key === "/" && !document.querySelector("[data-search]")) open();
    else if (event.key === "g") return void (going = now);
    else if (now - going < 1500) {
      const link = document.querySelector(`.side-link[data-go="${CSS.escape(event.key)}"]`);
      going = 0;
      if (!link) return;
      location.assign(link.href);
    } else return;
    event.preventDefault();
  });
})();
