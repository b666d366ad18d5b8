/* Takes the place of Material's search worker and speaks its language: the index comes in, queries come in, hits
   go out. What is typed stays in the browser. On file:// it runs in a hidden frame (iframe-worker.js). */
"use strict";

const Message = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3 };
const PARTS = ["words.js", "index.js", "match.js", "rank.js", "show.js"];
let loaded = null;
let index = null;
let ranker = null;

addEventListener("message", async ({ data: { type, data } }) => {
  // Loaded with the index, when someone first means to search. In the frame importScripts gives a promise.
  loaded = loaded || importScripts(...PARTS) || true;
  await loaded;
  if (type === Message.SETUP) {
    index = new Index(data.docs);
    ranker = new Ranker(index);
    postMessage({ type: Message.READY });
  } else if (type === Message.QUERY) {
    const hits = ranker.search(data);
    const near = hits.length || !data.trim() ? [] : nearNames(index, data);
    postMessage({ type: Message.RESULT, data: { items: hits.slice(0, MOST_HITS).map((hit) => shown(index, hit)), near } });
  }
});
