/* Says five minutes before that the session is about to end, and keeps it if the person is still there, as long as it may last. */
"use strict";

{
  const said = document.getElementById("session");
  const idle = Number(said?.dataset.seconds);
  const last = Date.now() + Number(said?.dataset.last) * 1000;
  const warning = 300;
  let timers = [];

  const show = (words, button) => {
    const note = document.createElement("p");
    note.className = "note warn";
    note.append(words, " ");
    if (button) {
      note.append(button);
    }
    said.replaceChildren(note);
  };
  const stayButton = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = said.dataset.stay;
    button.addEventListener("click", stay);
    return button;
  };
  const begin = () => {
    timers.forEach(clearTimeout);
    const left = Math.max(0, (last - Date.now()) / 1000);
    const seconds = Math.min(idle, left);
    const longer = left > seconds;
    timers = [
      setTimeout(() => show(said.dataset.ends, longer && stayButton()), Math.max(0, seconds - warning) * 1000),
      setTimeout(() => show(said.dataset.gone), seconds * 1000),
    ];
  };
  const stay = async () => {
    try {
      const answer = await fetch("/me", { method: "HEAD", redirect: "manual" });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      show(said.dataset.stayed);
      begin();
    } catch {
      show(said.dataset.gone);
    }
  };

  if (idle > 0) {
    begin();
    document.addEventListener("portal:kept", begin);
  }
}
