/* Draws questions out of the areas that one chooses, on the page "Blandat quiz", and hands them to quiz.js. They
   come as scripts (macros/exports/questions.py), since a page opened from a folder may not fetch files. */
(function () {
  "use strict";
  const data = new URL("../../data/quiz/", document.currentScript.src);
  const make = (name, text, more) => Object.assign(document.createElement(name), { textContent: text, ...more });
  const chooser = document.querySelector("[data-quiz-chooser]");
  if (!chooser) return;
  const place = document.querySelector("[data-mixed]");
  const said = chooser.querySelector("[data-said]");
  for (const link of chooser.querySelectorAll("[data-value]")) {
    const label = make("label", "");
    const box = make("input", "", { type: "checkbox", value: link.dataset.value, defaultChecked: true });
    const words = make("span", `${link.textContent} `);
    words.append(link.nextElementSibling);
    label.append(box, words);
    link.parentElement.replaceChildren(label);
  }
  chooser.querySelectorAll("[data-scripted]").forEach((part) => (part.hidden = false));
  const boxes = [...chooser.querySelectorAll("input")];
  const all = chooser.querySelector("[data-none]");
  const told = () => {
    all.textContent = boxes.some((box) => box.checked) ? "Avmarkera alla områden" : "Markera alla områden";
  };
  all.addEventListener("click", () => {
    const wanted = !boxes.some((box) => box.checked);
    for (const box of boxes) box.checked = wanted;
    told();
  });
  chooser.addEventListener("change", told);

  const come = new Map();
  window.handbookQuestions = (id, html) => {
    const holder = make("template", "");
    holder.innerHTML = html;
    come.set(id, holder.content);
  };
  const fetched = (id) =>
    come.has(id) ||
    new Promise((resolve, reject) => {
      const script = make("script", "", { src: new URL(`${id}.js`, data), onload: resolve, onerror: reject });
      document.head.append(script);
    });

  function drawn(parts, many) {
    const found = parts.flatMap((part) => [...part.querySelectorAll("[data-question]")]);
    // Each in turn changes places with one of those that are left.
    for (let at = 0; at < Math.min(many, found.length); at += 1) {
      const other = at + Math.floor(Math.random() * (found.length - at));
      [found[at], found[other]] = [found[other], found[at]];
    }
    return found.slice(0, many);
  }

  function form(parts, fields) {
    const made = make("form", "", { className: "quiz", method: "dialog", autocomplete: "off" });
    const keys = parts[0].querySelector("[data-keys]").cloneNode(true);
    const list = keys.querySelector("ol");
    list.replaceChildren();
    fields.forEach((field, at) => {
      const own = field.cloneNode(true);
      const key = field.parentNode.querySelector(`[data-key="${field.dataset.question}"]`).cloneNode(true);
      own.querySelector(".quiz__number").textContent = `${at + 1}.`;
      key.querySelector(".quiz__number").lastChild.textContent = at + 1;
      made.append(own);
      list.append(key);
    });
    made.append(keys);
    return made;
  }

  chooser.addEventListener("submit", async (event) => {
    event.preventDefault();
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    if (!ids.length) {
      said.textContent = "Välj minst ett område först.";
      return;
    }
    said.textContent = "Hämtar frågorna …";
    try {
      await Promise.all(ids.map(fetched));
    } catch {
      said.textContent = "Frågorna gick inte att hämta. Försök igen, eller ladda om sidan.";
      return;
    }
    const parts = ids.map((id) => come.get(id));
    const made = form(parts, drawn(parts, Number(chooser.querySelector("select").value)));
    window.handbookQuiz(made);
    place.replaceChildren(place.querySelector("h2"), made);
    place.hidden = false;
    said.textContent = "";
    place.querySelector("h2").focus();
  });
})();
