/* Small comforts of the workspace. Every page works without it. */
"use strict";

/* What one types is kept as a draft: two seconds after the last key, when a field is left, and when the page goes. */
for (const desk of document.querySelectorAll("[data-draft]")) {
  const form = desk.closest("form");
  const said = document.getElementById("saved");
  let waiting = 0;
  let typed = 0;
  let kept = 0;
  let sending = false;

  const say = (text, time) => {
    said.textContent = text.replace("{0}", time);
  };
  const clock = (instant) => new Date(instant).toLocaleTimeString(document.documentElement.lang === "ar" ? "ar-u-nu-latn" : document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const fields = () => {
    const all = new URLSearchParams(new FormData(form));
    all.delete("jakarta.faces.ViewState");
    return all;
  };
  /* One after the other, so that the last words win; whoever leaves while words are on their way sends them once more, for the page takes them with it. */
  const keep = async (leaving) => {
    clearTimeout(waiting);
    if (typed === kept || (sending && !leaving)) {
      return;
    }
    const now = typed;
    sending = true;
    try {
      const answer = await fetch(desk.dataset.draft, { method: "POST", body: fields(), keepalive: leaving });
      if (!answer.ok || answer.redirected) {
        throw new Error(String(answer.status));
      }
      kept = Math.max(kept, now);
      document.dispatchEvent(new Event("portal:kept"));
      const saved = await answer.json();
      for (const [name, mark] of Object.entries(saved.marks ?? {})) {
        form.elements[name].value = mark;
      }
      say(desk.dataset.kept, clock(saved.savedAt));
    } catch {
      say(desk.dataset.notKept, "");
    }
    sending = false;
    if (typed !== now) {
      keep(false);
    }
  };

  desk.addEventListener("input", () => {
    typed++;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000, false);
  });
  /* Ctrl and Enter: keep it and go on with the next field. */
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
      event.preventDefault();
      keep(false);
      const all = [...form.querySelectorAll("textarea")];
      const next = all[all.indexOf(event.target) + 1];
      (next ?? form.querySelector("[data-last]"))?.focus();
      next?.scrollIntoView({ block: "center" });
    }
  });
  form.addEventListener("focusout", () => keep(false));
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    kept = typed;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      keep(true);
    }
  });
}

/* Of many articles those with each word that is typed in number or subject, the name of their instrument counting too where one of the words is their own. An
   instrument that only its name tells of stays shut, others without any are out of the way. */
for (const field of document.querySelectorAll("#citing")) {
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const groups = [...field.querySelectorAll("details[data-group]")].map((group) => ({
    group,
    name: plain(group.querySelector("summary").textContent + " " + group.querySelector("strong").textContent.replace(/\d+/gu, "")),
    choices: [...group.querySelectorAll(".choice")].map((choice) => ({
      choice,
      own: plain(choice.querySelector("strong").textContent.replace(/\D+/gu, " ") + " " + choice.querySelector("small").textContent),
    })),
  }));

  document.getElementById("finding").hidden = false;
  find.addEventListener("input", () => {
    const words = plain(find.value).split(/\s+/u).filter((word) => word !== "");
    let any = false;
    for (const { group, name, choices } of groups) {
      const hits = choices.filter(({ own }) => words.some((word) => own.includes(word)) && words.every((word) => own.includes(word) || name.includes(word)));
      const named = words.every((word) => name.includes(word));
      for (const each of choices) {
        each.choice.hidden = hits.length > 0 && !hits.includes(each);
      }
      group.hidden = hits.length === 0 && !named;
      group.open = hits.length > 0;
      any ||= !group.hidden;
    }
    found.textContent = any ? "" : found.dataset.none;
  });
  /* Enter looks, and saves nothing yet. */
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
    }
  });
}

/* Whoever puts the guidance away does not want it on the next page either. */
for (const guide of document.querySelectorAll("details[data-guide]")) {
  try {
    guide.open = localStorage.getItem("portal.guide") !== "away";
    guide.addEventListener("toggle", () => localStorage.setItem("portal.guide", guide.open ? "shown" : "away"));
  } catch {
    /* A browser that keeps nothing shows it each time. */
  }
}
