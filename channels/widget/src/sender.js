/* What the shopper says, on its way to the shop: sent again, under its own id, until it is stored there. */

import { Outgoing } from "./outgoing.js";

const ACCEPTED_WITHIN = 8000;
const RETRY_AFTER = 4;
const FINAL = [400, 404, 410, 413, 422];

/** Sends over the wire's socket, or with plain requests while there is none. */
export class Sender {
  constructor(session, memory, wire) {
    this.session = session;
    this.wire = wire;
    this.outgoing = new Outgoing(memory);
    this.posting = Promise.resolve();
  }

  get waiting() {
    return this.outgoing.all();
  }

  add(message) {
    this.outgoing.add(message);
  }

  settle(id) {
    this.outgoing.settle(id);
  }

  flush() {
    for (const message of this.waiting) this.transmit(message);
  }

  transmit(message) {
    const { id, text, action } = message;
    const body = action ? { id, action } : { id, text };
    if (this.wire.line?.ready) {
      this.wire.line.send({ type: "message", ...body });
      setTimeout(() => this.waits(id) && this.post(body), ACCEPTED_WITHIN);
    } else if (this.wire.polling) {
      this.post(body);
    }
  }

  waits(id) {
    return this.waiting.some((message) => message.id === id);
  }

  /** Plain requests go out one after another, so that what was said first arrives first. */
  post(body) {
    this.posting = this.posting.then(async () => {
      if (!this.waits(body.id)) return;
      try {
        await this.session.ready();
        await this.session.post("chat/messages", body);
        this.accepted(body.id);
      } catch (error) {
        this.refused(body.id, error.status, error.wait);
      }
    });
  }

  accepted(id) {
    this.settle(id);
    this.wire.hooks.sent(id);
  }

  /** Refused for good is told to the shopper; everything else is tried again. */
  refused(id, status, wait) {
    const message = this.waiting.find((waiting) => waiting.id === id);
    if (!message) return;
    if (FINAL.includes(status)) {
      this.settle(id);
      this.wire.hooks.refused(id);
    } else {
      setTimeout(() => this.waits(id) && this.transmit(message), 1000 * (wait || RETRY_AFTER));
    }
  }
}
