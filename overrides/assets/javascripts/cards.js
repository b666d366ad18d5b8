/* The words of an area as cards. Each lies in one of five boxes; what one knows moves to the next box and comes
   back later, what one does not know goes to the first. The boxes are kept in the browser, by the words' ids,
   until one clears them. Without script, on paper, and for who wants it, the cards are a list. */
(function () {
  "use strict";
  const NAME = "kaosam-ordkort";
  const DAYS = [0, 1, 3, 7, 21]; // until a card of the box comes back
  const ROUND = 20; // cards in a round
  const make = (name, text, more) => Object.assign(document.createElement(name), { textContent: text, ...more });
  const button = (text, act, more) => {
    const made = make("button", text, { type: "button", className: "md-button", ...more });
    made.addEventListener("click", act);
    return made;
  };

  // -- What is kept: id -> [box, the day it comes back] -----------------------------------------------

  let refused = false;
  let kept = {};
  try {
    const found = JSON.parse(localStorage.getItem(NAME)) ?? {};
    for (const [id, value] of Object.entries(found)) {
      if (Array.isArray(value) && value[0] >= 1 && value[0] <= 5 && typeof value[1] === "string") kept[id] = value;
    }
  } catch {
    kept = {}; // what stands there is not ours, or nothing may be kept
  }

  function write() {
    try {
      if (Object.keys(kept).length) localStorage.setItem(NAME, JSON.stringify(kept));
      else localStorage.removeItem(NAME);
    } catch {
      refused = true;
    }
  }

  const day = (later = 0) => {
    const date = new Date();
    date.setDate(date.getDate() + later);
    return date.toLocaleDateString("sv-SE");
  };
  const isDue = (id) => id in kept && kept[id][1] <= day();
  const isNew = (id) => !(id in kept);
  const counted = (ids) => {
    const rows = [`${ids.length} kort`];
    const due = ids.filter(isDue).length;
    const safe = ids.filter((id) => kept[id]?.[0] === DAYS.length).length;
    const fresh = ids.filter(isNew).length;
    if (due) rows.push(`${due} att repetera i dag`);
    if (fresh) rows.push(fresh === ids.length ? "alla nya" : `${fresh} nya`);
    if (safe) rows.push(`${safe} i sista lådan`);
    return rows.join(", ");
  };

  function count() {
    for (const deck of document.querySelectorAll("[data-deck]")) {
      deck.textContent = counted(deck.dataset.deck.split(" "));
    }
  }
  count();

  const place = document.querySelector("[data-cards]");
  const clearing = document.querySelector("[data-decks]");
  if (clearing) clearing.after(forget(count));
  if (!place) return;

  /* A way to clear what is kept, which asks first. */
  function forget(done) {
    const box = make("div", "", { className: "cards__forget" });
    const said = make("p", "");
    said.setAttribute("role", "status");
    const first = button("Ta bort det som är sparat", ask);
    first.hidden = !Object.keys(kept).length;
    box.append(first, said);
    function ask() {
      first.hidden = true;
      said.textContent = "Ska vi glömma vilka ord du kan, i alla områden? ";
      const no = button("Avbryt", () => end(""));
      said.append(button("Ja, ta bort", () => {
        kept = {};
        write();
        done();
        end("Det är borttaget.");
      }), " ", no);
      no.focus();
    }
    function end(text) {
      said.textContent = text;
      first.hidden = Boolean(text);
      if (!text) first.focus();
    }
    return box;
  }

  // -- The deck ---------------------------------------------------------------------------------------

  const cards = new Map([...place.querySelectorAll("[data-card]")].map((card) => [card.dataset.card, card]));
  const ids = [...cards.keys()];
  const deck = make("div", "", { className: "cards__deck" });
  const told = make("p", "", { className: "cards__count", tabIndex: -1 });
  const where = make("p", "", { className: "keeps-nothing" });
  const start = button("Öva", () => begin(), { className: "md-button md-button--primary" });
  const list = button("Visa alla som lista", asList);
  const table = make("section", "", { className: "card" });
  table.setAttribute("aria-label", "Kort");
  table.hidden = true;
  const ways = make("div", "", { className: "cards__ways" });
  ways.append(start, list);
  deck.append(told, where, ways, table);
  place.before(deck);
  place.classList.add("cards--live");

  function asList() {
    const shown = place.classList.toggle("cards--live");
    list.textContent = shown ? "Visa alla som lista" : "Dölj listan";
  }

  /* Before a round and after it: how far one has come. */
  function rest() {
    table.hidden = true;
    ways.hidden = false;
    ways.querySelector(".cards__forget")?.remove();
    ways.append(forget(() => {
      rest();
      told.prepend("Det som var sparat är borttaget. ");
      told.focus();
    }));
    told.textContent = `${counted(ids)}.`;
    where.textContent = refused
      ? "Webbläsaren låter inte sidan spara något. Det du kan är glömt när du lämnar sidan."
      : "Det du kan sparas i den här webbläsaren tills du tar bort det.";
    const due = ids.filter((id) => isDue(id) || isNew(id)).length;
    start.textContent = due ? "Öva" : "Öva ändå";
    if (!due) {
      const next = ids.map((id) => kept[id][1]).sort()[0];
      told.textContent += ` Inget att repetera i dag. Nästa kort kommer tillbaka ${next}.`;
    }
  }

  const shuffled = (all) => {
    for (let at = all.length - 1; at > 0; at -= 1) {
      const other = Math.floor(Math.random() * (at + 1));
      [all[at], all[other]] = [all[other], all[at]];
    }
    return all;
  };

  // -- A round: what is due first, then new ones ----------------------------------------------------------

  let round = [];
  let first = 0;
  let known = 0;
  let total = 0;

  function begin() {
    const due = shuffled(ids.filter(isDue));
    const wanted = [...due, ...shuffled(ids.filter(isNew))];
    round = (wanted.length ? wanted : shuffled([...ids])).slice(0, ROUND);
    total = round.length;
    first = known = 0;
    ways.hidden = true;
    table.hidden = false;
    show();
  }

  const side = (node, className) => {
    const made = make("div", "", { className });
    made.append(...[...node.childNodes].map((each) => each.cloneNode(true)));
    return made;
  };

  function show() {
    if (!round.length) return finish();
    const card = cards.get(round[0]);
    const word = make("p", card.querySelector("dt").textContent, { className: "card__word", id: "ordet" });
    const at = first < total ? `Kort ${first + 1} av ${total}.` : `${round.length} kort kvar att ta om.`;
    const turn = button("Vänd kortet", () => turned(card), { className: "md-button md-button--primary" });
    turn.setAttribute("aria-describedby", word.id);
    table.replaceChildren(make("p", at, { className: "card__at" }), word, turn, end());
    turn.focus();
  }

  function end() {
    return button("Sluta", finish, { className: "md-button card__end" });
  }

  function turned(card) {
    const back = side(card.querySelector("dd"), "card__back");
    const link = card.querySelector("dt a").cloneNode(true);
    link.textContent = "Läs hela uppslaget";
    back.tabIndex = -1;
    const answer = make("p", "", { className: "card__answer" });
    answer.append(
      button("Jag kunde det", () => judge(true), { className: "md-button md-button--primary" }), " ",
      button("Jag kunde det inte", () => judge(false)));
    const read = make("p", "", { className: "entries__more" });
    read.append(link);
    table.querySelector("button").replaceWith(back, answer, read);
    back.focus();
  }

  function judge(knew) {
    const id = round.shift();
    const again = first >= total;
    // What one has missed stays in the first box, also when one knows it the second time. What is taken before
    // its day stays where it is.
    const early = !isDue(id) && !isNew(id);
    const box = knew && !again ? Math.min((kept[id]?.[0] ?? 1) + 1, DAYS.length) : 1;
    if (!knew || !early) kept[id] = [box, day(DAYS[box - 1] || (knew ? 1 : 0))];
    write();
    if (!again) first += 1;
    if (knew && !again) known += 1;
    if (!knew) round.push(id);
    show();
  }

  function finish() {
    rest();
    if (first) told.prepend(`Du kunde ${known} av ${first} kort. `);
    told.focus();
  }

  table.addEventListener("keydown", (event) => {
    const choices = table.querySelectorAll(".card__answer button");
    if (event.key === "Escape") finish();
    else if (choices.length && event.key === "ArrowRight") choices[0].click();
    else if (choices.length && event.key === "ArrowLeft") choices[1].click();
    else return;
    event.preventDefault();
  });
  addEventListener("storage", ({ key, newValue }) => {
    if (key === NAME) kept = JSON.parse(newValue) ?? {};
  });
  rest();
})();
