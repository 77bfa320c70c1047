/* A checked text with its issues marked in place, and a card for the one chosen.
 *
 * The text arrives cut into segments, so no offsets are counted here (JavaScript
 * counts UTF-16 units, the coach code points). Only text nodes are made of it.
 */

const places = new WeakMap();

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const old = places.get(parentElement);
  if (old) old.abort();
  const listening = new AbortController();
  places.set(parentElement, listening);
  const find = (where) => parentElement.querySelector(where);
  const text = find(".text");
  const card = find(".card");
  const on = (target, event, act) => target.addEventListener(event, act, { signal: listening.signal });

  text.setAttribute("aria-label", data.labels.text);
  text.replaceChildren(...data.segments.map((segment) => piece(segment, data.labels)));
  if (card.matches(":popover-open")) card.hidePopover();

  let opener = null;
  const open = (mark) => {
    const issue = data.issues[Number(mark.dataset.issue)];
    opener = mark;
    fill(card, issue, data, (name, value) => {
      card.hidePopover();
      setTriggerValue(name, { draft: data.draft, ...value });
    }, Number(mark.dataset.issue));
    card.showPopover();
    mark.setAttribute("aria-expanded", "true");
    put(card, mark);
    card.querySelector("button, summary").focus({ preventScroll: true });
  };

  on(text, "click", (event) => {
    const mark = event.target.closest(".mark");
    if (mark) open(mark);
  });
  on(text, "keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    const mark = event.target.closest(".mark");
    if (!mark) return;
    event.preventDefault();
    open(mark);
  });
  on(card, "toggle", (event) => {
    if (event.newState !== "closed" || !opener) return;
    opener.setAttribute("aria-expanded", "false");
    if (card.contains(parentElement.activeElement) || !parentElement.activeElement) opener.focus({ preventScroll: true });
    opener = null;
  });
  on(find(".close"), "click", () => card.hidePopover());
}

function piece(segment, labels) {
  if (segment.issue === undefined) return document.createTextNode(segment.text);
  const mark = document.createElement("span");
  mark.className = `mark ${segment.tier} ${segment.state}`;
  mark.dataset.issue = segment.issue;
  mark.tabIndex = 0;
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-haspopup", "dialog");
  mark.setAttribute("aria-expanded", "false");
  mark.setAttribute("aria-label", `${segment.text} (${labels[segment.tier]})`);
  if (segment.state === "applied") {
    const before = document.createElement("del");
    const after = document.createElement("ins");
    before.textContent = segment.text;
    after.textContent = segment.fix;
    mark.append(before, " ", after);
  } else {
    mark.textContent = segment.text;
  }
  return mark;
}

function fill(card, issue, { labels, fixed }, act, number) {
  const find = (where) => card.querySelector(where);
  card.dataset.tier = issue.tier;
  card.lang = labels.language;
  find(".heading").textContent = issue.heading;
  find(".message").textContent = issue.message;
  const other = find(".other");
  other.open = false;
  other.lang = labels.other_language;
  find(".other summary").textContent = labels.other;
  find(".other p").textContent = issue.other;
  const fixes = issue.state === "open" && !fixed ? issue.suggestions : [];
  find(".fixes").replaceChildren(
    ...fixes.map((words, suggestion) => {
      const button = document.createElement("button");
      button.type = "button";
      button.lang = "en";
      button.textContent = words || labels.remove;
      button.setAttribute("aria-label", `${labels.apply}: ${words || labels.remove}`);
      button.onclick = () => act("apply", { issue: number, suggestion });
      return button;
    }),
  );
  const dispute = find(".dispute");
  dispute.textContent = issue.state === "disputed" ? labels.undo : labels.dispute;
  dispute.hidden = fixed || issue.state === "applied";
  dispute.onclick = () => act(issue.state === "disputed" ? "accept" : "dispute", { issue: number });
  find(".close").textContent = labels.close;
}

/* Under the mark, inside the window; on a phone the style sheet puts it at the bottom. */
function put(card, mark) {
  card.style.cssText = "";
  if (matchMedia("(max-width: 640px)").matches) return;
  const lines = mark.getClientRects();
  const line = lines[lines.length - 1];
  const box = card.getBoundingClientRect();
  const left = Math.max(12, Math.min(line.left, innerWidth - box.width - 12));
  const below = line.bottom + 8;
  const top = below + box.height < innerHeight ? below : Math.max(12, lines[0].top - box.height - 8);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
