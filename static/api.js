// Tries calls from the page of the API, with the session of this browser.
(() => {
  "use strict";
  const root = document.querySelector("[data-api]");
  if (!root) return;

  const said = JSON.parse(document.getElementById("words").textContent).api;
  const address = (form) => {
    let path = form.dataset.path;
    const query = new URLSearchParams();
    for (const field of form.querySelectorAll("[data-place]")) {
      const value = field.value.trim();
      if (field.dataset.place === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(value));
      if (field.dataset.place === "query" && value) query.append(field.name, value);
    }
    const tail = query.toString();
    return root.dataset.api + path + (tail ? `?${tail}` : "");
  };

  const shown = (text) => {
    try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
  };

  const listen = (form, told, answer, button) => {
    if (form.source) {
      form.source.close();
      form.source = null;
      button.textContent = said.listen;
      told.textContent = said.ended;
      return;
    }
    answer.hidden = false;
    answer.textContent = "";
    const source = form.source = new EventSource(address(form));
    const add = (event) => { answer.textContent = `${event.type} ${event.lastEventId}\n${shown(event.data)}\n\n${answer.textContent}`.slice(0, 20000); };
    for (const kind of form.querySelectorAll("select[name=kind] option")) if (kind.value) source.addEventListener(kind.value, add);
    source.onopen = () => { told.textContent = said.live; };
    source.onerror = () => { told.textContent = source.readyState === EventSource.CLOSED ? said.itEnded : said.reconnecting; };
    button.textContent = said.stop;
  };

  const send = async (form, told, answer) => {
    const { method } = form.dataset;
    const options = { method, headers: { Accept: "application/json" } };
    const body = form.querySelector("[data-place=body]");
    if (method !== "GET") options.headers["X-CSRF-Token"] = root.dataset.csrf;
    if (body) {
      options.headers["Content-Type"] = "application/json";
      options.body = body.value;
    }
    const began = performance.now();
    told.textContent = "…";
    try {
      const response = await fetch(address(form), options);
      const text = await response.text();
      const left = response.headers.get("RateLimit-Remaining");
      const took = Math.round(performance.now() - began);
      told.textContent = `${response.status} ${response.statusText} · ${took} ms${left === null ? "" : ` · ${said.left.replace("{count}", left)}`}`;
      answer.textContent = shown(text);
      answer.hidden = !text;
    } catch {
      told.textContent = said.noConnection;
    }
  };

  root.addEventListener("submit", (event) => {
    const form = event.target.closest(".call-form");
    if (!form) return;
    event.preventDefault();
    const told = form.querySelector("[data-api-told]");
    const answer = form.querySelector("[data-api-answer]");
    if ("live" in form.dataset) listen(form, told, answer, form.querySelector("button"));
    else send(form, told, answer);
  });

  // ------------------------------------------------------------- finding
  const filter = document.querySelector("[data-api-filter]");
  filter?.addEventListener("submit", (event) => event.preventDefault());
  filter?.addEventListener("input", () => {
    const words = filter.querySelector("input").value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const group of root.querySelectorAll("[data-api-group]")) {
      let any = false;
      for (const call of group.querySelectorAll("[data-api-call]")) {
        const text = `${group.querySelector("h2").textContent} ${call.querySelector("summary").textContent}`.toLowerCase();
        call.hidden = !words.every((word) => text.includes(word));
        any ||= !call.hidden;
      }
      group.hidden = !any;
    }
  });

  // Addresses of problems and calls lead to what they name.
  const open = () => {
    const named = location.hash && document.getElementById(location.hash.slice(1));
    if (named?.tagName === "DETAILS") named.open = true;
  };
  addEventListener("hashchange", open);
  open();
})();
