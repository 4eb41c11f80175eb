// The page that a guard bot shows, inside Telegram's app: it says for whom it was opened, and shows what the server tells from then on.
// How a page and the app talk: https://core.telegram.org/api/web-events
(() => {
  "use strict";
  const sight = document.getElementById("sight");
  const trouble = document.getElementById("trouble");
  const given = new URLSearchParams(location.hash.slice(1));
  const initData = given.get("tgWebAppData") || "";
  const FIRST_PAUSE = 500, LONGEST_PAUSE = 8000;
  let pause = FIRST_PAUSE, ended = false, connection = null, timer = 0;

  const tellApp = (event, data = {}) => {
    if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(event, JSON.stringify(data));
    else if (window.external && "notify" in window.external) window.external.notify(JSON.stringify({ eventType: event, eventData: data }));
    else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType: event, eventData: data }), "https://web.telegram.org");
    else return false;
    return true;
  };

  const paint = () => {
    let theme = {};
    try {
      theme = JSON.parse(given.get("tgWebAppThemeParams") || "{}");
    } catch {
      return; // then the page keeps its own colours
    }
    for (const [name, value] of Object.entries(theme)) {
      if (/^#[0-9a-f]{6}$/i.test(value)) document.documentElement.style.setProperty(`--tg-${name.replaceAll("_", "-")}`, value);
    }
  };

  const complain = (sentence) => {
    trouble.textContent = sentence;
    trouble.hidden = !sentence;
  };

  const take = (block) => {
    const lines = block.split("\n");
    const event = lines.find((line) => line.startsWith("event: "));
    const data = lines.filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n");
    if (event && event.slice(7) === "end") {
      ended = true;
      return;
    }
    if (!lines.some((line) => line.startsWith("data: "))) return; // a sign of life
    sight.innerHTML = data; // made and escaped by the server
    complain("");
    pause = FIRST_PAUSE;
  };

  const read = async (response) => {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let left = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (left + value).split("\n\n");
      left = blocks.pop();
      blocks.forEach(take);
    }
  };

  const connect = async () => {
    clearTimeout(timer);
    if (connection) connection.abort();
    const own = connection = new AbortController();
    try {
      const response = await fetch(sight.dataset.live, {
        headers: { Authorization: `tma ${initData}`, Accept: "text/event-stream" }, signal: own.signal, cache: "no-store",
      });
      if (response.ok) {
        await read(response);
      } else if (response.status === 403 || response.status === 404) {
        ended = true;
        sight.replaceChildren();
        complain(response.status === 403 ? sight.dataset.elsewhere : sight.dataset.unguarded);
      }
    } catch (error) {
      if (error.name === "AbortError") return;
    }
    if (ended || own !== connection) return;
    timer = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  document.addEventListener("click", (click) => {
    const link = click.target.closest("a[href^='https://t.me/']");
    if (link && tellApp("web_app_open_tg_link", { path_full: new URL(link.href).pathname + new URL(link.href).search })) click.preventDefault();
    if (click.target.closest("[data-again]")) connect();
  });
  // Whoever comes back from a channel sees at once what has become of it.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && !ended) connect();
  });

  paint();
  tellApp("web_app_ready");
  tellApp("web_app_expand");
  connect();
})();
