// The desk: keys, theme, and a word before the session ends. Loaded by the console only.
(() => {
  "use strict";
  const root = document.documentElement;
  const memory = {
    get: (key) => { try { return localStorage.getItem("wire." + key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem("wire." + key, value); } catch { /* private window */ } },
  };
  const make = (name, attributes, ...content) => {
    const element = document.createElement(name);
    Object.assign(element, attributes);
    element.append(...content);
    return element;
  };

  const themes = ["auto", "light", "dark"];
  let theme = themes.includes(memory.get("theme")) ? memory.get("theme") : "auto";
  const themeButton = document.getElementById("theme");
  const showTheme = () => {
    theme === "auto" ? delete root.dataset.theme : root.dataset.theme = theme;
    if (themeButton) { themeButton.textContent = "Theme: " + theme; }
  };
  showTheme();
  if (themeButton) {
    themeButton.addEventListener("click", () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      memory.set("theme", theme);
      showTheme();
      document.dispatchEvent(new CustomEvent("desk:theme"));
    });
  }

  // Charts take their colours from the page, so that they are right in light and dark.
  window.deskChart = function deskChart() {
    const of = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();
    const probe = make("span", { hidden: true });
    document.body.append(probe);
    const colour = (name) => { probe.style.color = of(name); return getComputedStyle(probe).color; };
    const config = this.cfg.config;
    config.data.datasets.forEach((set) => { set.backgroundColor = colour("--archive"); set.borderWidth = 0; set.maxBarThickness = 36; });
    const axis = { ticks: { color: colour("--muted") }, grid: { color: colour("--rule") } };
    config.options.scales.x = { ...config.options.scales.x, ticks: axis.ticks, grid: { display: false } };
    config.options.scales.y = { ...config.options.scales.y, ...axis };
    probe.remove();
  };
  document.addEventListener("desk:theme", () => { if (document.querySelector("canvas")) { location.reload(); } });

  // Any element with data-key is clicked by that key, and stands on the sheet with its data-key-says or its text.
  const keyed = () => [...document.querySelectorAll("[data-key]")].filter((element) => element.getClientRects().length > 0);
  const words = (element) => element.dataset.keySays || element.getAttribute("aria-label") || element.textContent.trim();
  const visible = new Map([["?", "this list"], ["t", "light, dark or as the system"]]);
  const sheet = make("dialog", { className: "sheet" });
  sheet.setAttribute("aria-labelledby", "keys-title");
  const singleKeys = make("input", { type: "checkbox", checked: memory.get("keys") !== "off" });
  singleKeys.addEventListener("change", () => memory.set("keys", singleKeys.checked ? "on" : "off"));
  const showSheet = () => {
    const list = make("dl", { className: "keys" });
    const line = (key, says) => list.append(make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, says)));
    keyed().forEach((element) => line(element.dataset.key, words(element)));
    visible.forEach((says, key) => line(key, says));
    sheet.replaceChildren(
      make("h2", { id: "keys-title" }, "Keyboard"), list, make("label", {}, singleKeys, " Single keys work"),
      make("form", { method: "dialog" }, make("button", { className: "bar-button" }, "Close")));
    sheet.showModal();
  };
  document.body.append(sheet);
  document.getElementById("keys")?.addEventListener("click", showSheet);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (typing || document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (!singleKeys.checked && event.key !== "?") { return; }
    const target = keyed().find((element) => element.dataset.key === event.key);
    if (target) {
      event.preventDefault();
      target.click();
    } else if (event.key === "?") {
      event.preventDefault();
      showSheet();
    } else if (event.key === "t" && themeButton) {
      themeButton.click();
    }
  });

  // What a page says where the server has not said it.
  const say = (role, ...content) => {
    document.querySelector(".desk-said")?.remove();
    const note = make("p", { className: "problem-note desk-said" }, ...content);
    note.setAttribute("role", role);
    document.querySelector(".desk-head").after(note);
    note.scrollIntoView({ block: "nearest" });
  };

  // A script got no answer that it understands: the page stays as it is, with what was typed, and says why.
  window.jQuery?.(document).on("pfAjaxError", (event, request) => {
    const page = new DOMParser().parseFromString(request.responseText || "", "text/html");
    const told = [...page.querySelectorAll("h1, h1 ~ p:not(.buttons)")].map((part) => part.textContent.trim()).join(". ");
    say("alert", told.replaceAll("..", ".") || "The server does not answer.", " What you typed is still here.");
  });

  // What was refused stays open, with what was typed.
  window.jQuery?.(document).on("pfAjaxComplete", () => {
    document.querySelectorAll("main details:not([open]) :is(textarea, .reason)").forEach((field) => {
      if (field.value) { field.closest("details").open = true; }
    });
  });

  // Whoever has to sign in again finds what they had typed, in the same tab and under the same name.
  const person = document.querySelector(".bar-person a")?.textContent;
  const typed = () => [...document.querySelectorAll("main form[method=post] :is(textarea, input:not([type]), input[type=text])")]
    .filter((field) => field.id && field.value !== field.defaultValue)
    .map((field) => [field.id, field.value]);
  const store = (text) => { try { text ? sessionStorage.setItem("desk.typed", text) : sessionStorage.removeItem("desk.typed"); } catch { /* too much, or not allowed */ } };
  if (person) {
    const kept = (() => { try { return JSON.parse(sessionStorage.getItem("desk.typed")); } catch { return null; } })();
    store();
    if (kept?.person === person && (kept.back || document.referrer.startsWith(location.origin + "/console/sign-in"))) {
      if (kept.page !== location.href && !kept.back) {
        store(JSON.stringify({ ...kept, back: true }));
        location.replace(kept.page);
        return;
      }
      const putBack = () => {
        const fields = kept.fields.map(([id, value]) => [document.getElementById(id), value]).filter(([field]) => field);
        fields.forEach(([field, value]) => { field.value = value; });
        say("status", "You had been signed out. ", fields.length
          ? "What you typed is here again; it has not been sent." : "What you typed comes back when you edit again.");
        if (fields.length) { window.jQuery?.(document).off(".typed"); }
      };
      window.jQuery?.(document).on("pfAjaxComplete.typed", putBack);
      putBack();
    }
    window.addEventListener("pagehide", () => {
      const fields = typed();
      if (fields.length) { store(JSON.stringify({ person, page: location.href, fields })); }
    });
  }

  // Tables keep Enter to themselves, links in them too; a link is there to be followed.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.closest(".ui-datatable a[href]")) { event.stopImmediatePropagation(); }
  }, true);

  // A page that shows what changes by itself is told when to look again; where the connection breaks, it looks every few seconds.
  const live = document.querySelector("[data-live]");
  if (live) {
    let source, timer, next, retry, ended = false, looking = false, again = false, seen = live.dataset.liveStamp;
    const pointed = () => document.querySelector("tbody:hover") || document.activeElement?.closest("tbody");
    const over = () => document.querySelector("[data-live-over]");
    const poll = (on) => {
      clearInterval(timer);
      timer = on ? setInterval(look, Number(live.dataset.liveSeconds) * 1000) : undefined;
      live.dataset.liveBy = on ? "asking" : "push";
    };
    const end = () => { ended = true; source?.close(); clearInterval(timer); clearTimeout(next); clearTimeout(retry); };
    const look = () => {
      if (looking) { again = true; return; }
      looking = true;
      const href = document.activeElement?.getAttribute("href");
      document.addEventListener("desk:looked", (looked) => {
        looking = false;
        if (looked.detail !== "success") { clearTimeout(retry); retry = setTimeout(look, 5_000); }
        if (href && document.activeElement === document.body) { document.querySelector(`tbody a[href="${CSS.escape(href)}"]`)?.focus(); }
        if (over()) { end(); } else if (again) { again = false; look(); }
      }, { once: true });
      window.deskLook(pointed() ? [{ name: "pointed", value: "true" }] : []);
    };
    if (!over()) {
      // Each stream has a ticket of its own, so that it needs no session; "manual" stands still where a sign-in is asked for.
      const open = async () => {
        const answer = await fetch("/console/live.ticket?of=" + encodeURIComponent(live.dataset.live), { redirect: "manual" }).catch(() => null);
        const ticket = answer?.ok ? await answer.text().catch(() => "") : "";
        if (ended) { return; }
        if (!ticket) { next = setTimeout(open, 15_000); return; }
        source = new EventSource("/desk.events?ticket=" + encodeURIComponent(ticket));
        source.addEventListener("message", (event) => {
          poll(false);
          if (event.data !== seen) { seen = event.data; look(); }
        });
        source.addEventListener("error", () => {
          source.close();
          if (!ended) { next = setTimeout(open, timer ? 15_000 : 1_000); }
          if (!timer) { poll(true); }
        });
      };
      poll(true);
      open();
      document.addEventListener("mouseout", (event) => {
        if (event.target.closest?.("tbody") && !event.relatedTarget?.closest?.("tbody") && document.querySelector(".queue-news")) { look(); }
      });
      document.addEventListener("desk:idle", end);
    }
  }

  // Two minutes before the session ends: a word, and "desk:idle" for whoever has something to save.
  const idle = Number(document.getElementById("main").dataset.idleSeconds || 0) * 1000;
  if (idle) {
    const early = Math.min(120_000, idle / 2);
    const status = make("p", { className: "quiet" });
    const stay = make("button", { type: "button", className: "button-main" }, "Stay signed in");
    const warning = make("dialog", { className: "sheet", id: "idle" },
      make("h2", { id: "idle-title" }, "Still there?"),
      make("p", {}, "Nothing happened here for a while. You will be signed out soon; what you typed is kept where the page can keep it."),
      status, make("p", { className: "buttons" }, stay));
    warning.setAttribute("aria-labelledby", "idle-title");
    document.body.append(warning);
    let last = Date.now();
    let pinged = Date.now();
    const ping = async () => {
      pinged = Date.now();
      const answer = await fetch("/console/alive", { method: "POST" }).catch(() => null);
      if (answer && answer.status === 401) { location.assign("/console/sign-in?to=" + encodeURIComponent(location.pathname + location.search)); }
      return answer && answer.ok;
    };
    // Whoever works on a page without asking the server is not idle.
    ["keydown", "pointerdown"].forEach((name) => document.addEventListener(name, () => {
      if (warning.open) { return; }
      last = Date.now();
      if (last - pinged > idle / 4) { ping(); }
    }, { passive: true }));
    stay.addEventListener("click", async () => {
      last = Date.now();
      if (await ping()) { warning.close(); } else { status.textContent = "The server does not answer. Try again."; }
    });
    warning.addEventListener("close", () => { last = Date.now(); });
    setInterval(() => {
      const left = last + idle - Date.now();
      if (left <= 0) {
        location.assign("/console/sign-in?to=" + encodeURIComponent(location.pathname + location.search));
      } else if (left <= early) {
        status.textContent = "About " + Math.max(1, Math.round(left / 1000)) + " seconds left.";
        if (!warning.open) {
          document.dispatchEvent(new CustomEvent("desk:idle"));
          warning.showModal();
        }
      }
    }, 1000);
  }
})();
