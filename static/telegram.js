// Telegram leads back with what it says about the person behind the "#": it is put into the form, for him to send.
(() => {
  "use strict";
  const found = /[#&]tgAuthResult=([^&]+)/.exec(location.hash);
  const form = document.querySelector("[data-telegram-form]");
  if (!found || !form) return;
  let said;
  try {
    const plain = decodeURIComponent(found[1]).replace(/-/g, "+").replace(/_/g, "/");
    said = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0))));
  } catch {
    return; // "false", when he said no, or something that isn't Telegram's
  }
  history.replaceState(null, "", location.pathname);
  if (!said || typeof said !== "object") return;
  for (const field of form.querySelectorAll("input[type=hidden]")) {
    if (field.name !== "csrf_token" && said[field.name] !== undefined) field.value = String(said[field.name]);
  }
  document.querySelector("[data-telegram-name]").textContent = [said.first_name, said.last_name].filter(Boolean).join(" ");
  document.querySelector("[data-telegram-ask]").hidden = true;
  form.hidden = false;
})();
