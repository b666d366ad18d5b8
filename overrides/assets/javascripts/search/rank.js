/* Puts a query to the index and the hits in order: the entry whose name it is, then those it is part of the
   name of, then those that mention it. */
"use strict";

// What the parts of a hit's value weigh. The name decides, then how much of the query stands in one place.
const VALUE = { whole: 6, term: 0.01, name: 2.2, place: 1.1, heading: 1, besideName: 0.8, joined: 0.97, divided: 0.95, otherWord: 0.97, past: -0.12 };
// Added by kind: which comes first of entries of one name, and what goes before mere mentions.
const KIND = {
  term: 0.055, phase: 0.09, level: 0.08, agency: 0.07, meeting: 0.07, benefit: 0.06, document: 0.06, role: 0.06, law: 0.02,
  page: -0.6, source: -0.6, pair: -0.3, word: -0.3,
};
// Added for the kinds that a question word asks for: who does it.
const ASKED = { words: new Set(["vem", "vems", "gor"]), kinds: new Set(["role"]), value: 0.25 };
const SURE_ENOUGH = 0.9;
const EMPTY_WEIGHT = 0.05;
const LEAST = 0.3; // of the best hit's value, of a name's at most
const MUCH_OF_IT = 0.4; // of a compound, if only one part of it is known
const SHORTEST_WORD = 3; // letters of a part of a compound
const PARTY = 0.6;
const FIRST_PART = 0.65; // of a compound's weight: what it begins with tells most (diagnoskod, praktikplats)

class Ranker {
  constructor(index) {
    this.index = index;
    this.matcher = new Matcher(index);
  }

  /** The hits in order: {entry, value, place, matches}, where matches are the words of the index that were meant. */
  search(text) {
    const said = Words.split(text);
    if (!said.length) return [];
    const who = said.some((word) => ASKED.words.has(word));
    const best = new Map();
    const asked = said.map((word) => this.asked(word));
    // In a question of several words an agency is seldom what is asked about.
    if (asked.filter(({ empty }) => !empty).length > 1) for (const one of asked) if (one.party) one.weight *= PARTY;
    for (const reading of this.readings(asked)) {
      for (const hit of this.put(reading)) {
        const { kind, past } = hit.entry.doc;
        hit.value += (KIND[kind] || 0) + (past ? VALUE.past : 0) + (who && ASKED.kinds.has(kind) ? ASKED.value : 0);
        const other = best.get(hit.entry);
        if (!other || hit.value > other.value) best.set(hit.entry, hit);
      }
    }
    const hits = [...best.values()].sort((a, b) => b.value - a.value || a.entry.number - b.entry.number);
    return hits.filter((hit) => hit.value > LEAST * Math.min(hits[0].value, VALUE.name));
  }

  /** A word of the query: what it may mean, and how much it tells. */
  asked(word) {
    const { index } = this;
    const empty = Words.EMPTY.has(word);
    const matches = this.matcher.match(word);
    let places = 0;
    for (const [n, how] of matches) if (how >= SURE_ENOUGH) places += index.placesWith[n].length;
    const weight = empty ? EMPTY_WEIGHT : Words.isNumber(word) ? 1 : 0.15 + 0.85 * index.weight(places);
    const sure = [...matches].filter(([, how]) => how >= SURE_ENOUGH).map(([n]) => n);
    const party = sure.some((n) => index.isParty[n]);
    return { word, empty, matches: party ? this.alsoParty(matches) : matches, weight, party, named: sure.some((n) => index.isOwn[n]) };
  }

  /** An agency is also a "part": what is said of any party holds for it. */
  alsoParty(matches) {
    const any = this.index.byWord.get("part");
    return any === undefined || matches.has(any) ? matches : new Map(matches).set(any, SURE.family);
  }

  /** The ways to read a query: as written; two words as one (sjuk ersättning); a compound as two (sipplan). */
  readings(asked) {
    const readings = [{ asked, worth: 1 }];
    for (let i = 0; i + 1 < asked.length; i += 1) {
      const joined = asked[i].word + asked[i + 1].word;
      if (this.isName(joined)) readings.push({ asked: asked.toSpliced(i, 2, this.asked(joined)), worth: VALUE.joined });
    }
    const divided = asked.flatMap((one) => (one.empty || one.named || this.nearName(one) ? [one] : this.divide(one)));
    if (divided.length > asked.length) readings.push({ asked: divided, worth: VALUE.divided });
    return readings;
  }

  /** Whether a word is one slip from a name. */
  nearName({ matches }) {
    return [...matches].some(([n, how]) => how === SURE.slip && this.index.isNamed[n]);
  }

  isName(word) {
    return this.knows(word, true);
  }

  knows(word, inName) {
    return Words.stems(word).some((stem) => (this.index.byStem.get(stem) || []).some((n) => !inName || this.index.isNamed[n]));
  }

  /** A compound in its two parts: both words of the index, or one of them a name and much of the word. */
  divide(one) {
    const { word, weight } = one;
    let found = null;
    let most = 0;
    if (Words.isNumber(word)) return [one];
    for (let at = SHORTEST_WORD; at <= word.length - SHORTEST_WORD; at += 1) {
      const parts = [word.slice(0, at), word.slice(at)];
      const [first, second] = parts.map((part) => (this.isName(part) ? 2 : this.knows(part) ? 1 : 0));
      const alone = Math.max(first === 2 ? at : 0, second === 2 ? word.length - at : 0);
      if (!(first && second) && alone < Math.max(5, word.length * MUCH_OF_IT)) continue;
      const value = (first ? at + first : 0) + (second ? word.length - at + second : 0);
      if (value > most) [found, most] = [parts, value];
    }
    if (!found) return [one];
    const parts = found.map((part) => this.asked(part));
    parts[0].weight = weight * FIRST_PART;
    parts[1].weight = weight * (1 - FIRST_PART);
    return parts;
  }

  put({ asked, worth }) {
    const all = asked.reduce((sum, { weight }) => sum + weight, 0);
    const byEntry = this.byName(asked, all);
    this.byPlace(asked, all, byEntry);
    const hits = [...byEntry.values()];
    for (const hit of hits) {
      // Of entries that are called just this, the kind alone decides.
      hit.value = hit.whole ? VALUE.whole * worth * hit.whole : worth * (VALUE.name * hit.name + VALUE.place * hit.inPlace + VALUE.heading * hit.heading);
      hit.asked = asked;
    }
    return hits;
  }

  /** Entry -> how well one of its names is met, and which words of the query its names hold. */
  byName(asked, all) {
    const { index } = this;
    const meant = asked.filter(({ empty }) => !empty);
    const key = (meant.length ? meant : asked).map(({ word }) => word).join(" ");
    const names = new Map();
    asked.forEach(({ matches, empty }, i) => {
      if (empty && meant.length) return;
      for (const [word, sure] of matches) {
        for (const number of index.namesWith[word]) {
          let met = names.get(number);
          if (!met) names.set(number, (met = { asked: new Float64Array(asked.length), words: new Map() }));
          if (sure > met.asked[i]) met.asked[i] = sure;
          if (sure > (met.words.get(word) || 0)) met.words.set(word, sure);
        }
      }
    });
    const byEntry = new Map();
    for (const [number, met] of names) {
      const name = index.names[number];
      let covered = 0;
      let covering = 0;
      let whole = 0;
      asked.forEach(({ weight }, i) => (covered += met.asked[i] * weight));
      name.words.forEach((word, i) => {
        whole += name.weights[i];
        covering += name.weights[i] * (met.words.get(word) || 0);
      });
      const worth = name.own || name.place ? 1 : VALUE.otherWord;
      const value = worth * (covered / all) * (0.25 + (0.75 * covering) / whole);
      const hit = hitOf(byEntry, name.entry, asked.length);
      if (name.place) {
        if (value > hit.heading) [hit.heading, hit.headed] = [value, name.place];
        continue;
      }
      hit.name = Math.max(hit.name, value);
      if (name.key === key) hit.whole = Math.max(hit.whole, worth + (name.own && name.entry.doc.kind === "term" ? VALUE.term : 0));
      hit.inPlace = Math.max(hit.inPlace, (VALUE.besideName * covered) / all);
      met.asked.forEach((sure, i) => (hit.held[i] = Math.max(hit.held[i], sure * VALUE.besideName)));
    }
    return byEntry;
  }

  /** The place of each entry that holds most of the query; what its names hold counts a little less. */
  byPlace(asked, all, byEntry) {
    const { places, placesWith } = this.index;
    const held = asked.map(({ matches }) => spread(matches, placesWith, places.length));
    for (const place of places) {
      const known = byEntry.get(place.entry);
      let value = 0;
      let here = false;
      asked.forEach(({ weight, empty }, i) => {
        const sure = held[i][place.number];
        if (sure && !empty) here = true;
        value += (weight / all) * Math.max(sure, known ? known.held[i] : 0);
      });
      if (!here) continue;
      const hit = hitOf(byEntry, place.entry, asked.length);
      if (value > hit.inPlace) [hit.inPlace, hit.place] = [value, place];
    }
  }
}

function hitOf(byEntry, entry, words) {
  let hit = byEntry.get(entry);
  if (!hit) byEntry.set(entry, (hit = { entry, name: 0, whole: 0, heading: 0, headed: null, inPlace: 0, place: null, held: new Float64Array(words) }));
  return hit;
}

/** For each place, how surely one of the words stands there. */
function spread(matches, standing, length) {
  const best = new Float64Array(length);
  for (const [word, sure] of matches) for (const place of standing[word]) if (sure > best[place]) best[place] = sure;
  return best;
}
