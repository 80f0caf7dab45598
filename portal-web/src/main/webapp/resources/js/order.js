/* Things in an order: buttons move them at once, with the keyboard too, and a grip lets them be drawn. What stands in the field is saved. Without script the buttons
   ask the server, one step at a time. */
"use strict";

for (const desk of document.querySelectorAll("[data-order]")) {
  const field = document.getElementById(desk.dataset.order);
  const moved = document.getElementById("moved");

  const keep = () => {
    field.value = [...desk.querySelectorAll("[data-id]")].map((one) => one.dataset.id).join(" ");
  };
  const tell = (item) => {
    const all = [...item.parentElement.children];
    moved.textContent = desk.dataset.moved.replace("{0}", item.querySelector(".words").textContent).replace("{1}", all.indexOf(item) + 1).replace("{2}", all.length);
    keep();
  };

  desk.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    const item = button?.closest("[data-id]");
    if (!item) {
      return;
    }
    event.preventDefault();
    const beside = button.dataset.move === "up" ? item.previousElementSibling : item.nextElementSibling;
    if (beside) {
      beside[button.dataset.move === "up" ? "before" : "after"](item);
      tell(item);
    }
    button.focus();
  });

  /* Listened to on the whole page: what is moved in it loses the pointer that it had caught. */
  let drawn = null;
  desk.addEventListener("pointerdown", (down) => {
    drawn = down.target.closest(".grip")?.closest("[data-id]") ?? null;
    if (drawn) {
      down.preventDefault();
      drawn.classList.add("drawn");
    }
  });
  document.addEventListener("pointermove", (move) => {
    const over = drawn && document.elementFromPoint(move.clientX, move.clientY)?.closest("[data-id]");
    if (!over || over === drawn || over.parentElement !== drawn.parentElement) {
      return;
    }
    const box = over.getBoundingClientRect();
    const first = move.clientY < box.top + box.height / 2;
    if ((first ? over.previousElementSibling : over.nextElementSibling) !== drawn) {
      over[first ? "before" : "after"](drawn);
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      if (drawn) {
        drawn.classList.remove("drawn");
        tell(drawn);
        drawn = null;
      }
    });
  }
  desk.classList.add("scripted");
}
