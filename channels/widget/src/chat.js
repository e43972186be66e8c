/* <palate-chat>: the element on the shop's page, and what the page may ask of it. */

import { el } from "./dom.js";
import { download } from "./export.js";
import { focused, followKeyboard, keepInside, PHONE, touch } from "./focus.js";
import { HOME } from "./home.js";
import { freshId } from "./ids.js";
import { Log } from "./log.js";
import { dress } from "./look.js";
import { Memory } from "./memory.js";
import { Session } from "./session.js";
import { buildShell } from "./shell.js";
import { Talk } from "./talk.js";
import { speaker } from "./words.js";

/** Opens, closes, speaks; tells the page what happens with `palate:…` events. */
export class PalateChat extends HTMLElement {
  connectedCallback() {
    if (this.shell) return;
    const { shop = "Shop", gateway = HOME } = this.dataset;
    const locale = this.dataset.locale || document.documentElement.lang || navigator.language || "en";
    const memory = new Memory(`${new URL(gateway, location).host}:${shop}`);
    const tell = (name, detail) => this.tell(name, detail);
    this.words = speaker(locale, shop);
    this.known = new Session(new URL(gateway, location).href, memory, locale);
    this.build(shop, locale);
    this.talk = new Talk({ shell: this.shell, session: this.known, memory, words: this.words, tell });
    if (this.token && !this.dataset.identity) this.talk.begin();
    this.arrive(memory);
  }

  /** Who comes by a link from another channel says its code, once, as who they are on this page. */
  async arrive(memory) {
    const { identity, ref = new URLSearchParams(location.search).get("ref") } = this.dataset;
    if (identity) await this.identify(identity);
    if (!/^link-/i.test(ref ?? "") || memory.get("ref") === ref) return;
    memory.set("ref", ref);
    this.open();
    this.say(ref);
  }

  build(shop, locale) {
    const tap = (choice) => {
      if (choice.kind === "export_me") return download(this.known);
      return this.talk.send({ action: choice.action, title: choice.title });
    };
    const refocus = () => this.refocus();
    const log = new Log({ words: this.words, base: this.known.base, tap, refocus }, locale);
    this.shell = buildShell(this.words, { shop, label: this.dataset.label }, log, {
      toggle: () => this.toggle(),
      close: () => this.close(),
      say: (text) => this.say(text),
      attach: (file) => this.talk.attach(file),
      down: () => this.talk.scrollDown(),
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
    followKeyboard(this.shell.root);
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      this.close();
    });
    scroll.addEventListener("scroll", () => (below.hidden ||= this.talk.near()), { passive: true });
  }

  /** Greeting and first ideas, on show as long as nothing has been said. */
  welcome() {
    const starters = (this.dataset.starters ?? this.words("starters")).split("|").filter(Boolean);
    const idea = (text) => el("button.choice", { type: "button", onclick: () => this.say(text) }, text);
    const ideas = el("div.choices", { role: "group", "aria-label": this.words("choices") }, ...starters.map(idea));
    const greeting = el("p.bubble", {}, this.dataset.greeting || this.words("greeting"));
    this.shell.welcome.replaceChildren(greeting, starters.length ? ideas : "");
  }

  open() {
    if (!this.shell.panel.hidden) return;
    this.returnTo = focused();
    this.shell.panel.hidden = false;
    this.shell.root.classList.add("open");
    this.shell.panel.setAttribute("aria-modal", String(PHONE.matches));
    this.shell.launcher.setAttribute("aria-expanded", "true");
    this.talk.begin();
    this.talk.count();
    this.talk.scrollDown();
    this.refocus();
    this.tell("open");
  }

  close() {
    const { panel, root, launcher } = this.shell;
    if (panel.hidden) return;
    panel.hidden = true;
    root.classList.remove("open");
    launcher.setAttribute("aria-expanded", "false");
    const back = this.returnTo?.isConnected && this.returnTo !== document.body ? this.returnTo : launcher;
    back.focus();
    this.tell("close");
  }

  toggle() {
    if (this.shell.panel.hidden) this.open();
    else this.close();
  }

  /** Says a text as if the shopper had typed it. */
  say(text) {
    const said = String(text).trim();
    if (said) this.talk.send({ text: said });
  }

  /** The token of the session, or nothing as long as there is none. */
  get token() {
    return this.known.known?.token;
  }

  /** The session's token and conversation; begins one where there is none. */
  session() {
    return this.known.ready();
  }

  /** Tells the shop what was done with a product: viewed, clicked, shown, liked or disliked. */
  async record(kind, { product_id, recommendation_id }) {
    await this.known.ready();
    return this.known.post("chat/events", { events: [{ id: freshId(), kind, product_id, recommendation_id }] });
  }

  /** The shopper is known to the page: a short-lived JWT of its server says who. */
  async identify(identity) {
    await this.known.begin({ identity, token: this.token });
    this.talk.wire.stop();
    this.talk.begin();
  }

  refocus() {
    (touch() ? this.shell.scroll : this.shell.field).focus({ preventScroll: true });
  }

  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`palate:${name}`, { bubbles: true, composed: true, detail }));
  }
}
