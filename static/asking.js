// Questions open as dialogs, lists narrow while one types, and several rows are chosen at once. Everything works without it, too.
(() => {
  "use strict";
  const words = JSON.parse(document.getElementById("words").textContent);

  // ------------------------------------------------------------ questions
  const openDialog = (content) => {
    const dialog = document.createElement("dialog");
    dialog.className = "ask-dialog";
    dialog.append(content);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-ask-close]")) {
        event.preventDefault();
        dialog.close();
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };
  const openQuestion = (page) => {
    const question = new DOMParser().parseFromString(page, "text/html").getElementById("ask");
    if (!question) return false;
    const dialog = openDialog(document.importNode(question, true));
    dialog.setAttribute("aria-labelledby", "ask-title");
    dialog.querySelector("input:not([type=hidden]), [data-ask-close]")?.focus();
    return true;
  };
  const openSkeleton = (stop) => {
    const lines = document.createElement("div");
    lines.className = "panel ask";
    lines.innerHTML = '<div class="skeleton skeleton-line"></div>'.repeat(6);
    const dialog = openDialog(lines);
    dialog.setAttribute("aria-label", words.loading);
    dialog.setAttribute("aria-busy", "true");
    dialog.addEventListener("cancel", stop);
    return dialog;
  };
  addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[data-ask]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const waiting = new AbortController();
    let skeleton;
    const slow = setTimeout(() => { skeleton = openSkeleton(() => waiting.abort()); }, 200);
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" }, signal: waiting.signal });
      const page = await answer.text();
      skeleton?.close();
      if (answer.ok && !answer.redirected && openQuestion(page)) return;
    } catch { /* no connection: the page itself will say so */ } finally {
      clearTimeout(slow);
      skeleton?.close();
    }
    if (!waiting.signal.aborted) location.assign(link.href);
  });
  addEventListener("submit", (event) => {
    const button = event.target.closest?.(".ask-form")?.querySelector("button:not([type=button])");
    if (button) button.disabled = true; // pressed twice is meant once
  });

  // -------------------------------------------------------------- choosing
  const tell = (form) => {
    const boxes = [...form.querySelectorAll("input[type=checkbox][name]")];
    const chosen = boxes.filter((box) => box.checked).length;
    const all = form.querySelector("[data-check-all]");
    if (all) {
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
    form.querySelector("[data-bulk-buttons]")?.classList.toggle("is-open", chosen > 0);
    const count = form.querySelector("[data-bulk-count]");
    if (count) {
      count.dataset.plain ??= count.textContent;
      count.textContent = chosen ? words.chosen.replace("{count}", chosen) : count.dataset.plain;
    }
  };
  addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-bulk]");
    if (!form) return;
    if (event.target.matches("[data-check-all]")) {
      for (const box of form.querySelectorAll("input[type=checkbox][name]")) box.checked = event.target.checked;
    }
    tell(form);
  });

  // ------------------------------------------------------------- narrowing
  addEventListener("htmx:after:swap", () => {
    const form = document.querySelector("form[data-narrow]");
    if (!form) return;
    const filled = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(filled).toString();
    history.replaceState(null, "", query ? `${form.getAttribute("action")}?${query}` : form.getAttribute("action"));
  });
})();
