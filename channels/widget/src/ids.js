/* Ids of our own, and the message that carries one. */

/** A new id, on plain http as well, where `randomUUID` is missing. */
export function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What waits to be sent, as the log shows it. */
export function pending({ id, at, text, title }) {
  return { id, at, text: text || title, from: "shopper", type: "text", waiting: true };
}
