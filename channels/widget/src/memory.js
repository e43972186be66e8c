/* What the browser keeps for us; where it keeps nothing, this page still works. */

/** Values by name in localStorage, apart from those of other shops. */
export class Memory {
  constructor(scope) {
    this.prefix = `palate:${scope}:`;
    this.spare = new Map();
  }

  get(name) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + name));
    } catch {
      return this.spare.get(name) ?? null;
    }
  }

  set(name, value) {
    this.spare.set(name, value);
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      // Full or forbidden: `spare` holds it until the page goes.
    }
  }

  forget() {
    for (const name of ["session", "read", "outgoing"]) this.set(name, null);
  }

  /** Calls back when another tab changes a value. */
  watch(name, changed) {
    addEventListener("storage", (event) => {
      if (event.key === this.prefix + name) changed(this.get(name));
    });
  }
}
