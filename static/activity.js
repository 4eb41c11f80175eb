// Pauses a live list: what comes meanwhile is kept, and put in place in its order when the list goes on.
(() => {
  "use strict";

  const most = 1000;
  const words = JSON.parse(document.getElementById("words").textContent);
  const button = document.querySelector("[data-pause]");
  if (!button) return;
  const list = document.querySelector(button.dataset.pause);
  const parts = Object.fromEntries([...button.querySelectorAll("[data-when]")].map((part) => [part.dataset.when, part]));
  const count = button.querySelector("[data-held]");
  let held = [];
  let rows = 0;
  let paused = false;

  const show = () => {
    button.setAttribute("aria-pressed", String(paused));
    parts.going.hidden = paused;
    parts.paused.hidden = !paused;
    count.textContent = rows ? ` ${words.held.replace("{count}", rows)}` : "";
  };
  const rowsOf = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  };

  list.addEventListener("htmx:sse:before:message", (event) => {
    if (!paused || event.detail.message.event) return;
    event.detail.cancelled = true;
    const fresh = rowsOf(event.detail.message.data);
    rows += fresh.childElementCount;
    held.push(fresh);
    while (rows > most && held.length > 1) rows -= held.shift().childElementCount;
    show();
  });
  button.addEventListener("click", () => {
    paused = !paused;
    if (!paused) {
      for (const fresh of held) list.prepend(fresh);
      held = [];
      rows = 0;
      dispatchEvent(new Event("htmx:after:swap"));
    }
    show();
  });
})();
