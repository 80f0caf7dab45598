/* Small comforts of the workspace. Every page works without it. */
"use strict";

/* A file that is too large is refused before it travels. */
for (const input of document.querySelectorAll("input[type=file][data-most]")) {
  const problem = document.getElementById(input.id + "-problem");
  input.addEventListener("change", () => {
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
    problem.textContent = tooLarge ? input.dataset.tooLarge : "";
    if (tooLarge) {
      input.value = "";
    }
  });
}
