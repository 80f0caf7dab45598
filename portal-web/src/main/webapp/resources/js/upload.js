/* Files on their way: too large a one is refused before it travels, how much has arrived is told, and a refusal is said beside the field while the page stays as
   it is, with all that is typed there. */
"use strict";

for (const input of document.querySelectorAll("input[type=file][data-sending]")) {
  const { form, dataset: words } = input;
  const problem = document.getElementById(input.id + "-problem");
  const shown = document.getElementById(input.id + "-sending");
  const bar = shown.querySelector("progress");
  const said = shown.querySelector("[role=status]");
  const stop = shown.querySelector("button");
  const buttons = [...form.querySelectorAll("button:not([type=button])")];
  const language = document.documentElement.lang === "ar" ? "ar-u-nu-latn" : document.documentElement.lang;
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  let request = null;

  const refuse = (why) => {
    problem.textContent = why;
    input.setAttribute("aria-invalid", String(why !== ""));
  };
  const rest = () => {
    request = null;
    shown.hidden = true;
    buttons.forEach((button) => (button.disabled = false));
  };
  const tell = (part) => {
    bar.value = part;
    /* Every tenth, so that nobody hears a hundred numbers. */
    const tenth = percent.format(Math.floor(part * 10) / 10);
    const now = part === 1 ? words.checking : words.sending.replace("{0}", tenth);
    if (said.textContent !== now) {
      said.textContent = now;
    }
  };
  const isTooLarge = () => [...input.files].some((file) => file.size > Number(words.most));

  /* The parts of the page that say what has come of the file. */
  const swap = (html) => {
    const answer = new DOMParser().parseFromString(html, "text/html");
    for (const old of document.querySelectorAll("[data-replaced]")) {
      const replacement = answer.getElementById(old.id);
      if (replacement) {
        old.replaceWith(replacement);
        replacement.tabIndex = -1;
        replacement.focus();
      }
    }
  };
  const arrived = () => {
    const { status, responseText } = request;
    const type = request.getResponseHeader("Content-Type") ?? "";
    if (type.startsWith("application/json") && status === 200) {
      const answer = JSON.parse(responseText);
      if (answer.next) {
        location.assign(answer.next);
        return;
      }
      rest();
      refuse(answer.problem);
      input.focus();
    } else if (status === 200 && document.querySelector("[data-replaced]")) {
      rest();
      swap(responseText);
    } else {
      /* Whatever else is said, such as that one has to sign in, is said by a page. */
      rest();
      form.submit();
    }
  };

  input.addEventListener("change", () => {
    const tooLarge = isTooLarge();
    refuse(tooLarge ? words.tooLarge : "");
    if (tooLarge) {
      input.value = "";
    }
  });
  stop.addEventListener("click", () => {
    request?.abort();
    input.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (request !== null) {
      return;
    }
    const body = new FormData(form);
    refuse("");
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (sent) => tell(sent.lengthComputable ? sent.loaded / sent.total : 0));
    request.addEventListener("load", arrived);
    request.addEventListener("error", () => {
      rest();
      refuse(words.failed);
    });
    request.addEventListener("abort", () => {
      rest();
      refuse(words.stopped);
    });
    buttons.forEach((button) => (button.disabled = true));
    shown.hidden = false;
    tell(0);
    stop.focus();
    request.send(body);
  });
}
