/* What was said, oldest first. A screen reader reads what is added, each message once. */

import { el } from "./dom.js";
import { messageRow } from "./messages.js";

const QUIET = 400;

/** The conversation on the page. */
export class Log {
  constructor(tools, locale) {
    this.tools = tools;
    this.days = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
    this.rows = new Map();
    this.seqs = [];
    this.day = "";
    const live = { role: "log", "aria-live": "polite", "aria-relevant": "additions" };
    this.node = el("div.log", { ...live, "aria-label": tools.words("log") });
  }

  get empty() {
    return !this.node.childElementCount;
  }

  /** History: shown, not read out. */
  quietly(work) {
    this.node.setAttribute("aria-live", "off");
    clearTimeout(this.quiet);
    work();
    this.quiet = setTimeout(() => this.node.setAttribute("aria-live", "polite"), QUIET);
  }

  /** Adds a message, or finds it is one of ours that the shop now has. */
  add(message) {
    const known = message.id && this.rows.get(message.id);
    if (known) return this.sent(message.id);
    this.separate(message.at);
    if (message.from === "shopper" || asks(message)) this.retire(message);
    const row = messageRow(message, this.tools);
    if (message.id) this.rows.set(message.id, row);
    if (message.from === "shop") this.seqs.push(message.seq);
    row.message = message;
    this.node.append(row);
  }

  /** How many messages of the shop came after the one with this number. */
  heardAfter(seq) {
    return this.seqs.filter((heard) => heard > seq).length;
  }

  /** The last row the shopper said. */
  lastSaid() {
    return [...this.node.querySelectorAll(".own")].at(-1);
  }

  /** What the shop said and does not keep: a farewell. */
  unkept() {
    return [...this.node.children].map((row) => row.message).filter((message) => message?.seq === null);
  }

  sent(id) {
    this.rows.get(id)?.classList.remove("waiting");
    this.rows.get(id)?.querySelector(".fate")?.remove();
  }

  refused(id) {
    const fate = this.rows.get(id)?.querySelector(".fate");
    if (fate) fate.textContent = this.tools.words("refused");
  }

  clear() {
    this.node.replaceChildren();
    this.rows.clear();
    this.seqs = [];
    this.day = "";
  }

  separate(at) {
    const date = at ? new Date(at) : new Date();
    const day = date.toDateString();
    if (day === this.day) return;
    this.day = day;
    this.node.append(el("div.day", {}, el("span", {}, this.name(date))));
  }

  name(date) {
    const ago = Math.round((midnight(new Date()) - midnight(date)) / 86400000);
    if (ago > 1) return this.days.format(date);
    return this.tools.words(ago === 1 ? "yesterday" : "today");
  }

  /** Answers to what is no longer asked go; where several may be picked, they stay for the next pick. */
  retire(message) {
    const stale = this.node.querySelectorAll(message.from === "shop" ? ".answers" : ".answers:not(.several)");
    const here = this.node.getRootNode().activeElement;
    for (const answers of stale) {
      answers.classList.remove("answers");
      answers.querySelectorAll(".tile").forEach((tile) => (tile.disabled = true));
      answers.querySelectorAll(".choices").forEach((row) => row.remove());
    }
    if (here && (here.disabled || !here.isConnected)) this.tools.refocus();
  }
}

function asks(message) {
  return Boolean(message.choices?.length || message.pictures?.length);
}

function midnight(date) {
  return new Date(date).setHours(0, 0, 0, 0);
}
