/* The essay box.
 *
 * Every keystroke goes to localStorage at once and to the coach when typing
 * pauses; what the coach answers that it has stored, the browser lets go. That
 * is a plain request, not a rerun of the page: it outlives the tab, works while
 * the page's connection is down, and cannot arrive after the reader has gone to
 * another page. Only a click on one of the page's buttons takes the words typed
 * just before along with it (`hand`).
 *
 * `base` is the version of the stored text this box last saw: the coach uses it
 * to notice that another tab wrote in between.
 *
 * Streamlit calls the exported function again whenever its data changes, and
 * may call a cleanup of an older turn late; so state hangs on the element and
 * only the last turn's cleanup closes it.
 */

const PAUSE = 800;
const LONGEST_WAIT = 5000;
const RETRY = 5000;
const OUTLIVES_THE_TAB = 60000; // bytes; browsers refuse more
const editors = new WeakMap();

export default function ({ data: [data], parentElement, setStateValue, setTriggerValue }) {
  let editor = editors.get(parentElement);
  if (!editor) {
    editor = new Editor(parentElement.querySelector(".editor"));
    editors.set(parentElement, editor);
  }
  editor.hand = (draft) => setStateValue("draft", draft);
  editor.ask = (draft) => setTriggerValue("check", draft);
  editor.receive(data);
  const turn = (editor.turn = (editor.turn ?? 0) + 1);
  return () => {
    if (editor.turn !== turn) return;
    editor.close();
    editors.delete(parentElement);
  };
}

class Editor {
  constructor(root) {
    this.root = root;
    this.box = root.querySelector("textarea");
    this.button = root.querySelector(".check");
    this.mount = crypto.randomUUID ? crypto.randomUUID() : String(Math.random());
    this.seq = 0;
    this.acked = 0;
    this.sent = null;
    this.checking = 0;
    this.listening = new AbortController();
    const on = (target, event, act) =>
      target.addEventListener(event, act, { signal: this.listening.signal });
    on(this.box, "input", () => this.typed());
    on(this.box, "blur", () => this.left());
    on(document, "pointerdown", (event) => {
      this.leaving = event.composedPath().some((part) => part.localName === "a");
    });
    on(this.box, "keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.check();
      }
    });
    on(this.button, "click", () => this.check());
    on(document, "visibilitychange", () => this.flush());
    on(window, "pagehide", () => this.flush());
    on(window, "online", () => this.flush());
    this.clock = setInterval(() => this.tick(), 1000);
  }

  get dirty() {
    return this.box.value !== this.known;
  }

  receive(data) {
    const opened = this.data?.attempt !== data.attempt;
    this.data = data;
    // Seconds, not a moment: the reader's clock need not agree with the coach's.
    this.end = data.left == null ? null : Date.now() + 1000 * data.left;
    if (opened) this.open();
    else this.settle();
    this.draw();
  }

  /* What the browser kept wins over what the coach has: it is what was typed last. */
  open() {
    const kept = recall(this.data.attempt);
    this.known = this.data.text;
    this.base = this.data.version;
    this.timeUp = false;
    this.box.value = kept?.text ?? this.data.text;
    this.seconds = kept?.seconds ?? 0;
    this.restored = Boolean(kept) && this.dirty;
    if (this.restored) {
      this.base = kept.base;
      this.later(0);
    }
    this.grow();
  }

  /* The page was drawn anew: is ours stored, and did anyone else change the text? */
  settle() {
    const kept = this.data.kept;
    if (kept && kept.mount === this.mount) this.acknowledge(kept.seq, kept);
    if (!this.dirty) this.adopt();
    if (!this.dirty) forget(this.data.attempt);
    else if (!this.checking) this.later(PAUSE);
  }

  acknowledge(seq, { version, failed, why }) {
    if (seq <= this.acked) return;
    this.acked = seq;
    this.failed = failed;
    this.why = why;
    if (!failed) {
      this.base = version;
      if (this.sent?.seq === seq) this.known = this.sent.text;
    }
    if (this.checking && seq >= this.checking) this.checking = 0;
  }

  adopt() {
    if (this.data.version <= this.base) return;
    this.base = this.data.version;
    this.known = this.data.text;
    if (this.box.value === this.known) return;
    this.box.value = this.known;
    this.grow();
  }

  typed() {
    this.restored = false;
    this.remember();
    this.later(PAUSE);
    this.grow();
    this.draw();
  }

  later(pause) {
    clearTimeout(this.pausing);
    this.waiting ??= Date.now();
    const rest = Math.max(0, LONGEST_WAIT - (Date.now() - this.waiting));
    this.pausing = setTimeout(() => this.flush(), Math.min(pause, rest));
  }

  /* To the coach, one at a time: a second one under way would look like another tab's. */
  async flush() {
    clearTimeout(this.pausing);
    if (!this.data || !this.dirty || this.checking) return;
    this.remember();
    if (this.underway) return;
    this.underway = true;
    const draft = this.draft();
    this.draw();
    try {
      const body = JSON.stringify(draft);
      const answer = await fetch("/draft", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        keepalive: body.length < OUTLIVES_THE_TAB,
      });
      this.acknowledge(draft.seq, await answer.json());
    } catch {
      this.failed = true; // no server, or none of ours; the clock tries again
      this.why = "";
    }
    this.underway = false;
    if (this.failed) return this.draw();
    if (this.dirty) this.later(PAUSE);
    else forget(draft.attempt);
    this.draw();
  }

  /* A button of the page gets the last words with its click; a link must not wait for them. */
  left() {
    if (this.leaving || this.underway) return void this.flush();
    clearTimeout(this.pausing);
    if (!this.dirty || this.checking) return;
    this.remember();
    this.hand(this.draft());
    this.draw();
  }

  draft() {
    this.waiting = null;
    this.seq += 1;
    this.sent = { seq: this.seq, text: this.box.value, at: Date.now() };
    return {
      attempt: this.data.attempt,
      text: this.box.value,
      base: this.base,
      mount: this.mount,
      seq: this.seq,
    };
  }

  check() {
    if (this.checking) return;
    clearTimeout(this.pausing);
    this.remember();
    const draft = this.draft();
    this.checking = draft.seq;
    this.ask(draft);
    this.draw();
  }

  /* Send again what the coach has not stored: it may have been restarted. */
  tick() {
    if (!this.data) return;
    if (document.visibilityState === "visible") this.seconds += 1;
    if (this.end && Date.now() >= this.end && !this.timeUp) {
      this.timeUp = true;
      this.check();
    }
    const since = this.sent ? Date.now() - this.sent.at : 0;
    if (this.checking && since > RETRY) this.listen();
    if (this.dirty && since > RETRY && (this.failed || this.sent.seq > this.acked)) this.flush();
    this.draw();
  }

  /* A check may take long while the grammar checker warms up; a dead server never answers. */
  async listen() {
    if (this.underway) return;
    this.underway = true;
    try {
      await fetch("/_stcore/health");
    } catch {
      this.checking = 0;
      this.failed = true;
      this.why = "";
    }
    this.underway = false;
  }

  remember() {
    try {
      localStorage.setItem(
        place(this.data.attempt),
        JSON.stringify({ text: this.box.value, base: this.base, seconds: this.seconds }),
      );
      this.unkept = false;
    } catch {
      this.unkept = true; // storage full or switched off; the page says so
    }
  }

  grow() {
    if (CSS.supports("field-sizing", "content")) return;
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 2}px`;
  }

  draw() {
    const { labels, words, language } = this.data;
    const number = new Intl.NumberFormat(language === "bn" ? "bn-BD" : "en");
    const written = this.box.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const length = written < words.min ? "under" : written > words.max ? "over" : "right";
    this.root.dataset.length = length;
    this.root.lang = language;
    this.say(".label", labels.label);
    if (this.box.placeholder !== labels.placeholder) this.box.placeholder = labels.placeholder;
    this.say(".words", labels[length].replace("{count}", number.format(written)));
    this.say(".time", this.end ? this.remaining(labels, number) : this.spent(labels, number));
    this.say(".saved", !this.dirty ? (this.box.value ? labels.saved : "") : this.failed ? labels.here : labels.saving);
    this.say(".check", this.checking ? labels.checking : labels.check);
    this.button.setAttribute("aria-disabled", String(Boolean(this.checking)));
    this.show(".restored", this.restored, labels.restored);
    const trouble = this.unkept ? labels.nowhere : this.why || labels.trouble;
    this.show(".trouble", Boolean(this.why) || (this.failed && this.dirty), trouble);
    const whole = Math.max(words.max * 1.25, 1);
    const span = (from, to) => `left:${(100 * from) / whole}%;width:${(100 * (to - from)) / whole}%`;
    this.root.querySelector(".aim").style.cssText = span(words.min, words.max);
    this.root.querySelector(".written").style.width = `${Math.min(100, (100 * written) / whole)}%`;
  }

  spent(labels, number) {
    const minutes = Math.floor(this.seconds / 60);
    return minutes ? labels.minutes.replace("{count}", number.format(minutes)) : labels.started;
  }

  /* Of a test: minutes while there are some, then seconds. */
  remaining(labels, number) {
    const seconds = Math.max(0, Math.round((this.end - Date.now()) / 1000));
    this.root.dataset.left = seconds > 60 ? "enough" : "little";
    if (seconds > 60) return labels.minutes_left.replace("{count}", number.format(Math.ceil(seconds / 60)));
    return labels.seconds_left.replace("{count}", number.format(seconds));
  }

  say(where, words) {
    const element = this.root.querySelector(where);
    if (element.textContent !== words) element.textContent = words;
  }

  show(where, shown, words) {
    this.root.querySelector(where).hidden = !shown;
    this.say(where, shown ? words : "");
  }

  close() {
    this.flush();
    clearInterval(this.clock);
    clearTimeout(this.pausing);
    this.listening.abort();
  }
}

function place(attempt) {
  return `coach.draft.${attempt}`;
}

function recall(attempt) {
  try {
    const kept = JSON.parse(localStorage.getItem(place(attempt)));
    return kept && typeof kept.text === "string" ? kept : null;
  } catch {
    return null;
  }
}

function forget(attempt) {
  try {
    localStorage.removeItem(place(attempt));
  } catch {
    /* storage is switched off: nothing was kept there */
  }
}
