/* Makes the theme's header and menu work by keyboard and screen reader, and fetches the search index when
   someone means to search. Loaded before Material's script, to be ahead of its request for the index. */
(function () {
  "use strict";
  const QUERY = "[data-md-component=search-query]";

  // -- The search index, over http: asked for at page load, sent when the search field is first used.
  if (location.protocol !== "file:") {
    const meant = new Promise((resolve) => {
      if (/[?&][hq]=/.test(location.search)) resolve();
      addEventListener("focusin", (event) => event.target.matches(QUERY) && resolve());
    });
    const { open, send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (method, url, ...rest) {
      if (/\/search\/search_index\.json$/.test(url)) {
        this.send = (...body) => meant.then(() => send.apply(this, body));
      }
      return open.call(this, method, url, ...rest);
    };
  }

  addEventListener("DOMContentLoaded", () => {
    menu(document.getElementById("__drawer"));
    search(document.getElementById("__search"));
  });

  // -- The menu: on narrow screens a drawer, otherwise a column.
  function menu(box) {
    const label = document.querySelector("header label[for=__drawer]");
    const drawer = document.querySelector(".md-sidebar--primary");
    if (!box || !label || !drawer) return;
    const narrow = matchMedia("(max-width: 76.234375em)");
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className + " menu-button";
    button.setAttribute("aria-controls", (drawer.id = "meny"));
    button.append(...label.childNodes);
    label.replaceWith(button);

    const tell = () => {
      const open = narrow.matches && box.checked;
      drawer.inert = narrow.matches && !open;
      button.setAttribute("aria-expanded", String(open));
      button.setAttribute("aria-label", open ? "Stäng menyn" : "Öppna menyn");
    };
    const set = (open) => open !== box.checked && box.click();
    const close = () => {
      set(false);
      button.focus();
    };
    button.addEventListener("click", () => {
      set(!box.checked);
      const first = box.checked && drawer.querySelector(".md-nav__list a[href]");
      if (first) first.focus();
    });
    drawer.addEventListener("focusout", ({ relatedTarget }) => {
      // The rest of the page lies under the drawer; who leaves it by Tab or Shift+Tab has closed it.
      if (box.checked && relatedTarget && !drawer.contains(relatedTarget) && relatedTarget !== button) set(false);
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && narrow.matches && box.checked) close();
    });
    box.addEventListener("change", tell);
    narrow.addEventListener("change", tell);
    addEventListener("pageshow", () => {
      // A browser may bring the box back as it was left.
      if (box.checked) set(false);
      tell();
    });
    tell();
  }

  // -- The search: a dialog with a name, with nothing to reach in it while closed.
  function search(box) {
    const dialog = document.querySelector("[data-md-component=search]");
    const query = dialog && dialog.querySelector(QUERY);
    if (!box || !query) return;
    let opener = null;
    const output = dialog.querySelector(".md-search__output");
    const tell = () => {
      output.inert = !box.checked;
    };
    dialog.setAttribute("aria-label", "Sök i handboken");
    dialog.querySelector(".md-search-result__meta").setAttribute("role", "status");
    dialog.querySelector(".md-search__scrollwrap").setAttribute("aria-label", "Sökresultat");
    dialog.addEventListener("focusin", ({ target, relatedTarget }) => {
      // At once, where Material waits a moment with the field still outside a narrow window.
      if (target === query && !box.checked) box.click();
      if (relatedTarget && !dialog.contains(relatedTarget)) opener = relatedTarget;
    });
    dialog.addEventListener("keydown", (event) => {
      // Material closes the search after this; then back to where the reader was.
      if (event.key === "Escape" && box.checked && opener) setTimeout(() => opener.focus());
    });
    box.addEventListener("change", tell);
    tell();
  }
})();
