/* Questions one answers. Of the key that follows the questions, each answer brings forth its own part, right
   below the question. Nothing is kept. */
(function () {
  "use strict";
  const make = (name, text, more) => Object.assign(document.createElement(name), { textContent: text, ...more });
  const button = (text, act, more) => {
    const made = make("button", text, { type: "button", className: "md-button", ...more });
    made.addEventListener("click", act);
    return made;
  };
  const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));

  // -- One question -----------------------------------------------------------------------------------

  function question(field, key, number, answered) {
    const inputs = [...field.querySelectorAll("input")];
    const right = key.querySelector("[data-right]");
    const letters = right.dataset.right.split(" ");
    const told = make("div", "", { className: "quiz__told" });
    told.setAttribute("role", "status");
    const give = button("Svara", answer);
    field.append(make("p", "", { className: "quiz__give" }), told);
    field.querySelector(".quiz__give").append(give);
    const one = { key, clear, correct: null, say: (text) => told.append(make("p", text)) };

    function mark(letter, text) {
      const label = inputs.find((input) => input.value === letter).nextElementSibling;
      label.append(" ", make("span", text, { className: "quiz__mark" }));
    }

    function answer() {
      if (one.correct !== null) return;
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      if (!chosen.length) {
        told.replaceChildren(make("p", "Välj ett svar först."));
        return;
      }
      const hits = chosen.filter((letter) => letters.includes(letter)).length;
      one.correct = hits === letters.length && hits === chosen.length;
      const verdict = make("p", one.correct ? "✓ Rätt. " : hits ? "✗ Delvis rätt. " : "✗ Fel. ");
      verdict.className = `quiz__verdict quiz__verdict--${one.correct ? "right" : "wrong"}`;
      if (!one.correct) verdict.append(...copies(right.childNodes));
      const why = make("ul", "", { className: "quiz__why" });
      const wanted = [...chosen, ...letters.filter((letter) => !chosen.includes(letter))];
      why.append(...wanted.map((letter) => key.querySelector(`[data-of="${letter}"]`).cloneNode(true)));
      told.replaceChildren(verdict, why, ...copies(key.querySelectorAll(".quiz__more")));
      for (const letter of letters) mark(letter, chosen.includes(letter) ? "✓ ditt svar, rätt" : "✓ rätt svar");
      for (const letter of chosen) if (!letters.includes(letter)) mark(letter, "✗ ditt svar, fel");
      for (const input of inputs) input.disabled = true;
      give.textContent = "Besvarad";
      give.setAttribute("aria-disabled", "true");
      give.removeAttribute("aria-label");
      answered(one);
    }

    function clear() {
      one.correct = null;
      told.replaceChildren();
      field.querySelectorAll(".quiz__mark").forEach((each) => each.remove());
      for (const input of inputs) input.disabled = input.checked = false;
      give.textContent = "Svara";
      give.removeAttribute("aria-disabled");
      give.setAttribute("aria-label", `Svara på fråga ${number}`);
    }

    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.target.matches("input")) return;
      event.preventDefault();
      answer();
      give.focus(); // since what has been answered can hold no focus
    });
    clear();
    return one;
  }

  // -- All of them ------------------------------------------------------------------------------------

  function quiz(form) {
    const fields = [...form.querySelectorAll("[data-question]")];
    const all = fields.map((field, place) =>
      question(field, form.querySelector(`[data-key="${field.dataset.question}"]`), place + 1, count),
    );
    const result = make("div", "", { className: "quiz__result" });
    result.setAttribute("role", "group");
    result.setAttribute("aria-label", "Resultat");
    const score = make("p", "", { className: "quiz__score" });
    const missed = make("div", "");
    result.append(score, missed, button("Börja om", again));
    form.querySelector("[data-keys]").before(result);
    form.classList.add("quiz--live");

    function count(last) {
      const done = all.filter((one) => one.correct !== null);
      const right = done.filter((one) => one.correct).length;
      const whole = done.length === all.length;
      score.textContent = whole
        ? `Du fick ${right} rätt av ${all.length}.`
        : `${done.length} av ${all.length} frågor besvarade, ${right} rätt.`;
      missed.replaceChildren();
      if (!whole) return;
      last.say(`Det var sista frågan. ${score.textContent}`);
      const links = new Map();
      for (const one of done.filter((each) => !each.correct)) {
        for (const link of one.key.querySelectorAll(".quiz__more p:first-child a")) links.set(link.href, link);
      }
      if (links.size) {
        const list = make("ul", "");
        list.append(...[...links.values()].map((link) => {
          const row = make("li", "");
          row.append(link.cloneNode(true));
          return row;
        }));
        missed.append(make("p", "Läs mer om det du missade:"), list);
      }
    }

    function again() {
      form.reset();
      for (const one of all) one.clear();
      count();
      fields[0].querySelector("input").focus();
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    // Nothing is kept, nor in the page that the browser brings back.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      for (const one of all) one.clear();
      count();
    });
    count();
  }

  document.querySelectorAll("form[data-quiz]").forEach(quiz);
  window.handbookQuiz = quiz;
})();
