// Runs before the first paint: the chosen theme, else the system's.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try { return localStorage.getItem("nezuko-theme") || "system"; } catch { return "system"; }
  };
  const apply = () => {
    const choice = chosen();
    root.dataset.bsTheme = choice === "dark" || (choice === "system" && dark.matches) ? "dark" : "light";
    root.dataset.themeChoice = choice;
  };
  root.dataset.js = "";
  try { if (localStorage.getItem("nezuko-side") === "narrow") root.dataset.side = "narrow"; } catch { /* private mode: wide */ }
  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  addEventListener("nezuko:theme", apply);
})();
