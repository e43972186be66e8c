/* Where the widget came from: the gateway it talks to. */

export const SCRIPT = document.currentScript;
export const HOME = new URL(".", SCRIPT?.src || location.href).href;
