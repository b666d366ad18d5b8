/* Shows a seminar's slides one at a time with reveal.js, and to the leader a window with the notes.

   Without this script, and in a narrow window, the slides stand one under another. The leader's window is an
   empty one that this page fills, so that it works from a folder, where windows may not read each other. */
(function () {
  "use strict";
  const page = document.documentElement, ways = document.querySelector(".deck-ways");
  const slides = [...document.querySelectorAll(".slide")];
  const sheet = document.querySelector("link[data-shows]");
  const button = (name) => ways.querySelector(`[data-way="${name}"]`);
  const say = (text) => (ways.querySelector("[role=status]").textContent = text);
  const reveal = window.Reveal;
  if (!reveal || !slides.length) return;

  let deck = null; // reveal.js, while the slides are shown one at a time

  const OPTIONS = {
    width: 1280, height: 720, margin: 0.02, center: false, transition: "none", backgroundTransition: "none",
    controls: false, progress: true, help: false, jumpToSlide: false, postMessage: false, postMessageEvents: false,
    hash: true, viewDistance: 1000, mobileViewDistance: 1000, scrollActivationWidth: null,
    // Reveal.js has letters for moving about that are easily hit by chance.
    keyboard: { 72: null, 74: null, 75: null, 76: null, 78: null, 80: null, 83: speak, 70: full, 190: null, 191: null },
  };

  // One at a time, or under one another --------------------------------------------------------------

  async function show() {
    sheet.media = "screen";
    page.classList.add("deck-shown");
    deck = new reveal(document.querySelector(".reveal"), OPTIONS);
    deck.on("slidechanged", () => {
      if (deck.isPaused()) deck.togglePause(); // who goes on wants to show the slide
      told();
    });
    deck.on("paused", fill);
    deck.on("resumed", fill);
    await deck.initialize();
    document.querySelector(".reveal").removeAttribute("role"); // it is no application: a screen reader reads on
    button("list").textContent = "Visa under varandra";
    told();
  }

  function list() {
    const now = deck.getCurrentSlide();
    deck.destroy();
    deck = null;
    sheet.media = "not all";
    page.classList.remove("deck-shown");
    page.removeAttribute("style");
    for (const slide of slides) {
      for (const name of ["hidden", "aria-hidden", "style"]) slide.removeAttribute(name);
      slide.classList.remove("past", "present", "future");
    }
    button("list").textContent = "Visa en i taget";
    now?.scrollIntoView();
    told();
  }

  function told() {
    const at = deck ? deck.getIndices().h : -1;
    ways.querySelector("[data-count]").textContent = deck ? `${at + 1} av ${slides.length}` : `${slides.length} bilder`;
    for (const name of ["back", "on", "overview", "black", "full"]) button(name).hidden = !deck;
    fill();
  }

  /* The clock times of the programme, where the leader's page has been told when it begins. */
  function clocked() {
    let start = "";
    try {
      start = sessionStorage.getItem(`kaosam-ledare-${document.querySelector(".reveal").dataset.id}-plan-start`) ?? "";
    } catch { /* the browser keeps nothing */ }
    const [hours, minutes] = start.split(":").map(Number);
    if (Number.isNaN(hours + minutes)) return;
    const clock = (after) => {
      const of = (hours * 60 + minutes + Number(after)) % (24 * 60);
      return [Math.floor(of / 60), of % 60].map((part) => String(part).padStart(2, "0")).join(":");
    };
    for (const span of document.querySelectorAll("[data-from]")) {
      span.textContent = `kl. ${clock(span.dataset.from)}–${clock(span.dataset.to)}`;
    }
  }
  clocked();

  // The leader's window ------------------------------------------------------------------------------

  let other = null, begun = 0;

  function speak() {
    if (!button("speaker")) return;
    if (!deck) show();
    if (other && !other.closed) {
      other.focus();
      return;
    }
    other = window.open("", "kaosam-talarvy", "width=1100,height=760");
    if (!other) {
      say("Webbläsaren stoppade talarvyn. Tillåt popupfönster för den här sidan.");
      return;
    }
    begun = begun || Date.now();
    furnish(other);
    fill();
    other.focus();
  }

  function furnish({ document: room }) {
    room.documentElement.lang = "sv";
    const link = room.createElement("link");
    link.rel = "stylesheet";
    link.href = document.querySelector("link[data-style]").href;
    room.head.replaceChildren(link);
    room.title = `Talarvy: ${document.title}`;
    room.body.className = "speaker";
    room.body.innerHTML =
      '<main><h1></h1><section class="speaker__now" aria-label="Bilden nu"></section>' +
      '<section class="speaker__notes" aria-label="Anteckningar" tabindex="0"></section>' +
      '<section class="speaker__next" aria-label="Nästa bild"><h2>Nästa bild</h2><div></div></section></main>' +
      '<nav aria-label="Bilderna"><button type="button" data-go="back">Föregående</button>' +
      '<button type="button" data-go="on">Nästa</button>' +
      '<span class="speaker__clock"><span data-time></span> <span>Gått: <b data-gone></b></span></span>' +
      '<button type="button" data-go="black">Svart bild</button>' +
      '<button type="button" data-go="again">Börja om klockan</button></nav>';
    const turns = { back: () => deck.prev(), on: () => deck.next(), black: () => deck.togglePause(), again: () => ((begun = Date.now()), tick()) };
    for (const one of room.querySelectorAll("[data-go]")) one.addEventListener("click", turns[one.dataset.go]);
    room.addEventListener("keydown", (press) => {
      const on = ["ArrowRight", "PageDown", " "], back = ["ArrowLeft", "PageUp"], black = ["b", "B"];
      if (press.target.closest("button") && press.key === " ") return;
      if (![...on, ...back, ...black].includes(press.key)) return;
      press.preventDefault();
      if (black.includes(press.key)) deck.togglePause();
      else if (on.includes(press.key)) deck.next();
      else deck.prev();
    });
    other.setInterval(tick, 1000);
    tick();
  }

  function tick() {
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    const now = new Date(), gone = (now - begun) / 1000;
    other.document.querySelector("[data-time]").textContent = `Kl. ${two(now.getHours())}.${two(now.getMinutes())}`;
    other.document.querySelector("[data-gone]").textContent = `${two(gone / 60)}:${two(gone % 60)}`;
  }

  function fill() {
    if (!other || other.closed || !deck) return;
    const room = other.document, at = deck.getIndices().h;
    const black = deck.isPaused() ? ". Rummet ser en svart bild" : "";
    room.querySelector("h1").textContent = `Bild ${at + 1} av ${slides.length}${black}`;
    room.querySelector(".speaker__now").replaceChildren(copy(slides[at], room));
    const next = slides[at + 1];
    room.querySelector(".speaker__next div").replaceChildren(next ? copy(next, room) : "Det var den sista bilden.");
    const notes = slides[at].querySelector(".notes");
    const said = notes ? [...notes.children].map((part) => room.importNode(part, true)) : ["Inga anteckningar."];
    room.querySelector(".speaker__notes").replaceChildren(...said);
    room.querySelector(".speaker__notes").scrollTop = 0;
  }

  /* A slide to look at only: no notes, nothing to follow, no id of its own. */
  function copy(slide, room) {
    const made = room.createElement("div");
    made.className = slide.className.replace(/past|present|future/g, "");
    for (const part of slide.children) if (!part.matches(".notes")) made.append(room.importNode(part, true));
    for (const link of made.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    // A heading within the slide is none of the window's own.
    for (const head of made.querySelectorAll("h1, h2, h3")) {
      const line = room.createElement("p");
      line.className = `as-${head.localName}`;
      line.append(...head.childNodes);
      head.replaceWith(line);
    }
    return made;
  }

  addEventListener("pagehide", () => other?.close());

  // The buttons --------------------------------------------------------------------------------------

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else page.requestFullscreen?.();
  }

  const acts = {
    back: () => deck.prev(),
    on: () => deck.next(),
    overview: () => deck.toggleOverview(),
    black: () => deck.togglePause(),
    full,
    speaker: speak,
    print: () => print(),
    list: () => (deck ? list() : show()),
  };
  for (const [name, act] of Object.entries(acts)) {
    button(name)?.addEventListener("click", (click) => {
      act();
      if (click.detail) click.currentTarget.blur(); // by pointer: the keys are for the slides again
    });
  }
  // What is pressed on a button is for the button, not for the slides.
  ways.addEventListener("keydown", (press) => {
    if ([" ", "Enter"].includes(press.key)) press.stopPropagation();
  });
  ways.hidden = false;
  page.classList.add("deck-ready");
  if (matchMedia("(min-width: 48rem)").matches) show();
  else {
    button("list").textContent = "Visa en i taget";
    told();
  }
})();
