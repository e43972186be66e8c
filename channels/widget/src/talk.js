/* The conversation: what is said goes out, what is heard comes in and is counted until it is read. */

import { freshId, pending } from "./ids.js";
import { typingDots } from "./shell.js";
import { Wire } from "./wire.js";

/** Ties the wire to what is on the page; `tell` lets the page know. */
export class Talk {
  constructor({ shell, session, memory, words, tell }) {
    Object.assign(this, { shell, memory, words, tell, log: shell.log, pinned: 0 });
    this.wire = new Wire(session, memory, {
      history: (messages, restart) => this.history(messages, restart),
      messages: (messages) => this.hear(messages),
      typing: (on) => this.type(on),
      turn: (messages) => this.tell("turn", { messages }),
      sent: (id) => this.log.sent(id),
      refused: (id) => this.log.refused(id),
      state: (state) => this.connection(state),
      gone: (farewell, waiting) => this.gone(farewell, waiting),
    });
    memory.watch("read", () => this.count());
  }

  begin() {
    this.wire.start();
  }

  send(said) {
    const message = { id: freshId(), at: new Date().toISOString(), ...said };
    this.show([pending(message)]);
    this.scrollDown();
    this.wire.say(message);
  }

  /** A file goes its own way: it is looked at by the shop and kept nowhere, so it is sent once. */
  async attach(file) {
    const id = freshId();
    this.show([pending({ id, at: new Date().toISOString(), text: `📎 ${file.name}` })]);
    this.scrollDown();
    this.wire.start();
    try {
      await this.wire.session.ready();
      await this.wire.session.upload("chat/attachments", { id, file });
      this.log.sent(id);
    } catch {
      this.log.refused(id);
    }
  }

  /** What was said before, and after it what still waits to be sent. */
  history(messages, restart) {
    this.log.quietly(() => {
      if (restart) this.log.clear();
      this.show(messages);
      this.show(this.wire.sender.waiting.filter((said) => !this.log.rows.has(said.id)).map(pending));
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
    this.shell.news.textContent = told && this.shell.panel.hidden ? this.words("news") : "";
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
    const { badge, launcher, panel } = this.shell;
    if (!panel.hidden) this.memory.set("read", this.wire.after);
    const unread = this.log.heardAfter(this.memory.get("read") || 0);
    badge.hidden = !unread;
    badge.textContent = unread > 9 ? "9+" : unread;
    launcher.setAttribute("aria-label", unread ? `${this.shell.name}, ${this.words("unread", { n: unread })}` : this.shell.name);
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
}
