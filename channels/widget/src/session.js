/* Who we are to the shop: a token it issued, kept between pages. */

/** The shop refused; `status` says why, `wait` how many seconds to hold off. */
export class Refused extends Error {
  constructor(status, told = {}, wait = 0) {
    super(told.error || `refused with ${status}`);
    this.status = status;
    this.wait = wait;
  }
}

/** The token and the calls that need one. */
export class Session {
  constructor(base, memory, locale) {
    this.base = base;
    this.memory = memory;
    this.locale = locale;
    this.beginning = null;
  }

  get known() {
    return this.memory.get("session");
  }

  /** The session there is, or a new one; asked twice at once, still one. */
  async ready() {
    return this.known || this.begin({});
  }

  /** A fresh token for the conversation we have, if the shop still knows it. */
  async renew() {
    return this.begin({ token: this.known?.token });
  }

  begin(body) {
    this.beginning ??= this.request(body).finally(() => (this.beginning = null));
    return this.beginning;
  }

  async request(body) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone; // so that nobody is written to at night
    const about = { locale: this.locale, ...(zone && { zone }), ...body };
    const { token, conversation } = await this.post("chat/session", about, {});
    const session = { token, conversation };
    this.memory.set("session", session);
    return session;
  }

  post(path, body, headers = this.bearer()) {
    const json = { "Content-Type": "application/json", ...headers };
    return this.call(path, { method: "POST", headers: json, body: JSON.stringify(body) });
  }

  upload(path, fields) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return this.call(path, { method: "POST", headers: this.bearer(), body });
  }

  get(path, signal) {
    return this.call(path, { headers: this.bearer(), signal });
  }

  bearer() {
    return { Authorization: `Bearer ${this.known?.token}` };
  }

  async call(path, options) {
    const answer = await fetch(new URL(path, this.base), { ...options, credentials: "omit", cache: "no-store" });
    const told = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Refused(answer.status, told, Number(answer.headers.get("Retry-After")));
    return told;
  }
}
