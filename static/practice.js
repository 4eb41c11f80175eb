// What the practice room does beyond htmx. Without scripts each form and link loads the page again.
(() => {
  "use strict";

  addEventListener("change", (event) => event.target.closest?.("form[data-submit-on-change]")?.requestSubmit());

  // What was sent leaves the input; the page that comes back is laid over this one, and would leave it standing.
  addEventListener("htmx:after:request", (event) => {
    const form = event.detail?.ctx?.sourceElement;
    if (form?.matches?.(".composer")) form.reset();
  });

  // The answer to a deed may have been drawn before what the gate did then: look once more.
  addEventListener("htmx:after:request", (event) => {
    const source = event.detail?.ctx?.sourceElement;
    if (source?.matches?.(".phone form")) document.getElementById("practice-news")?.dispatchEvent(new Event("phone"));
  });

  addEventListener("htmx:after:swap", () => document.querySelector(".phone [data-ok]")?.focus({ preventScroll: true }));

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelector(".phone [data-ok]")?.click();
  });
})();
