/* Colours, light or dark, the size of the text, and what there is room for. A classic script in the head, so that the page
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
    lay();
  }

  /* How much room there is, measured in letters as the reader has them: larger text makes a window
     smaller, as zooming does, and a media query does not know of it. */
  function lay() {
    var letter = parseFloat(getComputedStyle(root).fontSize) || 16;
    var wide = window.innerWidth / letter;
    var low = window.innerHeight / letter <= 30;
    var stacked = wide < 36 || (wide < 48 && !low);
    var layout = [
      stacked ? "stacked" : "beside",
      wide >= 68.75 ? "wide" : "",
      wide < 48 ? "narrow" : "",
      low ? "low" : "",
      (low && stacked) || wide < 20 ? "small" : "",
    ].join(" ");
    if (root.dataset.layout === layout) return;
    root.dataset.layout = layout;
    window.dispatchEvent(new Event("heard:layout"));
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
  window.addEventListener("resize", lay);
  document.addEventListener("DOMContentLoaded", function () {
    paint();
    document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
      button.addEventListener("click", function () {
        window.heardTheme.choose(root.dataset.theme === "dark" ? "light" : "dark");
      });
    });
  });
})();
