/* Leads through a case's walk one place at a time. One chooses, is told what comes of it, and goes on; the way
   gone stands below. Without script, and on paper, the whole walk is read through. Nothing is kept. */
(function () {
  "use strict";
  const walk = document.querySelector("[data-walk]");
  if (!walk) return;
  const make = (name, text, className = "") =>
    Object.assign(document.createElement(name), { textContent: text, className });
  const button = (text, act, className = "md-button") => {
    const made = Object.assign(make("button", text, className), { type: "button" });
    made.addEventListener("click", act);
    return made;
  };

  const stops = [...walk.querySelectorAll("[data-stop]")];
  const names = new Map(stops.map((stop) => [stop.dataset.stop, stop.dataset.name]));
  const told = make("div", "", "walk__told");
  told.setAttribute("role", "status");
  const onward = make("p", "", "walk__go");
  const gone = make("ol", "");
  const trail = make("section", "", "walk__trail");
  const title = make("h3", "Din väg hittills");
  title.id = "din-vag";
  trail.setAttribute("aria-labelledby", title.id);
  trail.append(title, gone, button("Börja om från början", restart));
  walk.append(trail);

  let way = []; // what has been chosen: {stop, text, best}
  let here = stops[0];

  for (const option of walk.querySelectorAll(".walk__options > li")) {
    const text = option.querySelector(".walk__choice").textContent;
    option.prepend(button(text, () => choose(option), "walk__button"));
  }

  const mark = (best) => (best ? "✓ bästa vägen" : "✗ inte bästa vägen");

  function show(stop, focused) {
    here = stop;
    for (const each of stops) each.classList.toggle("walk__stop--here", each === stop);
    for (const each of walk.querySelectorAll(".walk__button")) each.setAttribute("aria-pressed", "false");
    told.replaceChildren();
    onward.replaceChildren();
    stop.querySelector(".walk__options").after(told, onward);
    draw(`Nu: ${stop.dataset.name}`);
    if (!focused) return;
    const heading = stop.querySelector("h3");
    heading.tabIndex = -1;
    heading.focus();
  }

  function draw(now) {
    gone.replaceChildren(...way.map(({ stop, text, best }) => {
      const row = make("li", "");
      row.append(make("strong", names.get(stop)), ` ${text} `, make("span", mark(best), "quiz__mark"));
      return row;
    }));
    const row = make("li", now, "walk__now");
    row.setAttribute("aria-current", "step");
    gone.append(row);
  }

  function choose(option) {
    const best = "best" in option.dataset;
    const next = option.dataset.next;
    const step = { stop: here.dataset.stop, text: option.querySelector(".walk__choice").textContent, best };
    for (const each of here.querySelectorAll(".walk__button")) {
      each.setAttribute("aria-pressed", String(each.parentElement === option));
    }
    const feedback = option.querySelector(".walk__feedback").cloneNode(true);
    feedback.firstElementChild.remove();
    told.replaceChildren(
      make("p", best ? "✓ Det är den bästa vägen." : "✗ Det är inte den bästa vägen.", "quiz__verdict"), feedback);
    if (!next) {
      const right = [...way, step].filter((each) => each.best).length;
      told.append(make("p", `Vägen slutar här. Du valde den bästa vägen ${right} av ${way.length + 1} gånger.`));
      onward.replaceChildren(button("Börja om från början", restart));
      return;
    }
    const again = next === here.dataset.stop;
    const back = stops.findIndex((stop) => stop.dataset.stop === next) < stops.indexOf(here);
    const text = again ? "Välj om här" : `${back ? "Tillbaka till" : "Gå vidare till"} ${names.get(next)}`;
    onward.replaceChildren(button(text, () => go(step, next), "md-button md-button--primary"));
  }

  function go(step, next) {
    way.push(step);
    show(stops.find((stop) => stop.dataset.stop === next), true);
  }

  function restart() {
    way = [];
    show(stops[0], true);
  }

  walk.classList.add("walk--live");
  show(here, false);
})();
