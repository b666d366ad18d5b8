/* Filters a list or a table marked data-filter while one types: the glossary's A–Ö list, who answers for
   what. The field is made here, so that without script the list is whole and nothing promises what does
   not work. Accents and å, ä, ö count as their base letters. */
(function () {
  "use strict";
  const list = document.querySelector("[data-filter]");
  if (!list) return;

  const { filter: name, filterOne: one, filterMany: many, filterItems = "[data-kind]" } = list.dataset;
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (node) =>
    node.classList?.contains("status")
      ? ""
      : node.childElementCount
        ? [...node.childNodes].map(words).join(" ")
        : node.textContent.replace(/, även: /, " ");
  const items = [...list.querySelectorAll(filterItems)].map((item) => ({
    item,
    words: fold(words(item)),
  }));
  const letters = [...list.querySelectorAll("h2, h3")].map((heading) => ({
    heading,
    items: heading.nextElementSibling,
    jump: document.querySelector(`.letters a[href="#${heading.id}"]`),
  }));

  const box = document.createElement("div");
  box.className = "filter";
  box.setAttribute("role", "search");
  box.setAttribute("aria-label", name);
  box.innerHTML =
    '<label class="filter__label" for="filter">Filtrera listan medan du skriver</label>' +
    '<input class="filter__field" id="filter" type="search" autocomplete="off"' +
    ' spellcheck="false" aria-describedby="filter-count">' +
    '<p class="filter__count" id="filter-count" role="status"></p>';
  const field = box.querySelector("input");
  const count = box.querySelector("p");

  const told = (query, shown) => {
    if (!query) return `${items.length} ${many}.`;
    if (!shown) return `Inget ${one} innehåller ”${query}”. Töm fältet (Esc) så visas alla.`;
    return `${shown} av ${items.length} ${many} visas. Töm fältet (Esc) så visas alla.`;
  };

  let pause;
  function filter(wait) {
    const query = field.value.trim();
    const asked = fold(query).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const each of items) {
      each.item.hidden = !asked.every((word) => each.words.includes(word));
      if (!each.item.hidden) shown += 1;
    }
    for (const letter of letters) {
      const empty = !letter.items.querySelector(`:is(${filterItems}):not([hidden])`);
      letter.heading.hidden = letter.items.hidden = empty;
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
  // A letter that the filter has emptied is still a way there: all items come back first.
  for (const letter of letters) {
    if (letter.jump) letter.jump.addEventListener("click", () => { if (letter.heading.hidden) clear(); });
  }
  count.textContent = told("", items.length);
  list.before(box);
})();
