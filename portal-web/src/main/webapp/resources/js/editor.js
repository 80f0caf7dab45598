/* The editor with a toolbar. It takes the place of the text area that stands beneath it, and sends what is written as HTML behind a sign;
   the server cleans that by the one policy for all texts. Whatever is not touched is sent as it came. */
"use strict";

{
  const SIGN = "<!--rich-->";
  const KEPT = new Set(["P", "H2", "H3", "UL", "OL", "LI", "BLOCKQUOTE", "STRONG", "EM", "BR", "A"]);
  const CALLED = { B: "STRONG", I: "EM", CITE: "EM", H1: "H2", H4: "H3", H5: "H3", H6: "H3", DIV: "P", SECTION: "P", ARTICLE: "P", PRE: "P", TD: "P", TH: "P" };
  const DROPPED = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "XML", "TEMPLATE", "IFRAME", "OBJECT", "SVG", "IMG"]);
  const BLOCKS = "p,h2,h3,ul,ol,li,blockquote";

  const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;

  const styled = (node, pattern) => pattern.test(node.getAttribute("data-style") || "");

  /* The policy of the page would report each style and handler that is parsed; a style is looked at and nothing more. */
  const disarmed = (html) => html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[^>]*>/g, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1="));

  /* Word says of a paragraph that it is a line of a list, and writes the sign of the list into it. */
  const isListed = (node) => node.nodeName === "P" && styled(node, /mso-list:\s*l\d/i);
  const isSignOfList = (node) => styled(node, /mso-list:\s*ignore/i);

  const nameOf = (node) => {
    if ((node.nodeName === "B" || node.nodeName === "STRONG") && styled(node, /font-weight:\s*(normal|400)/i)) {
      return "";
    }
    if (node.nodeName === "SPAN" && styled(node, /font-weight:\s*(bold|[6-9]00)/i)) {
      return "STRONG";
    }
    if (node.nodeName === "SPAN" && styled(node, /font-style:\s*italic/i)) {
      return "EM";
    }
    if (node.nodeName === "A" && !ADDRESS.test(node.getAttribute("href") || "")) {
      return "";
    }
    const name = CALLED[node.nodeName] || node.nodeName;
    return KEPT.has(name) ? name : "";
  };

  const cleaned = (from, into) => {
    let list = null;
    for (const node of from.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        into.append(node.data.replace(/[\t\n\r ]+/g, " "));
      } else if (node.nodeType === Node.ELEMENT_NODE && !DROPPED.has(node.nodeName.toUpperCase()) && !isSignOfList(node)) {
        const listed = isListed(node);
        let name = listed ? "LI" : nameOf(node);
        if (name === "P" && node.querySelector(BLOCKS + ",div,td")) {
          name = "";
        }
        if (listed && list === null) {
          list = document.createElement("ul");
          into.append(list);
        }
        const one = name === "" ? document.createDocumentFragment() : document.createElement(name);
        if (name === "A") {
          one.setAttribute("href", node.getAttribute("href"));
        }
        cleaned(node, one);
        (listed ? list : into).append(one);
        list = listed ? list : null;
      }
    }
    return into;
  };

  const clean = (html) => {
    const box = document.createElement("div");
    cleaned(new DOMParser().parseFromString(disarmed(html), "text/html").body, box);
    return box.innerHTML;
  };

  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

  const plain = (text) => text.split(/\r?\n\s*\r?\n/).map((part) => "<p>" + escaped(part.trim()).replace(/\r?\n/g, "<br>") + "</p>").join("");

  const act = (command, value) => document.execCommand(command, false, value);

  const inside = (editor, name) => {
    const at = document.getSelection();
    const node = at.anchorNode && (at.anchorNode.nodeType === Node.ELEMENT_NODE ? at.anchorNode : at.anchorNode.parentElement);
    const found = node && editor.contains(node) ? node.closest(name) : null;
    return found !== null && found !== editor && editor.contains(found) ? found : null;
  };

  const block = (editor, name) => act("formatBlock", inside(editor, name) ? "p" : name);

  /* Browsers put a list into the paragraph that it was, and forget where one was writing. */
  const list = (editor, command) => {
    const at = document.getSelection();
    const before = document.createRange();
    before.selectNodeContents(editor);
    before.setEnd(at.anchorNode, at.anchorOffset);
    let left = at.isCollapsed && at.anchorNode.nodeType === Node.TEXT_NODE ? before.toString().length : -1;
    act(command);
    for (const one of editor.querySelectorAll("p > ul, p > ol")) {
      one.parentElement.replaceWith(...one.parentElement.childNodes);
    }
    const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    while (left >= 0 && texts.nextNode()) {
      if (left <= texts.currentNode.length) {
        at.collapse(texts.currentNode, left);
        break;
      }
      left -= texts.currentNode.length;
    }
  };

  const ACTS = {
    bold: () => act("bold"),
    italic: () => act("italic"),
    heading: (editor) => block(editor, "h2"),
    subheading: (editor) => block(editor, "h3"),
    list: (editor) => list(editor, "insertUnorderedList"),
    numbers: (editor) => list(editor, "insertOrderedList"),
    quote: (editor) => (inside(editor, "blockquote") ? act("outdent") : act("formatBlock", "blockquote")),
    link: (editor, button) => {
      const present = inside(editor, "a");
      const to = window.prompt(button.dataset.ask, present ? present.getAttribute("href") : "https://");
      if (to === "") {
        act("unlink");
      } else if (to !== null && ADDRESS.test(to.trim())) {
        act("createLink", to.trim());
      }
    },
    undo: () => act("undo"),
    redo: () => act("redo"),
  };

  const SHOWN = { bold: "strong,b", italic: "em,i", heading: "h2", subheading: "h3", list: "ul", numbers: "ol", quote: "blockquote", link: "a" };

  for (const area of document.querySelectorAll("textarea.rich")) {
    const toolbar = area.parentElement.querySelector(".toolbar");
    const buttons = [...toolbar.querySelectorAll("button")];
    const label = document.querySelector("label[for='" + CSS.escape(area.id) + "']");
    const editor = document.createElement("div");
    const sent = area.value.startsWith(SIGN) ? area.value.slice(SIGN.length) : area.dataset.html || "";

    editor.className = "input text written-here";
    editor.contentEditable = "true";
    editor.dir = "auto";
    editor.setAttribute("role", "textbox");
    editor.setAttribute("aria-multiline", "true");
    editor.setAttribute("aria-label", label ? label.textContent.trim() : "");
    for (const name of ["aria-invalid", "lang"]) {
      if (area.hasAttribute(name)) {
        editor.setAttribute(name, area.getAttribute(name));
      }
    }
    editor.innerHTML = clean(sent) || "<p><br></p>";
    toolbar.hidden = false;
    toolbar.after(editor);
    area.after(toolbar, editor);
    area.classList.add("unseen");
    area.tabIndex = -1;
    area.setAttribute("aria-hidden", "true");
    for (const link of [...document.links].filter((one) => one.getAttribute("href") === "#" + area.id)) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        editor.focus();
      });
    }
    if (label) {
      label.addEventListener("click", () => editor.focus());
    }

    const keep = () => {
      area.value = SIGN + clean(editor.innerHTML);
    };
    const show = () => {
      for (const button of buttons) {
        if (SHOWN[button.dataset.act]) {
          button.setAttribute("aria-pressed", String(inside(editor, SHOWN[button.dataset.act]) !== null));
        }
      }
    };
    const press = (button) => {
      editor.focus();
      ACTS[button.dataset.act](editor, button);
      keep();
      show();
      editor.dispatchEvent(new Event("input", { bubbles: true }));
    };

    editor.addEventListener("focus", () => {
      act("defaultParagraphSeparator", "p");
      act("styleWithCSS", false);
    });
    editor.addEventListener("input", keep);
    editor.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        press(buttons.find((button) => button.dataset.act === "link"));
      } else if (event.altKey && event.key === "F10") {
        event.preventDefault();
        buttons[0].focus();
      }
    });
    editor.addEventListener("paste", (event) => {
      event.preventDefault();
      const html = event.clipboardData.getData("text/html");
      act("insertHTML", html ? clean(html) : plain(event.clipboardData.getData("text/plain")));
    });
    editor.addEventListener("drop", (event) => event.preventDefault());
    document.addEventListener("selectionchange", show);

    buttons.forEach((button, at) => {
      button.tabIndex = at === 0 ? 0 : -1;
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => press(button));
      button.addEventListener("keydown", (event) => {
        const back = getComputedStyle(toolbar).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
        const steps = { ArrowLeft: 1, ArrowRight: 1, [back]: -1 };
        const to = event.key === "Home" ? 0 : event.key === "End" ? buttons.length - 1 : steps[event.key] ? at + steps[event.key] : -1;
        if (buttons[to]) {
          event.preventDefault();
          button.tabIndex = -1;
          buttons[to].tabIndex = 0;
          buttons[to].focus();
        } else if (event.key === "Escape") {
          editor.focus();
        }
      });
    });
  }
  const help = document.getElementById("markdown-help");
  if (help && document.querySelector(".written-here")) {
    help.hidden = true;
  }
}
