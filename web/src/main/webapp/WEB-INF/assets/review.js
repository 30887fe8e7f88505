// Where a text is judged: a sentence lights what it rests on, j and k go from one to the next. Loaded by the desk only.
(() => {
  "use strict";
  let lit = [];
  const light = (id, scroll) => {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = id ? [...document.querySelectorAll(`.sources [data-uses~="${CSS.escape(id)}"]`)] : [];
    lit.forEach((element) => element.classList.add("lit"));
    if (scroll && lit[0]) { lit[0].scrollIntoView({ block: "nearest" }); }
  };
  const of = (event) => event.target.closest?.("[data-sentence]");
  document.addEventListener("pointerover", (event) => { const line = of(event); if (line) { light(line.dataset.sentence, false); } });
  document.addEventListener("focusin", (event) => { const line = of(event); if (line) { light(line.dataset.sentence, true); } });

  document.addEventListener("click", (event) => {
    const mover = event.target.closest?.("[data-move]");
    if (!mover) { return; }
    const stops = [...document.querySelectorAll(".sentence[tabindex], .row-link")];
    const now = stops.findIndex((stop) => stop.dataset.stop === "here");
    const next = Math.min(stops.length - 1, Math.max(0, now + Number(mover.dataset.move)));
    stops.forEach((stop) => { delete stop.dataset.stop; });
    if (stops[next]) { stops[next].dataset.stop = "here"; stops[next].focus(); }
  });

  // Whoever is away keeps nothing in hand and asks for nothing; what came into the fields without a key is kept too.
  document.addEventListener("desk:idle", () => {
    window.PF?.("poll")?.stop();
    if (document.querySelector(".edit-head")) { window.keepEdit?.(); }
  });
})();
