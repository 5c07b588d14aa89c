/* Colours, light or dark, and the size of the text. A classic script in the head, so that the page
   never flashes in other colours or jumps. "system" follows the device; the person's own choice is kept
   in this browser only. */
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function kept(key, usual) {
    try {
      return localStorage.getItem(key) || usual;
    } catch (blocked) {
      return usual;
    }
  }

  function read() {
    return kept("heard:theme", "system");
  }

  function paintText(size) {
    if (size === "normal") delete root.dataset.text;
    else root.dataset.text = size;
  }

  function paint() {
    var choice = read();
    root.dataset.theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
      button.hidden = false;
      button.textContent = root.dataset.theme === "dark" ? button.dataset.light : button.dataset.dark;
    });
  }

  window.heardTheme = {
    read: read,
    choose: function (choice) {
      try {
        localStorage.setItem("heard:theme", choice);
      } catch (blocked) {
        root.dataset.theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
        return;
      }
      paint();
    },
    text: function () {
      return kept("heard:text", "normal");
    },
    chooseText: function (size) {
      paintText(size);
      try {
        localStorage.setItem("heard:text", size);
      } catch (blocked) {
        // Forbidden: it lasts until the page is left.
      }
    },
  };

  root.classList.add("js");
  paint();
  paintText(kept("heard:text", "normal"));
  dark.addEventListener("change", paint);
  document.addEventListener("DOMContentLoaded", function () {
    paint();
    document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
      button.addEventListener("click", function () {
        window.heardTheme.choose(root.dataset.theme === "dark" ? "light" : "dark");
      });
    });
  });
})();
