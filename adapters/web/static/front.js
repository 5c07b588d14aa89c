/* The front page: guess the time zone, so that most people need not look for theirs. */

const select = /** @type {HTMLSelectElement | null} */ (document.querySelector("select[data-zone]"));
if (select) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Only if the server did not know better than its default, and only a zone it offers.
  if ([...select.options].some((option) => option.value === here)) select.value = here;
}
