/* What is done of an introduction as a file, and back: for another computer, or to show a colleague. The file
   holds the items' ids and names, and nothing about the reader. The ticks themselves are ticks.js's. */
(function () {
  "use strict";
  const part = document.querySelector("[data-progress]");
  const boxes = [...document.querySelectorAll("input[data-tick]")];
  if (!part || !boxes.length) return;
  const { progress: id, name } = part.dataset;
  const said = part.querySelector("[data-said]");
  const labelOf = (box) => box.labels[0].textContent.trim();

  part.querySelector("[data-export]").addEventListener("click", () => {
    const done = boxes.filter((box) => box.checked);
    const told = {
      handbok: "Kaosam-handboken",
      introduktion: id,
      namn: name,
      klart: done.map((box) => ({ id: box.dataset.tick, punkt: labelOf(box) })),
      kvar: boxes.filter((box) => !box.checked).map((box) => ({ id: box.dataset.tick, punkt: labelOf(box) })),
    };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(told, null, 1)}\n`], { type: "application/json" }));
    link.download = `introduktion-${id}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    said.textContent = `Filen är sparad. ${done.length} av ${boxes.length} punkter är klara.`;
  });

  /* The ids in a file of this introduction; what to tell the reader of any other file. */
  function read(text) {
    let told;
    try {
      told = JSON.parse(text);
    } catch {
      told = null;
    }
    if (!Array.isArray(told?.klart) || typeof told.introduktion !== "string") {
      throw new Error("Filen går inte att läsa. Välj en fil som du har sparat på en sida för introduktion.");
    }
    if (told.introduktion !== id) throw new Error("Filen hör till en annan introduktion. Öppna den sidan och läs in filen där.");
    return new Set(told.klart.map((item) => item?.id));
  }

  const field = part.querySelector("input[type=file]");
  field.addEventListener("change", async () => {
    const [file] = field.files;
    if (!file) return;
    try {
      const ids = read(await file.text());
      // Only what is new: nothing that is ticked here already is taken away.
      const fresh = boxes.filter((box) => ids.has(box.dataset.tick) && !box.checked);
      for (const box of fresh) {
        box.checked = true;
        box.dispatchEvent(new Event("change", { bubbles: true }));
      }
      said.textContent = `Filen är inläst. ${fresh.length} ${fresh.length === 1 ? "punkt" : "punkter"} bockades av.`;
    } catch (fault) {
      said.textContent = fault.message;
    }
    field.value = ""; // so that the same file can be chosen again
  });
  part.hidden = false;
})();
