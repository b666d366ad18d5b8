/* Makes one print of what the reader ticks, on the page "Välj vad du skriver ut". The parts come as scripts
   (macros/paper/parts.py), since a page opened from a folder may not fetch files. The choice stands in the
   address and nowhere else. With no script the page is a list of links. */
(function () {
  "use strict";
  const form = document.querySelector("[data-choose]");
  if (!form) return;
  const folder = new URL("../../data/delar/", document.currentScript.src);
  const today = new Date().toLocaleDateString("sv-SE");
  const sheet = document.querySelector("[data-chosen]");
  const said = form.querySelector("[data-said]");
  const short = form.elements.kort;
  const groups = [...form.querySelectorAll("[data-choice]")];
  const OF_CHOSEN = "valda";

  // -- Boxes of the links.
  for (const group of groups) {
    for (const link of group.querySelectorAll("[data-value]")) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.name = group.dataset.choice;
      box.value = link.dataset.value;
      label.append(box, " ", link.textContent);
      link.parentElement.replaceChildren(label);
    }
  }
  form.querySelectorAll("[data-scripted]").forEach((part) => (part.hidden = false));
  const boxes = [...form.querySelectorAll("[data-choice] input")];
  const ticked = (kind) => boxes.filter((box) => box.checked && (!kind || box.name === kind));

  // -- The choice as an address, and back.
  const written = () => {
    const kinds = groups.map((group) => group.dataset.choice).filter((kind) => ticked(kind).length);
    const rows = kinds.map((kind) => `${kind}=${ticked(kind).map((box) => box.value).join(",")}`);
    if (!short.checked) rows.push("kort=nej");
    return rows.join("&");
  };
  const choose = (text) => {
    const wanted = new URLSearchParams(text);
    for (const box of boxes) box.checked = (wanted.get(box.name) || "").split(",").includes(box.value);
    short.checked = wanted.get("kort") !== "nej";
    for (const group of groups) if (group.querySelector(":checked")) group.parentElement.open = true;
  };

  function tell() {
    let whole = 0;
    for (const group of groups) {
      const many = ticked(group.dataset.choice).length;
      if (group.dataset.choice !== "ord") whole += many;
      group.parentElement.querySelector("[data-count]").textContent = many ? `(${many} valda)` : "";
    }
    const words = ticked("ord").map((box) =>
      box.value === OF_CHOSEN ? "orden som hör till" : box.parentElement.textContent.trim(),
    );
    const parts = whole || !words.length ? [`${whole} ${whole === 1 ? "del" : "delar"}`] : [];
    said.textContent = `Valt: ${[...parts, ...words].join(", ")}.`;
  }

  function changed() {
    sheet.hidden = true;
    sheet.replaceChildren();
    history.replaceState(null, "", location.pathname + location.search + (written() && `#${written()}`));
    tell();
  }

  // -- The parts, each asked for once.
  const scripts = new Map();
  const arrived = new Map();
  window.handbookPart = (script) => arrived.set(script.name, script);
  function fetched(name) {
    if (!scripts.has(name)) {
      const come = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL(`${name}.js`, folder);
        script.onload = () => resolve(arrived.get(name));
        script.onerror = () => {
          scripts.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      });
      scripts.set(name, come);
    }
    return scripts.get(name);
  }
  const all = (names) => Promise.all(names.map(fetched));

  async function chosen() {
    const parts = await all(ticked().filter((box) => box.name !== "ord").map((box) => `${box.name}-${box.value}`));
    const areas = ticked("ord").map((box) => box.value);
    const words = new Map();
    const whole = await all(areas.filter((area) => area !== OF_CHOSEN).map((area) => `ord-${area}`));
    for (const script of whole) for (const part of script.parts) words.set(part.id, part);
    if (areas.includes(OF_CHOSEN)) {
      const used = new Set();
      const from = new Set();
      for (const part of parts.flatMap((script) => script.parts)) {
        for (const [area, ids] of Object.entries(part.words)) {
          from.add(`ord-${area}`);
          ids.forEach((id) => used.add(`ord-${id}`));
        }
      }
      for (const script of await all([...from])) {
        for (const part of script.parts) if (used.has(part.id)) words.set(part.id, part);
      }
    }
    return {
      from: [...arrived.values()][0].from,
      parts: parts.flatMap((script) => script.parts),
      words: [...words.values()].sort((one, other) => one.place - other.place),
    };
  }

  // -- The print. Each sheet says at its foot what it is from.
  const foot = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot];
  const make = (name, text, more) => {
    const element = Object.assign(document.createElement(name), more);
    element.textContent = text;
    return element;
  };
  const body = (part) => {
    const template = document.createElement("template");
    template.innerHTML = part.html;
    if (short.checked) template.content.querySelectorAll("[data-long]").forEach((one) => one.remove());
    template.content.querySelectorAll("details").forEach((one) => (one.open = true));
    return template.content;
  };
  const piece = (name, kind, part) => {
    const element = Object.assign(document.createElement(name), { id: part.id, className: `chosen__${kind}` });
    element.append(body(part));
    return element;
  };

  /* Links to what is in the print lead there; others to the published page, or are only their words. */
  function link({ from, parts, words }) {
    const at = new Map([...parts, ...words].map((part) => [part.url, part.id]));
    for (const one of sheet.querySelectorAll('a[href^="/"]')) {
      const [url, place] = one.getAttribute("href").split("#");
      const part = at.get(url);
      const inner = `${part}--${place}`;
      if (part) one.href = `#${document.getElementById(inner) ? inner : part}`;
      else if (from.site) one.href = from.site + one.getAttribute("href");
      else one.replaceWith(...one.childNodes);
    }
  }

  function head(found) {
    const { name, version } = found.from;
    foot.replaceSync(`@page { @bottom-left { content: "${name} ${version}. Eget urval, utskrivet ${today}."; } }`);
    const title = make("h2", `Utskrift ur ${name}`, { id: "utskriften", tabIndex: -1, className: "chosen__title" });
    sheet.setAttribute("aria-labelledby", title.id);
    const made = make("p", `Utskriven ${today}, version ${version}. `, { className: "chosen__made" });
    if (short.checked) made.append("Kort utskrift: redaktionens anmärkningar och källor är inte med.");
    const tools = make("p", "", { className: "chosen__tools" });
    const print = make("button", "Skriv ut", { type: "button", className: "md-button md-button--primary" });
    const back = make("button", "Ändra valet", { type: "button", className: "md-button" });
    print.addEventListener("click", () => window.print());
    back.addEventListener("click", () => {
      form.scrollIntoView();
      form.querySelector("[data-choice] input").focus();
    });
    tools.append(print, " ", back);
    const contents = document.createElement("nav");
    contents.className = "chosen__contents";
    contents.append(make("h3", "Innehåll", { id: "utskriftens-innehall" }), document.createElement("ol"));
    contents.setAttribute("aria-labelledby", "utskriftens-innehall");
    const rows = found.parts.map(({ id, title }) => [id, title]);
    if (found.words.length) rows.push(["ord", `Ord (${found.words.length})`]);
    for (const [id, text] of rows) {
      const row = document.createElement("li");
      row.append(make("a", text, { href: `#${id}` }));
      contents.lastChild.append(row);
    }
    return [title, made, tools, contents];
  }

  async function show() {
    if (!ticked().some((box) => box.name !== "ord" || box.value !== OF_CHOSEN)) {
      said.textContent = "Kryssa för minst en del först.";
      return;
    }
    const before = written();
    said.textContent = "Hämtar delarna …";
    let found;
    try {
      found = await chosen();
    } catch (error) {
      said.textContent = `Delen ”${error.message}” gick inte att hämta. Försök igen, eller ladda om sidan.`;
      return;
    }
    if (before !== written()) return tell(); // the reader has changed the choice meanwhile
    sheet.replaceChildren(...head(found), ...found.parts.map((part) => piece("section", "part", part)));
    if (found.words.length) {
      const words = document.createElement("section");
      words.id = "ord";
      words.className = "chosen__part";
      words.append(make("h2", "Ord"), ...found.words.map((part) => piece("div", "word", part)));
      sheet.append(words);
    }
    sheet.hidden = false;
    link(found);
    tell();
    sheet.querySelector("h2").focus();
  }

  // -- What the reader does.
  form.addEventListener("change", (event) => event.target.id === "min-roll" || changed());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("click", ({ target }) => {
    if (target.matches("[data-preset]")) choose(target.dataset.preset);
    else if (target.matches("[data-preset-role]")) {
      const role = form.querySelector("#min-roll").value;
      choose(`roll=${role}&ord=${OF_CHOSEN}`);
      for (const item of form.querySelectorAll(`[data-roles~="${role}"] input`)) item.checked = true;
      choose(written());
    } else return;
    changed();
  });
  // Within the print one moves without losing the choice out of the address.
  sheet.addEventListener("click", (event) => {
    const place = event.target.closest('a[href^="#"]')?.getAttribute("href").slice(1);
    const goal = place && document.getElementById(place);
    if (!goal) return;
    event.preventDefault();
    goal.tabIndex = -1;
    goal.scrollIntoView();
    goal.focus({ preventScroll: true });
  });
  addEventListener("hashchange", () => {
    if (!location.hash.includes("=") || location.hash.slice(1) === written()) return;
    choose(location.hash.slice(1));
    changed();
  });
  if (location.hash.includes("=")) choose(location.hash.slice(1));
  tell();
})();
