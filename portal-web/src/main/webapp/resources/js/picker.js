/* What pickers say, in the language of the page, and how chips are taken away by keyboard. Loaded after PrimeFaces, before the page. */
"use strict";

(() => {
  const words = document.currentScript.dataset;
  document.documentElement.classList.add("scripted");
  PrimeFaces.settings.locale = "page";
  PrimeFaces.settings.contextPath = "";
  PrimeFaces.settings.projectStage = "Production";
  PrimeFaces.locales.page = { ...PrimeFaces.locales.en_US, emptySearchMessage: words.none, searchMessage: words.found + ": {0}", choose: words.find };
  PrimeFaces.locales.page.aria = { ...PrimeFaces.locales.en_US.aria, listLabel: words.list };

  const named = (chip) => chip.querySelector(".ui-autocomplete-token-label").textContent;
  /* Chips are items of a list, each with a button; as a list box with options that hold buttons nobody could say what they are. */
  const dress = (picker) => {
    const chips = picker.querySelector(".ui-autocomplete-multiple-container");
    chips.setAttribute("role", "list");
    chips.removeAttribute("aria-orientation");
    for (const chip of picker.querySelectorAll(".ui-autocomplete-token[role=option]")) {
      chip.setAttribute("role", "listitem");
      chip.removeAttribute("aria-selected");
      chip.removeAttribute("aria-label");
    }
    for (const icon of picker.querySelectorAll(".ui-autocomplete-token-icon:not([role])")) {
      icon.removeAttribute("aria-hidden");
      icon.setAttribute("role", "button");
      icon.setAttribute("tabindex", "0");
      icon.setAttribute("aria-label", words.remove + ": " + named(icon.closest("li")));
    }
  };
  document.addEventListener("DOMContentLoaded", () => {
    for (const picker of document.querySelectorAll(".ui-autocomplete.pick")) {
      const group = picker.closest("[role=group]");
      const input = picker.querySelector("input");
      if (group && input) {
        input.setAttribute("aria-labelledby", group.getAttribute("aria-labelledby"));
        input.setAttribute("aria-describedby", group.getAttribute("aria-describedby"));
      }
      dress(picker);
      new MutationObserver(() => dress(picker)).observe(picker, { childList: true, subtree: true });
      picker.addEventListener("keydown", (event) => {
        const icon = event.target.closest(".ui-autocomplete-token-icon");
        if (icon && (event.key === "Enter" || event.key === " ")) {
          event.preventDefault();
          icon.click();
          input.focus();
        }
      });
    }
  });
})();
