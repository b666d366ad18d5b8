/* The clock times of a leader's run sheet, worked out from the start that the leader chooses. With no script
   the rows tell their minutes from the start. */
(function () {
  "use strict";
  const start = document.querySelector("[data-seminar-start]");
  const cells = [...document.querySelectorAll("[data-minutes]")];
  if (!start || !cells.length) return;
  const fromStart = cells.map((cell) => cell.textContent);
  const DAY = 24 * 60;

  const clock = (minutes) => {
    const of = minutes % DAY;
    return [Math.floor(of / 60), of % 60].map((part) => String(part).padStart(2, "0")).join(":");
  };

  function show() {
    const [hours, minutes] = start.value.split(":").map(Number);
    // An emptied field is no time: the rows tell their minutes again.
    cells.forEach((cell, place) => {
      const time = clock(hours * 60 + minutes + Number(cell.dataset.minutes));
      cell.textContent = start.value ? time : fromStart[place];
    });
  }

  start.addEventListener("input", show);
  addEventListener("pageshow", show);
  show();
})();
