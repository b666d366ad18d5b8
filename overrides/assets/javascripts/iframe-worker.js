/* Lets the search run when the handbook is opened from a folder: browsers refuse workers on file://, so a
   hidden frame takes the worker's place. Material looks for the name IFrameWorker in the parent window. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  class IFrameWorker extends EventTarget {
    constructor(url) {
      super();
      const script = new URL(url, document.baseURI);
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Sökning";
      frame.setAttribute("aria-hidden", "true");
      frame.tabIndex = -1;
      document.body.append(frame);
      const inner = frame.contentWindow;
      const queue = [];
      let ready = false;
      inner.postMessage = (data) => {
        const message = new MessageEvent("message", { data });
        this.dispatchEvent(message);
        if (this.onmessage) this.onmessage(message);
      };
      inner.importScripts = (...urls) =>
        urls.reduce((done, each) => done.then(() => load(inner, new URL(each, script))), Promise.resolve());
      load(inner, script).then(() => {
        ready = true;
        queue.splice(0).forEach((data) => deliver(inner, data));
      });
      this.postMessage = (data) => (ready ? deliver(inner, data) : queue.push(data));
      this.terminate = () => frame.remove();
    }
  }

  function load(inner, url) {
    return new Promise((resolve, reject) => {
      const script = inner.document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(url));
      inner.document.body.append(script);
    });
  }

  function deliver(inner, data) {
    inner.dispatchEvent(new inner.MessageEvent("message", { data }));
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
