/* The line to the shop: a socket, or asking again and again where sockets are blocked.

Nothing said is lost and nothing heard comes twice: what is said stays with the `Sender` until the
shop has stored it, and what was heard before is known by its `seq`. */

import { Sender } from "./sender.js";
import { openSocket } from "./socket.js";

const SHORTEST = 500;
const LONGEST = 30000;
const STEADY = 5000;

/** Keeps the conversation going. `hooks` are told what happens. */
export class Wire {
  constructor(session, memory, hooks) {
    this.session = session;
    this.hooks = hooks;
    this.sender = new Sender(session, memory, this);
    this.after = 0;
    this.tries = 0;
    this.patience = 60000;
    this.line = null;
    this.turn = [];
    addEventListener("online", () => this.wake());
    addEventListener("offline", () => this.hooks.state("offline"));
    document.addEventListener("visibilitychange", () => document.hidden || this.wake());
  }

  /** Connects, unless it already is or is about to. */
  start() {
    if (this.going) return;
    this.going = true;
    this.connect();
  }

  /** Lets go of the line; `start` begins with the whole history. */
  stop() {
    this.going = this.loaded = this.polling = false;
    this.round = (this.round || 0) + 1;
    clearTimeout(this.timer);
    this.timer = this.after = 0;
    this.turn = [];
    this.line?.close();
    this.line = null;
    this.hooks.typing(false);
  }

  /** Tries again now instead of later. */
  wake() {
    if (this.timer) this.connect();
  }

  say(message) {
    this.sender.add(message);
    this.start();
    this.sender.transmit(message);
  }

  async connect() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.polling = false;
    const round = this.round;
    try {
      const { token } = await this.session.ready();
      if (round !== this.round) return;
      const hello = { token, after: this.after };
      this.line = openSocket(this.session.base, hello, (frame) => this.hear(frame), (code) => this.ended(code));
    } catch (error) {
      this.failed(error);
    }
  }

  hear(frame) {
    if (frame.type === "ready") this.up();
    if (frame.type === "messages") this.receive(frame);
    if (frame.type === "accepted") this.sender.accepted(frame.id);
    if (frame.type === "typing") this.hooks.typing(true);
    if (frame.type === "error") this.sender.refused(frame.id, frame.status, frame.retry_after);
    if (frame.type === "forgotten") this.forgotten();
  }

  up() {
    this.steady = setTimeout(() => (this.tries = 0), STEADY);
    this.hooks.state("up");
    this.sender.flush();
  }

  /** The socket is gone. One that never got ready may be blocked: then plain requests may work. */
  ended(code) {
    const worked = this.line?.ready;
    clearTimeout(this.steady);
    this.line = null;
    this.hooks.typing(false);
    if (!this.going) return;
    if (code === 4401) this.renew();
    else if (worked) this.later();
    else this.poll();
  }

  /** Plain requests for a while; then a socket is tried again. */
  async poll() {
    const round = this.round;
    const until = Date.now() + this.patience;
    this.patience = Math.min(this.patience * 2, 600000);
    this.polling = true;
    try {
      for (let wait = 0; Date.now() < until; wait = this.loaded ? 25 : 0) {
        const heard = await this.session.get(`chat/messages?after=${this.after}&wait=${wait}`);
        if (round !== this.round) return;
        if (heard.forgotten) return this.forgotten(heard.messages);
        this.receive(heard);
        if (!wait) this.up();
      }
      this.connect();
    } catch (error) {
      clearTimeout(this.steady);
      if (round === this.round) this.failed(error);
    }
  }

  /** Takes what is new, history the first time; what was heard before is dropped by its `seq`. */
  receive(heard) {
    const before = this.after;
    const fresh = heard.messages.filter((message) => message.seq == null || message.seq > before);
    for (const message of fresh) {
      this.after = message.seq ?? this.after;
      if (message.from === "shopper") this.sender.settle(message.id);
    }
    if (!this.loaded) this.hooks.history(fresh, before === 0);
    else if (fresh.length) this.hooks.messages(fresh);
    if (this.loaded) this.turn.push(...fresh.filter((message) => message.from === "shop"));
    this.loaded ||= !heard.more;
    this.hooks.typing(heard.turn_done === false);
    if (heard.turn_done && this.turn.length) this.hooks.turn(this.turn.splice(0));
  }

  failed(error) {
    if (error.status === 401) this.renew();
    else this.later();
  }

  later() {
    if (!this.going) return;
    const delay = Math.min(LONGEST, SHORTEST * 2 ** this.tries++) * (0.5 + Math.random() / 2);
    this.hooks.state(navigator.onLine ? "connecting" : "offline");
    this.timer = setTimeout(() => this.connect(), delay);
  }

  /** The token is no longer good: a fresh one, or else a new conversation. */
  async renew() {
    try {
      await this.session.renew();
      this.later();
    } catch (error) {
      if (error.status !== 401) return this.later();
      const typed = this.sender.waiting.filter((message) => message.text);
      this.forgotten([], typed);
      for (const message of typed) this.say(message);
    }
  }

  /** Nobody knows us any more: what we kept goes, and the next word starts anew. */
  forgotten(farewell = [], waiting = []) {
    this.stop();
    this.session.memory.forget();
    this.hooks.gone(farewell, waiting);
  }
}
