/* Makes of a hit what Material's result list shows: name, kind, and a line from where the query stands. */
"use strict";

const MOST_HITS = 40;
const EXCERPT = 180; // letters of a text that are shown
const LEAD_IN = 50; // letters before the first word that was asked for
const NAMED_ENOUGH = 0.5; // from here on the entry itself is the hit, and shows what it is
const MARKED_ENOUGH = 0.5;
const NEAR_ENOUGH = 0.4;
const MOST_NEAR = 4;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A hit as Material wants it: the page and the places on it, each with a score; the page's link comes first. */
function shown(index, hit) {
  const { doc } = hit.entry;
  const meant = meantBy(hit);
  const place = hit.headed || hit.place;
  const named = hit.name >= NAMED_ENOUGH;
  const elsewhere = place && place.doc !== doc && !(named && !hit.headed) ? place.doc : null;
  const about = named || !place || place.doc !== doc ? doc.about || doc.text : doc.text;
  const title = `${marked(index, doc.title, meant)} <span class="hit-kind">${escaped(doc.label)}</span>`;
  const text = `<p>${excerpt(index, about, named ? new Set() : meant)}</p>`;
  const item = { location: doc.location, title, text, score: hit.value, terms: {} };
  // Material gives an entry on another's page no text of its own.
  if (doc.location.includes("#")) return [{ ...item, title: `${title} <span class="hit-about">${escaped(doc.about)}</span>` }];
  if (!elsewhere) return [item];
  const part = {
    location: elsewhere.location,
    title: marked(index, elsewhere.title, meant),
    text: `<p>${excerpt(index, elsewhere.text, meant)}</p>`,
    score: hit.value,
    terms: {},
  };
  return [part, item];
}

/** The words of the index that the query was taken to mean. */
function meantBy(hit) {
  const meant = new Set();
  for (const { matches, empty } of hit.asked) {
    if (!empty) for (const [word, sure] of matches) if (sure >= MARKED_ENOUGH) meant.add(word);
  }
  return meant;
}

/** The words of a text with their places in it, and whether they were meant. */
function wordsIn(index, text, meant) {
  return [...text.matchAll(/\p{L}+|\p{N}+/gu)].map((found) => {
    const number = index.byWord.get(Words.fold(found[0]));
    return { number, at: found.index, end: found.index + found[0].length, meant: meant.has(number) };
  });
}

/** A text with the words that were meant marked. */
function marked(index, text, meant) {
  let html = "";
  let at = 0;
  for (const word of wordsIn(index, text, meant)) {
    if (!word.meant) continue;
    html += `${escaped(text.slice(at, word.at))}<mark>${escaped(text.slice(word.at, word.end))}</mark>`;
    at = word.end;
  }
  return html + escaped(text.slice(at));
}

/** As much of a text as fits, from where most of the query stands. */
function excerpt(index, text, meant) {
  if (text.length <= EXCERPT) return marked(index, text, meant);
  const words = wordsIn(index, text, meant);
  let start = 0;
  let most = 0;
  words.forEach((word, n) => {
    if (!word.meant) return;
    const here = new Set();
    for (let i = n; i < words.length && words[i].end < word.at + EXCERPT - LEAD_IN; i += 1) if (words[i].meant) here.add(words[i].number);
    if (here.size > most) [most, start] = [here.size, word.at];
  });
  const first = start < LEAD_IN ? 0 : words.find((word) => word.at >= start - LEAD_IN).at;
  const last = words.filter((word) => word.end <= first + EXCERPT).pop().end;
  const rest = text.slice(last).length > 1;
  return `${first ? "… " : ""}${marked(index, text.slice(first, rest ? last : text.length), meant)}${rest ? " …" : ""}`;
}

/** Entries with names that look like the query, for when nothing was found: {title, label, location}. */
function nearNames(index, text) {
  const asked = Words.fold(text);
  const found = new Map();
  for (const name of index.names) {
    if (name.place) continue;
    const alike = likeness(asked, name.key);
    if (alike >= NEAR_ENOUGH && alike > (found.get(name.entry) || 0)) found.set(name.entry, alike);
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_NEAR)
    .map(([{ doc }]) => ({ title: doc.title, label: doc.label, location: doc.location }));
}

/** The share of pairs of letters that two words have in common. */
function likeness(a, b) {
  const [mine, theirs] = [pairs(a), pairs(b)];
  let common = 0;
  for (const pair of mine) if (theirs.has(pair)) common += 1;
  return (2 * common) / (mine.size + theirs.size);
}

const pairs = (word) => new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2)));
