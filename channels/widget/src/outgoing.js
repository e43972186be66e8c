/* What the shopper said that the shop has not confirmed yet. It outlives a reload. */

/** A queue of messages, oldest first, shared by the tabs of a browser. */
export class Outgoing {
  constructor(memory) {
    this.memory = memory;
  }

  all() {
    return this.memory.get("outgoing") || [];
  }

  add(message) {
    this.memory.set("outgoing", [...this.all(), message]);
  }

  /** Confirmed, or refused for good: it is not sent again. */
  settle(id) {
    this.memory.set("outgoing", this.all().filter((message) => message.id !== id));
  }
}
