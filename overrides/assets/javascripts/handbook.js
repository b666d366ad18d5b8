/* Marks what is overdue for a check, prints, copies the page's link, and opens the search from the start
   page. Pages hold dates, never ages, so that they are the same however old they are; with no script the
   date stands. */
(function () {
  "use strict";
  const today = new Date().toISOString().slice(0, 10);
  document.querySelectorAll("time[data-due]").forEach((time) => {
    if (time.dateTime <= today) {
      time.classList.add("overdue");
      time.append(" – dags att kontrollera");
    }
  });
  // The theme opens everything for print; the box for faults is printed if the reader has opened it.
  const report = document.querySelector(".report");
  if (report) {
    report.dataset.asked = "no";
    report.firstElementChild.addEventListener("click", () => (report.dataset.asked = report.open ? "no" : "yes"));
  }
  const tools = document.querySelector("[data-page-tools]");
  if (tools) {
    const copy = tools.querySelector("[data-copy-link]");
    const said = tools.querySelector("[data-copied]");
    tools.hidden = false;
    tools.querySelector("[data-print]").addEventListener("click", () => window.print());
    copy.hidden = !navigator.clipboard;
    copy.addEventListener("click", () =>
      navigator.clipboard.writeText(location.href).then(
        () => (said.textContent = "Länken är kopierad."),
        () => (said.textContent = "Länken gick inte att kopiera. Kopiera den ur adressfältet."),
      ),
    );
  }
  const query = document.querySelector("[data-md-component=search-query]");
  document.querySelectorAll("[data-open-search]").forEach((button) => {
    button.hidden = !query;
    button.addEventListener("click", () => {
      // A click, since Material starts its search when it is told of the change.
      const box = document.getElementById("__search");
      if (!box.checked) box.click();
      query.focus();
    });
  });
})();
