/* Explains a linked word where it stands. Without script the word is a link to its entry; with it, an
   explanation opens when the word is pointed at, gets the focus, is clicked or touched. Its text is that of
   "Ord på sidan", which ends the page. Esc, a click elsewhere or leaving closes it.

   A click on a word that is explained already, for as long as the reader wants, follows the link. */
(function () {
  "use strict";
  const words = document.querySelector("[data-words]");
  if (!words) return;
  const OPENS = 150, CLOSES = 300, PRESS = 800, GAP = 4, MARGIN = 8;
  const entries = new Map([...words.querySelectorAll("dt > a")].map((link) => [link.href, link.parentElement]));
  const wordAt = (target) => {
    const link = target instanceof Element ? target.closest("a[data-term], a.term") : null;
    return link && entries.has(link.href) ? link : null;
  };

  const box = document.createElement("span");
  box.className = "explanation";
  box.id = "ordforklaring";
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "ordforklaring-ord");
  box.dataset.kind = "term";
  box.innerHTML =
    '<span class="explanation__term" id="ordforklaring-ord"></span>' +
    '<span class="explanation__text" id="ordforklaring-text"></span>' +
    '<a class="explanation__more">Läs mer</a>' +
    '<button type="button" class="explanation__close" aria-label="Stäng förklaringen">×</button>';
  const [term, text, more, shut] = box.children;

  let word = null;     // whose explanation is open
  let stays = false;   // whether it is open for more than being pointed at
  let pressed = -PRESS; // when the pointer was pressed or lifted; on touch the focus comes after that
  let quiet = false;   // whether the focus that comes now is given by us
  let timer;

  function open(link, toStay) {
    clearTimeout(timer);
    if (word !== link) {
      close();
      const entry = entries.get(link.href);
      word = link;
      term.textContent = entry.textContent;
      text.textContent = entry.nextElementSibling.textContent;
      more.href = link.href;
      more.setAttribute("aria-label", `Läs mer om ${term.textContent}`);
      box.dataset.id = entry.dataset.id;
      link.after(box);
      link.setAttribute("aria-describedby", text.id);
      place();
    }
    stays = stays || toStay;
  }

  function close() {
    clearTimeout(timer);
    if (!word) return;
    const left = word, within = box.contains(document.activeElement);
    word = null;
    stays = false;
    left.removeAttribute("aria-describedby");
    if (within) focus(left);
    box.remove();
  }

  /* Gives a word the focus without opening its explanation again. */
  function focus(link) {
    quiet = true;
    link.focus({ preventScroll: true });
    quiet = false;
  }

  /* Under the word's last line, or over its first where there is more room; never beyond the window's sides. */
  function place() {
    const lines = word.getClientRects();
    if (!lines.length) return;
    const first = lines[0], last = lines[lines.length - 1];
    const header = document.querySelector(".md-header");
    const top = header && getComputedStyle(header).position !== "static" ? header.getBoundingClientRect().bottom : 0;
    box.style.left = box.style.top = "0";
    const { left, top: origin, width, height } = box.getBoundingClientRect();
    const above = last.bottom + GAP + height > innerHeight && first.top - GAP - height > top;
    const x = Math.max(MARGIN, Math.min(last.left, document.documentElement.clientWidth - MARGIN - width));
    box.style.left = `${x - left}px`;
    box.style.top = `${(above ? first.top - GAP - height : last.bottom + GAP) - origin}px`;
  }

  const later = (what, wait) => {
    clearTimeout(timer);
    timer = setTimeout(what, wait);
  };

  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const link = wordAt(target);
    if (link && link !== word) later(() => open(link, false), OPENS);
    else if (link || box.contains(target)) clearTimeout(timer);
    else if (word && !stays) later(close, CLOSES);
    else clearTimeout(timer);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    pressed = performance.now();
    if (word && !box.contains(target) && wordAt(target) !== word) close();
  });
  document.addEventListener("pointerup", () => (pressed = performance.now()));
  document.addEventListener("focusin", ({ target }) => {
    const link = wordAt(target);
    const byPointer = performance.now() - pressed < PRESS;
    if (link && !quiet && !byPointer) open(link, true);
    else if (word && link !== word && !box.contains(target)) close();
  });
  document.addEventListener("click", (event) => {
    const link = wordAt(event.target);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link === word && stays && event.detail < 2) return;
    event.preventDefault();
    open(link, true);
    if (document.activeElement !== link) focus(link);
  });
  document.addEventListener("keydown", (event) => {
    pressed = -PRESS;
    if (event.key === "Escape") close();
  });
  shut.addEventListener("click", close);
  addEventListener("resize", () => word && place());
})();
