/* Shows two levels of Rehabpyramiden beside each other. The choice is made here, so that without script
   all levels stand on the page. The address keeps the choice (#2-4), so that it can be shared. */
(function () {
  "use strict";
  const compare = document.querySelector("[data-compare]");
  if (!compare) return;
  const levels = [...compare.children];
  const names = ["Första nivån", "Andra nivån"];

  const box = document.createElement("fieldset");
  box.className = "compare-choice";
  box.innerHTML = '<legend class="visually-hidden">Välj två nivåer</legend>';
  const choices = names.map((name, place) => {
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.htmlFor = select.id = `jamfor-val-${place + 1}`;
    label.textContent = name;
    levels.forEach((level, number) => select.add(new Option(level.dataset.name, number + 1)));
    const part = document.createElement("div");
    part.append(label, select);
    box.append(part);
    return select;
  });

  function show() {
    const chosen = choices.map((select) => levels[select.value - 1]);
    levels.forEach((level) => { level.hidden = !chosen.includes(level); });
    if (chosen[0] !== chosen[1]) compare.append(...chosen);
    history.replaceState(null, "", `#${choices[0].value}-${choices[1].value}`);
  }

  function take() {
    const asked = /^#([1-7])-([1-7])$/.exec(location.hash);
    [choices[0].value, choices[1].value] = asked ? [asked[1], asked[2]] : ["3", "4"];
    if (asked || !location.hash) show();
  }

  choices.forEach((select) => select.addEventListener("change", show));
  window.addEventListener("hashchange", take);
  compare.before(box);
  take();
})();
