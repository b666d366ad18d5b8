/* The clock times of a leader's run sheet, from the start that is chosen, and the copies of each sheet, from the
   number who come. What is chosen stays in the tab. Without script the rows tell minutes from the start. */
(function () {
  "use strict";
  const start = document.querySelector("[data-seminar-start]");
  const day = document.querySelector("[data-planner] [data-seminar-day]");
  const coming = document.querySelector("[data-participants]");
  const times = [...document.querySelectorAll("[data-minutes]")];
  const sheets = [...document.querySelectorAll("[data-share]")];
  if (!start || !coming) return;
  const fromStart = times.map((cell) => cell.textContent);
  const DAY = 24 * 60;

  const clock = (minutes) => {
    const of = minutes % DAY;
    return [Math.floor(of / 60), of % 60].map((part) => String(part).padStart(2, "0")).join(":");
  };

  function showTimes() {
    const [hours, minutes] = start.value.split(":").map(Number);
    // An emptied field is no time: the rows tell their minutes again.
    times.forEach((cell, place) => {
      const time = clock(hours * 60 + minutes + Number(cell.dataset.minutes));
      cell.textContent = start.value ? time : fromStart[place];
    });
  }

  /* One copy to so many persons; "4 2" when the groups are of two to four. */
  function showCopies() {
    const number = coming.validity.valid ? Number(coming.value) : 0;
    for (const cell of sheets) {
      const needed = cell.dataset.share.split(" ").map((share) => Math.ceil(number / Number(share)));
      cell.textContent = number ? `${[...new Set(needed)].join("–")} st, ` : "";
    }
  }

  // A browser that keeps nothing shows the page all the same.
  const keyOf = (field) => `kaosam-ledare-${start.form.dataset.id}-${field.id}`;
  function keep(field) {
    try { sessionStorage.setItem(keyOf(field), field.value); } catch { /* it is not kept */ }
  }
  function recall(field) {
    try { field.value = sessionStorage.getItem(keyOf(field)) ?? field.value; } catch { /* nor was it */ }
  }

  for (const [field, show] of [[start, showTimes], [coming, showCopies], [day, () => {}]]) {
    field.addEventListener("input", () => { keep(field); show(); });
    const again = () => { recall(field); show(); };
    addEventListener("pageshow", again);
    again();
  }
  coming.closest("[hidden]").hidden = false;
})();
