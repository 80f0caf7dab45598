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

  for (const grip of desk.querySelectorAll(".grip")) {
    const item = grip.closest("[data-id]");
    grip.addEventListener("pointerdown", (down) => {
      down.preventDefault();
      grip.setPointerCapture(down.pointerId);
      item.classList.add("drawn");
    });
    grip.addEventListener("pointermove", (move) => {
      if (!grip.hasPointerCapture(move.pointerId)) {
        return;
      }
      const over = document.elementFromPoint(move.clientX, move.clientY)?.closest("[data-id]");
      if (over && over !== item && over.parentElement === item.parentElement) {
        const box = over.getBoundingClientRect();
        over[move.clientY < box.top + box.height / 2 ? "before" : "after"](item);
      }
    });
    const drop = () => {
      item.classList.remove("drawn");
      tell(item);
    };
    grip.addEventListener("lostpointercapture", drop);
  }
  desk.classList.add("scripted");
}
