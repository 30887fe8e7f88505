// Reading with the keyboard, and two choices that are remembered in this browser. Every page is whole without it.
(() => {
  "use strict";
  const root = document.documentElement;
  const memory = {
    get: (key) => { try { return localStorage.getItem("wire." + key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem("wire." + key, value); } catch { /* private window */ } },
  };

  // Before the first paint, so that nothing flashes.
  const themes = ["auto", "light", "dark"];
  const showTheme = (theme) => { theme === "auto" ? delete root.dataset.theme : root.dataset.theme = theme; };
  let theme = themes.includes(memory.get("theme")) ? memory.get("theme") : "auto";
  showTheme(theme);

  document.addEventListener("DOMContentLoaded", () => {
    const one = (selector) => document.querySelector(selector);
    const make = (name, attributes, ...content) => {
      const element = document.createElement(name);
      Object.assign(element, attributes);
      element.append(...content);
      return element;
    };

    const status = make("p", { className: "visually-hidden", role: "status" });
    const themeButton = make("button", { type: "button", className: "nav-button" });
    const turnTheme = (next) => {
      theme = next;
      memory.set("theme", theme);
      showTheme(theme);
      themeButton.textContent = "Theme: " + theme;
    };
    themeButton.textContent = "Theme: " + theme;
    themeButton.addEventListener("click", () => turnTheme(themes[(themes.indexOf(theme) + 1) % themes.length]));

    const evidence = one("#evidence");
    if (evidence) {
      if (memory.get("evidence") === "on") { evidence.checked = true; }
      evidence.addEventListener("change", () => memory.set("evidence", evidence.checked ? "on" : "off"));
    }

    const keys = [
      ["j", "next headline"], ["k", "headline before"], ["o", "open it; on a brief, the original"],
      ["e", "show what each sentence rests on"], ["/", "search the archive"], ["t", "light, dark or as the system"],
      ["?", "this list"],
    ];
    const on = make("input", { type: "checkbox", checked: memory.get("keys") !== "off" });
    on.addEventListener("change", () => memory.set("keys", on.checked ? "on" : "off"));
    const list = make("dl", { className: "keys" });
    keys.forEach(([key, what]) => list.append(make("div", {},
      make("dt", {}, make("kbd", {}, key)), make("dd", {}, what))));
    const sheet = make("dialog", { className: "sheet" },
      make("h2", { id: "keys-title" }, "Keyboard"), list,
      make("label", {}, on, " Single keys work"),
      make("form", { method: "dialog" }, make("button", { className: "nav-button" }, "Close")));
    sheet.setAttribute("aria-labelledby", "keys-title");
    const keysButton = make("button", { type: "button", className: "nav-button" }, "Keyboard");
    keysButton.addEventListener("click", () => sheet.showModal());
    (one(".footer nav") || document.body).append(make("p", { className: "choices" }, themeButton, keysButton));
    document.body.append(sheet, status);

    const headlines = () => [...document.querySelectorAll("main :is(h2, h3, h4) > a[href]")];
    const step = (by) => {
      const all = headlines();
      const at = all.indexOf(document.activeElement);
      const next = all[at < 0 && by < 0 ? all.length - 1 : at + by];
      if (next) {
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: "center" });
      }
    };
    const open = () => {
      const here = document.activeElement;
      const target = headlines().includes(here) ? here : one(".source-lead a");
      if (target) { target.click(); }
    };
    const search = () => {
      const field = one("input[type=search]");
      if (field) { field.focus(); } else { location.assign("/archive"); }
    };
    const commands = {
      j: () => step(1), k: () => step(-1), o: open, "/": search, "?": () => sheet.showModal(),
      e: () => { if (evidence) { evidence.click(); status.textContent = evidence.checked ? "Evidence shown" : "Evidence hidden"; } },
      t: () => { themeButton.click(); status.textContent = themeButton.textContent; },
    };
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
      const command = commands[event.key];
      if (!command || typing || sheet.open || event.ctrlKey || event.metaKey || event.altKey) { return; }
      if (!on.checked && event.key !== "?") { return; }
      event.preventDefault();
      command();
    });
  });
})();
