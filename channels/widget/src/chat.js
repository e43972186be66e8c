/* <palate-chat>: the element on the shop's page, and what the page may ask of it. */

import { el } from "./dom.js";
import { focused, keepInside, touch } from "./focus.js";
import { Log } from "./log.js";
import { HOME } from "./home.js";
import { freshId, pending } from "./ids.js";
import { dress } from "./look.js";
import { Memory } from "./memory.js";
import { Session } from "./session.js";
import { buildShell, typingDots } from "./shell.js";
import { Wire } from "./wire.js";
import { speaker } from "./words.js";

const PHONE = matchMedia("(max-width: 600px)");

/** Opens, closes, speaks; tells the page what happens with `palate:…` events. */
export class PalateChat extends HTMLElement {
  connectedCallback() {
    if (this.shell) return;
    const { shop = "Shop", locale = document.documentElement.lang || navigator.language || "en" } = this.dataset;
    this.base = this.dataset.gateway || HOME;
    this.words = speaker(locale, shop);
    this.memory = new Memory(`${new URL(this.base).host}:${shop}`);
    this.signedIn = new Session(this.base, this.memory, locale);
    this.build(shop, locale);
    this.wire = new Wire(this.signedIn, this.memory, this.hooks());
    this.memory.watch("read", () => this.count());
    if (this.dataset.identity) this.identify(this.dataset.identity);
    else if (this.signedIn.known) this.begin();
  }

  build(shop, locale) {
    const tap = (choice) => this.send({ action: choice.action, title: choice.title });
    const refocus = () => this.refocus();
    const tools = { words: this.words, base: this.base, tap, refocus };
    this.log = new Log(tools, locale);
    this.shell = buildShell(this.words, shop, this.log, {
      toggle: () => this.toggle(),
      close: () => this.close(),
      say: (text) => this.say(text),
      down: () => this.scrollDown(),
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.shell.root);
    dress(this, this.shell.root, locale);
    this.welcome();
    this.listen();
  }

  listen() {
    const { panel, scroll, below } = this.shell;
    keepInside(panel, () => PHONE.matches);
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      this.close();
    });
    scroll.addEventListener("scroll", () => (below.hidden ||= this.near()), { passive: true });
  }

  /** Greeting and first ideas, as long as nothing has been said. */
  welcome() {
    const starters = (this.dataset.starters ?? this.words("starters")).split("|").filter(Boolean);
    const say = (text) => el("button.choice", { type: "button", onclick: () => this.say(text) }, text);
    const greeting = el("p.bubble", {}, this.dataset.greeting || this.words("greeting"));
    const ideas = el("div.choices", { role: "group", "aria-label": this.words("choices") }, ...starters.map(say));
    this.shell.welcome.replaceChildren(greeting, starters.length ? ideas : "");
    this.shell.welcome.hidden = !this.log.empty;
  }

  // What the page may ask for.

  get isOpen() {
    return !this.shell.panel.hidden;
  }

  open() {
    if (this.isOpen) return;
    this.returnTo = focused();
    this.shell.panel.hidden = false;
    this.shell.root.classList.add("open");
    this.shell.panel.setAttribute("aria-modal", String(PHONE.matches));
    this.shell.launcher.setAttribute("aria-expanded", "true");
    this.begin();
    this.count();
    this.scrollDown();
    this.refocus();
    this.tell("open");
  }

  close() {
    if (!this.isOpen) return;
    this.shell.panel.hidden = true;
    this.shell.root.classList.remove("open");
    this.shell.launcher.setAttribute("aria-expanded", "false");
    const back = this.returnTo?.isConnected && this.returnTo !== document.body ? this.returnTo : this.shell.launcher;
    back.focus();
    this.tell("close");
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** Says a text as if the shopper had typed it. */
  say(text) {
    const said = String(text).trim();
    if (said) this.send({ text: said });
  }

  /** The token of the session, or nothing as long as there is none. */
  get token() {
    return this.signedIn.known?.token;
  }

  /** Tells the shop what was done with a product: viewed, clicked, shown, liked or disliked. */
  async record(kind, { product_id, recommendation_id }) {
    await this.signedIn.ready();
    return this.signedIn.post("chat/events", { events: [{ id: freshId(), kind, product_id, recommendation_id }] });
  }

  /** The session's token and conversation; begins one where there is none. */
  session() {
    return this.signedIn.ready();
  }

  /** The shopper is known to the page: a short-lived JWT of its server says who. */
  async identify(identity) {
    await this.signedIn.begin({ identity, token: this.signedIn.known?.token });
    this.wire.stop();
    this.begin();
  }

  // What happens.

  begin() {
    this.wire.start();
  }

  send(said) {
    const message = { id: freshId(), at: new Date().toISOString(), ...said };
    this.show([pending(message)]);
    this.scrollDown();
    this.wire.say(message);
  }

  hooks() {
    return {
      history: (messages, restart) => this.history(messages, restart),
      messages: (messages) => this.hear(messages),
      typing: (on) => this.type(on),
      turn: (messages) => this.tell("turn", { messages }),
      sent: (id) => this.log.sent(id),
      refused: (id) => this.log.refused(id),
      state: (state) => this.connection(state),
      gone: (farewell, waiting) => this.gone(farewell, waiting),
    };
  }

  /** What was said before, and after it what still waits to be sent. */
  history(messages, restart) {
    this.log.quietly(() => {
      if (restart) this.log.clear();
      this.show(messages);
      this.show(this.wire.outgoing.all().filter((said) => !this.log.rows.has(said.id)).map(pending));
    });
    this.scrollDown();
    this.count();
  }

  hear(messages) {
    const near = this.near();
    this.show(messages);
    if (near) this.scrollDown();
    else this.shell.below.hidden = false;
    this.count();
    const told = messages.some((message) => message.from === "shop");
    this.shell.news.textContent = told && !this.isOpen ? this.words("news") : "";
    this.tell("message", { messages });
  }

  show(messages) {
    for (const message of messages) this.log.add(message);
    this.shell.welcome.hidden = !this.log.empty;
  }

  type(on) {
    if (on === Boolean(this.shell.typing.childElementCount)) return;
    const near = this.near();
    this.shell.typing.replaceChildren(...(on ? typingDots(this.words) : []));
    if (near) this.scrollDown();
  }

  connection(state) {
    this.shell.notice.textContent = state === "up" ? "" : this.words(state);
    this.shell.root.dataset.state = state;
  }

  /** The shopper was forgotten: only the farewell stays, and what is to be said anew. */
  gone(farewell, waiting) {
    const last = [...this.log.unkept(), ...farewell];
    this.log.clear();
    this.show([...last, ...waiting.map(pending)]);
    this.count();
    this.tell("forgotten");
  }

  /** All that is on show is read while the panel is open; else the launcher says how much is new. */
  count() {
    if (this.isOpen) this.memory.set("read", this.wire.after);
    const unread = this.log.heardAfter(this.memory.get("read") || 0);
    const { badge, launcher } = this.shell;
    badge.hidden = !unread;
    badge.textContent = unread > 9 ? "9+" : unread;
    launcher.setAttribute("aria-label", this.words(unread ? "unread" : "open", { n: unread }));
  }

  refocus() {
    (touch() ? this.shell.scroll : this.shell.field).focus({ preventScroll: true });
  }

  /** Whether the shopper is where we left the conversation, not back in an older part. */
  near() {
    const { scrollHeight, scrollTop, clientHeight } = this.shell.scroll;
    return scrollHeight - scrollTop - clientHeight < 80 || Math.abs(scrollTop - this.pinned) < 40;
  }

  /** Down to what is new, but never past what the shopper said last. */
  scrollDown() {
    const { scroll, below } = this.shell;
    const said = this.log.lastSaid();
    const limit = said ? said.offsetTop - 12 : Infinity;
    below.hidden = true;
    scroll.scrollTop = Math.max(scroll.scrollTop, Math.min(scroll.scrollHeight - scroll.clientHeight, limit));
    this.pinned = scroll.scrollTop;
  }

  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`palate:${name}`, { bubbles: true, composed: true, detail }));
  }
}
