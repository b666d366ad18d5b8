/* When a search finds nothing: words that look like what was typed, and the way to the list of all words.
   Loaded before Material's script, to hear what its worker answers. */
(function () {
  "use strict";
  const RESULT = 3;
  const LIST = "ordlista/index.html";
  const Theirs = window.Worker;

  window.Worker = class extends Theirs {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", ({ data }) => data.type === RESULT && tell(data.data));
    }
  };

  function tell({ items, near }) {
    const result = document.querySelector("[data-md-component=search-result]");
    const query = document.querySelector("[data-md-component=search-query]");
    const old = result.querySelector(".search-help");
    if (old) old.remove();
    if (items.length || !query.value.trim()) return;
    const help = document.createElement("div");
    help.className = "search-help";
    if (near.length) {
      const list = document.createElement("ul");
      list.append(...near.map(({ title, label, location }, n) => row(title, label, location, near.length - n)));
      help.append(paragraph("Närliggande ord:"), list);
    }
    const whole = paragraph("");
    whole.append(link("Se hela ordlistan A–Ö", LIST, 0));
    help.append(whole);
    // Between what says how many there are and the list, which Material takes for the first and the last.
    result.lastElementChild.before(help);
  }

  function row(title, label, location, score) {
    const item = document.createElement("li");
    const kind = document.createElement("span");
    kind.className = "hit-kind";
    kind.textContent = label;
    item.append(link(title, location, score), " ", kind);
    return item;
  }

  function paragraph(text) {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  }

  /** Enter in the field follows the link of the highest score, as Material does with hits. */
  function link(text, location, score) {
    const { base } = JSON.parse(document.getElementById("__config").textContent);
    const made = document.createElement("a");
    const inner = document.createElement("span");
    inner.dataset.mdScore = String(score);
    inner.textContent = text;
    made.href = new URL(location, new URL(base.replace(/\/?$/, "/"), document.baseURI));
    made.append(inner);
    return made;
  }
})();
