/* What only a script can tell the browser: the page's language, for the screen
 * reader and the style sheet, and that the reader wants to see what was found. */

let seen = null;

export default function ({ data }) {
  document.documentElement.lang = data.language;
  if (!data.show || data.show === seen) return;
  seen = data.show;
  const target = document.querySelector(`.st-key-${data.target}`);
  if (!target) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
}
