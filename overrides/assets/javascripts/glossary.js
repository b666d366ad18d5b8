/* Filters the glossary's A–Ö list while one types. The field is made here, so that without script the
   list is whole and nothing promises what does not work. Accents and å, ä, ö count as their base letters. */
(function () {
  "use strict";
  const list = document.querySelector(".glossary[data-list=term]");
  if (!list) return;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const terms = [...list.querySelectorAll("[data-kind=term]")].map((item) => ({
    item,
    words: fold([...item.childNodes]
      .filter((part) => !part.classList?.contains("status"))
      .map((part) => part.textContent.replace(/, även: /, " ")).join(" ")),
  }));
  const letters = [...list.querySelectorAll("h3")].map((heading) => ({
    heading,
    terms: heading.nextElementSibling,
    jump: document.querySelector(`.letters a[href="#${heading.id}"]`),
  }));

  const box = document.createElement("div");
  box.className = "glossary-filter";
  box.setAttribute("role", "search");
  box.setAttribute("aria-label", "Filtrera ordlistan");
  box.innerHTML =
    '<label class="glossary-filter__label" for="glossary-filter">Filtrera listan medan du skriver</label>' +
    '<input class="glossary-filter__field" id="glossary-filter" type="search" autocomplete="off"' +
    ' spellcheck="false" aria-describedby="glossary-filter-count">' +
    '<p class="glossary-filter__count" id="glossary-filter-count" role="status"></p>';
  const field = box.querySelector("input");
  const count = box.querySelector("p");

  const told = (query, shown) => {
    if (!query) return `${terms.length} begrepp.`;
    if (!shown) return `Inget begrepp innehåller ”${query}”. Töm fältet (Esc) så visas alla.`;
    return `${shown} av ${terms.length} begrepp visas. Töm fältet (Esc) så visas alla.`;
  };

  let pause;
  function filter(wait) {
    const query = field.value.trim();
    const asked = fold(query).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const term of terms) {
      term.item.hidden = !asked.every((word) => term.words.includes(word));
      if (!term.item.hidden) shown += 1;
    }
    for (const letter of letters) {
      const empty = !letter.terms.querySelector("[data-kind=term]:not([hidden])");
      letter.heading.hidden = letter.terms.hidden = empty;
      if (letter.jump) letter.jump.classList.toggle("letters__idle", empty);
    }
    // The count waits for a pause in the typing, so that it is not read out at each key.
    clearTimeout(pause);
    pause = setTimeout(() => { count.textContent = told(query, shown); }, wait);
  }

  function clear() {
    field.value = "";
    filter(0);
  }

  field.addEventListener("input", () => filter(350));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) {
      event.preventDefault();
      event.stopPropagation();
      clear();
    }
  });
  // A letter that the filter has emptied is still a way there: all terms come back first.
  for (const letter of letters) {
    if (letter.jump) letter.jump.addEventListener("click", () => { if (letter.heading.hidden) clear(); });
  }
  count.textContent = told("", terms.length);
  list.before(box);
})();
