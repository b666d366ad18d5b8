/* A seminar and its repetitions as a calendar file (RFC 5545), made here since only the reader knows the day;
   and what has been checked since. Without script the page has the links to the repetitions. */
(function () {
  "use strict";
  const planner = document.querySelector("[data-planner]");
  if (!planner) return;
  const { id, name, length } = planner.dataset;
  const days = [...document.querySelectorAll("[data-seminar-day]")];
  const start = planner.querySelector("[data-seminar-start]");
  const said = planner.querySelector("[data-said]");
  const repetitions = [...document.querySelectorAll("a[data-repetition]")];

  // -- Days and times, reckoned in UTC so that no clock change of the reader's moves them.
  const digits = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");
  const dayOf = (date) => digits(date).slice(0, 8);
  const timeOf = (date) => digits(date).slice(0, 15);
  function monthsOn(day, months) {
    const [year, month, date] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  }
  const nextDay = (date) => new Date(date.getTime() + 24 * 60 * 60 * 1000);
  // The day itself, or the Monday after a weekend.
  const workingDay = (date) => ([0, 6].includes(date.getUTCDay()) ? workingDay(nextDay(date)) : date);

  // -- RFC 5545: text without its signs of meaning, lines of at most 75 octets that end with CRLF.
  const plain = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  const octets = (text) => new TextEncoder().encode(text).length;
  function folded(line) {
    const rows = [""];
    for (const sign of line) {
      if (octets(rows.at(-1) + sign) > 75) rows.push(" ");
      rows[rows.length - 1] += sign;
    }
    return rows.join("\r\n");
  }

  const ZONE = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Stockholm",
    "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
    "END:VTIMEZONE",
  ];

  // An address only where the handbook is published: a folder's tells what the reader's computer calls it.
  const published = location.protocol === "https:" || location.protocol === "http:";
  const page = new URL(planner.dataset.page, location.href);
  function event(uid, summary, times, where, address) {
    const about = published ? `${where}\n${address}` : where;
    return [
      "BEGIN:VEVENT", `UID:${uid}@kaosam-handboken`, `DTSTAMP:${digits(new Date())}`, ...times,
      `SUMMARY:${plain(summary)}`, `DESCRIPTION:${plain(about)}`,
      ...(published ? [`URL:${address}`] : []), "END:VEVENT",
    ];
  }

  function calendar(day, time) {
    const from = new Date(`${day}T${time}:00Z`);
    const to = new Date(from.getTime() + Number(length) * 60 * 1000);
    const held = ["DTSTART", "DTEND"].map(
      (which, place) => `${which};TZID=Europe/Stockholm:${timeOf([from, to][place])}`,
    );
    const rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kaosam-handboken//Seminarier//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
    rows.push(...ZONE);
    const found = "Sidan med program, förberedelser och quiz finns i Kaosam-handboken, under Utbildning, Seminarier.";
    rows.push(...event(`${id}-${day}`, name, held, found, page.href));
    for (const link of repetitions) {
      const on = workingDay(monthsOn(day, Number(link.dataset.repetition)));
      const whole = [`DTSTART;VALUE=DATE:${dayOf(on)}`, `DTEND;VALUE=DATE:${dayOf(nextDay(on))}`, "TRANSP:TRANSPARENT"];
      const asked = "Fem frågor i Kaosam-handboken, på seminariets sida under Repetera. Det tar några minuter.";
      const summary = `${link.textContent.trim()}: ${name}`;
      rows.push(...event(`${id}-${day}-${link.dataset.repetition}`, summary, whole, asked, link.href));
    }
    return [...rows, "END:VCALENDAR", ""].map(folded).join("\r\n");
  }

  planner.querySelector("[data-calendar]").addEventListener("click", () => {
    const missing = [days[0], start].find((field) => !field.value);
    if (missing) {
      said.textContent = missing === start ? "Välj när seminariet börjar." : "Välj vilken dag seminariet är.";
      missing.focus();
      return;
    }
    const file = new Blob([calendar(days[0].value, start.value)], { type: "text/calendar;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${id}-${days[0].value}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    said.textContent = `Kalenderfilen är hämtad, med seminariet och ${repetitions.length} repetitioner. Öppna den så frågar din kalender om de ska läggas in.`;
  });

  // -- What has been checked since the seminar.
  const since = document.querySelector("[data-since]");
  const told = document.querySelector("[data-since-said]");
  const entries = [...document.querySelectorAll("[data-checked]")];
  function mark(day) {
    const later = entries.filter((entry) => day && entry.dataset.checked > day);
    for (const entry of entries) {
      const is = later.includes(entry);
      entry.classList.toggle("since__later", is);
      entry.querySelector(".since__mark")?.remove();
      if (!is) continue;
      const mark = document.createElement("strong");
      mark.className = "since__mark";
      mark.textContent = " kontrollerat efter seminariet";
      entry.append(mark);
    }
    if (told) told.textContent = day ? `${later.length} av ${entries.length} är kontrollerade efter den dagen.` : "";
  }

  for (const field of days) {
    field.addEventListener("input", () => {
      for (const other of days) other.value = field.value;
      said.textContent = "";
      mark(field.value);
    });
  }
  // What was chosen goes with the page, also when the browser brings it back.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    planner.reset();
    for (const field of days) field.value = "";
    mark("");
  });
  if (since) since.hidden = false;
  planner.hidden = false;
})();
