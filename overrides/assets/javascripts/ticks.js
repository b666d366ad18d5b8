/* Keeps what is ticked off on a list, counts it, and prints it when asked to.

   A person's ticks must never meet the next person's. They stay in the tab, by the items' ids, for all lists
   alike, and are gone with it. To keep them longer the reader chooses a numbered place in the browser; there
   is nowhere to write a name. Lists that concern no person are kept in the browser, each by itself. */
(function () {
  "use strict";
  // What is typed is kept nowhere, nor in the page that the browser brings back.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) document.querySelectorAll(".fields, .checklist").forEach((form) => form.reset());
  });

  const bar = document.querySelector("[data-ticks-bar]");
  const inputs = [...document.querySelectorAll("[data-tick]")];
  if (!bar || !inputs.length) return;

  // What is kept -----------------------------------------------------------------------------------

  const NAME = "kaosam-bockar", CHOSEN = `${NAME}-plats`;
  const PLACES = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
  const own = bar.dataset.keeps === "lasting" && `lista-${bar.dataset.ticksBar}`;
  let refused = false; // whether the browser keeps nothing; then it is kept here, while the page is open

  function storage(kind) {
    try {
      const found = window[kind];
      found.setItem(`${NAME}-prov`, "1");
      found.removeItem(`${NAME}-prov`);
      return found;
    } catch {
      return null;
    }
  }

  function memory() {
    const kept = new Map();
    refused = true;
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => kept.set(key, text),
      removeItem: (key) => kept.delete(key),
    };
  }

  const lasting = storage("localStorage");
  const tab = own ? null : storage("sessionStorage") || memory();
  const browser = own ? lasting || memory() : lasting;

  /* Where the ticks are: a list of its own, a place in the browser, or "", which is the tab. */
  function here() {
    if (own) return own;
    const place = browser && tab.getItem(CHOSEN);
    return PLACES.includes(place) ? place : "";
  }

  const keyOf = (place) => (place ? `${NAME}-${place}` : NAME);
  const storeOf = (place) => (place ? browser : tab);

  function read(place) {
    try {
      return new Set([].concat(JSON.parse(storeOf(place).getItem(keyOf(place))) ?? []));
    } catch {
      return new Set(); // what stands there is not ours
    }
  }

  function write(place, ids = new Set()) {
    try {
      if (ids.size) storeOf(place).setItem(keyOf(place), JSON.stringify([...ids]));
      else storeOf(place).removeItem(keyOf(place));
    } catch {
      refused = true; // it is full
      kept.textContent = howKept(place);
    }
  }

  function choose(place) {
    if (place) tab.setItem(CHOSEN, place);
    else tab.removeItem(CHOSEN);
  }

  // The bar ----------------------------------------------------------------------------------------

  const scale = inputs[0].type === "radio";
  const total = new Set(inputs.map((input) => input.name || input.id)).size;
  const them = scale ? "svar" : "bockar";
  const named = scale ? "Svaren" : "Bockarna";
  bar.innerHTML =
    '<p class="ticks-bar__count"><progress></progress> <span role="status"></span></p>' +
    '<p class="ticks-bar__kept"></p>' +
    '<div class="ticks-bar__ways">' +
    (own
      ? '<button type="button" class="md-button" data-fresh>Börja om</button>'
      : '<button type="button" class="md-button" data-fresh>Ny person – börja om</button>' +
        '<span class="ticks-bar__place"><label for="bockar-plats">Spara i den här webbläsaren:</label> ' +
        '<select id="bockar-plats" autocomplete="off"></select></span>' +
        '<button type="button" class="md-button" data-empty></button>') +
    '<div class="ticks-bar__question"><p id="bockar-fraga" role="status"></p><span></span></div></div>' +
    '<p class="ticks-bar__print"><input type="checkbox" id="bockar-utskrift" autocomplete="off">' +
    `<label for="bockar-utskrift">Ta med mina ${them} när sidan skrivs ut</label></p>`;
  const find = (what) => bar.querySelector(what);
  const progress = find("progress"), status = find("[role=status]"), kept = find(".ticks-bar__kept");
  const fresh = find("[data-fresh]"), select = find("select"), empty = find("[data-empty]");
  const [asked, answers] = find(".ticks-bar__question").children;
  progress.max = total;
  progress.setAttribute("aria-label", scale ? "Besvarat" : "Klart");
  if (select) {
    select.append(new Option("nej", ""), ...PLACES.map((place) => new Option("", place)));
    select.parentElement.hidden = !browser;
  }

  const howKept = (place) => {
    if (refused) return `Webbläsaren låter inte sidan spara något. ${named} finns kvar bara tills du lämnar sidan.`;
    if (own) return `${named} sparas i den här webbläsaren tills du börjar om.`;
    if (!place) return `${named} finns bara i den här fliken och försvinner när du stänger den.`;
    return (
      `${named} sparas på plats ${place} i den här webbläsaren. Andra som använder datorn kan se dem.` +
      " Vem platsen gäller antecknar du i ärendet, aldrig här."
    );
  };

  let pause;
  function count(said, wait) {
    const done = new Set(inputs.filter((one) => one.checked).map((one) => one.name || one.id)).size;
    progress.value = done;
    for (const part of document.querySelectorAll("[data-done]")) {
      const boxes = inputs.filter((one) => one.form === part.closest("form"));
      const ticked = boxes.filter((one) => one.checked).length;
      part.textContent = `${part.dataset.done}: ${ticked === boxes.length ? "allt är klart" : `${ticked} av ${boxes.length} klara`}.`;
    }
    // The words wait for a pause, so that they are not read out at each tick.
    clearTimeout(pause);
    const text = `${said ? `${said} ` : ""}${done} av ${total} ${scale ? "besvarade" : "klara"}`;
    pause = setTimeout(() => (status.textContent = text), wait);
  }

  function show(said = "") {
    const place = here(), ids = read(place);
    for (const input of inputs) input.checked = ids.has(input.dataset.tick);
    kept.textContent = howKept(place);
    fresh.hidden = false;
    asked.textContent = "";
    answers.replaceChildren();
    if (select) {
      select.value = place;
      empty.hidden = !place;
      empty.textContent = `Töm plats ${place}`;
      for (const each of browser ? PLACES : []) {
        select.options[each].text = `plats ${each}${read(each).size ? ", används" : ""}`;
      }
    }
    count(said, 0);
  }

  // Questions: nothing is cleared, moved or shown elsewhere before the reader has said so ------------

  function ask(from, text, ways) {
    show();
    const button = ([name, act]) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "md-button";
      made.textContent = name;
      made.setAttribute("aria-describedby", asked.id);
      made.addEventListener("click", () => {
        show(act());
        from.focus();
      });
      return made;
    };
    asked.textContent = text;
    answers.replaceChildren(...[...ways, ["Avbryt", () => ""]].map(button));
    if (from === select) return;
    from.hidden = true;
    answers.lastChild.focus();
  }

  bar.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") answers.lastChild?.click();
  });

  fresh.addEventListener("click", () => {
    const place = here();
    const clear = () => {
      if (!own) choose("");
      write(own || "");
      return `Alla ${them} är borttagna.`;
    };
    if (own) ask(fresh, `Ta bort alla ${them} på den här listan?`, [["Ja", clear]]);
    else if (place) ask(fresh, `Börja om utan bockar? De som är sparade på plats ${place} ligger kvar där.`, [["Ja", clear]]);
    else ask(fresh, "Ta bort alla bockar? Det gäller alla listor.", [["Ja", clear]]);
  });
  empty?.addEventListener("click", () => {
    const place = here();
    const clear = () => (write(place), `Plats ${place} är tömd.`);
    ask(empty, `Ta bort alla bockar på plats ${place}?`, [["Ja", clear]]);
  });
  select?.addEventListener("change", () => {
    const from = here(), to = select.value;
    const mine = !from && read("").size > 0;
    const see = () => (choose(to), to ? `Plats ${to} visas.` : `Plats ${from} visas inte längre.`);
    const move = () => {
      write(to, read(""));
      write("");
      choose(to);
      return `Bockarna är sparade på plats ${to}.`;
    };
    if (to === from) show();
    else if (!to) ask(select, `Bockarna på plats ${from} ligger kvar där.`, [[`Lämna plats ${from}`, see]]);
    else if (read(to).size) {
      ask(select, `Plats ${to} används redan.`, [["Visa den", see], ...(mine ? [["Töm den och spara här", move]] : [])]);
    } else {
      ask(select, `Plats ${to} är tom. Andra som använder datorn kan se det som du sparar där.`,
        [mine ? [`Spara på plats ${to}`, move] : [`Använd plats ${to}`, see]]);
    }
    select.value = to;
  });

  // Ticks ------------------------------------------------------------------------------------------

  for (const input of inputs) {
    input.addEventListener("change", () => {
      const place = here(), ids = read(place);
      for (const other of scale ? inputs.filter((one) => one.name === input.name) : [input]) {
        if (other.checked) ids.add(other.dataset.tick);
        else ids.delete(other.dataset.tick);
      }
      write(place, ids);
      count("", 300);
    });
  }
  const print = find("#bockar-utskrift");
  print.addEventListener("change", () => document.documentElement.classList.toggle("print-ticks", print.checked));
  addEventListener("storage", () => show()); // another tab has changed what this one shows
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  show();
  bar.hidden = false;
})();
