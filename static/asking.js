// Questions open as dialogs, lists narrow while one types, and several rows are chosen at once. Everything works without it, too.
(() => {
  "use strict";

  // ------------------------------------------------------------ questions
  const openQuestion = (page) => {
    const question = new DOMParser().parseFromString(page, "text/html").getElementById("ask");
    if (!question) return false;
    const dialog = document.createElement("dialog");
    dialog.className = "ask-dialog";
    dialog.setAttribute("aria-labelledby", "ask-title");
    dialog.append(document.importNode(question, true));
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-ask-close]")) {
        event.preventDefault();
        dialog.close();
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("input:not([type=hidden]), [data-ask-close]")?.focus();
    return true;
  };
  addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[data-ask]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected && openQuestion(await answer.text())) return;
    } catch { /* no connection: the page itself will say so */ }
    location.assign(link.href);
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
      count.textContent = chosen ? `${chosen} chosen` : count.dataset.plain;
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
