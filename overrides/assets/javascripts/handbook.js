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
  const tools = document.querySelector("[data-page-tools]");
  if (tools) {
    const copy = tools.querySelector("[data-copy-link]");
    const said = tools.querySelector("[data-copied]");
    tools.classList.add("page-tools--ready");
    tools.querySelector("[data-print]").addEventListener("click", () => window.print());
    const keep = (address, what) =>
      navigator.clipboard.writeText(address).then(
        () => (said.textContent = `Länken till ${what} är kopierad.`),
        () => (said.textContent = "Länken gick inte att kopiera. Kopiera den ur adressfältet."),
      );
    copy.hidden = !navigator.clipboard;
    copy.addEventListener("click", () => keep(location.href, "sidan"));
    document.addEventListener("click", (event) => {
      const link = event.target.closest(".headerlink");
      if (link && navigator.clipboard) keep(link.href, "avsnittet");
    });
  }
  // The theme opens every box for print; the report is printed only when the reader has opened it.
  document.querySelectorAll(".report > summary").forEach((summary) => {
    summary.addEventListener("click", () => summary.parentElement.toggleAttribute("data-wanted"));
  });
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
