/* What only a script can tell the browser: the page's language, for the screen
 * reader and the style sheet; that the reader wants to see what was found; and that
 * this page is no longer theirs: someone signed out or in, in another tab, or while
 * the server was away. The server asks who it is with every click; what stands on
 * the screen before one is looked after here. */

let seen = null;
let drawnFor;
let watching = false;

async function lookWhoseItIs() {
  if (document.visibilityState === "hidden") return;
  try {
    const answer = await fetch("/account/who", { cache: "no-store" });
    if (answer.ok && (await answer.json()).trainee !== drawnFor) location.reload();
  } catch {
    // No connection: nobody else can have signed in through this server either.
  }
}

function watch() {
  if (watching) return;
  watching = true;
  document.addEventListener("visibilitychange", lookWhoseItIs);
  for (const moment of ["focus", "pageshow", "online"]) addEventListener(moment, lookWhoseItIs);
  setInterval(lookWhoseItIs, 30000);
}

export default function ({ data: [data] }) {
  document.documentElement.lang = data.language;
  drawnFor = data.trainee;
  watch();
  if (!data.show || data.show === seen) return;
  seen = data.show;
  const target = document.querySelector(`.st-key-${data.target}`);
  if (!target) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
}
