/* The frame around the conversation: launcher, panel, header, notice, composer. */

import { el, heard, iconButton } from "./dom.js";
import { icon } from "./icons.js";

const LONGEST_TEXT = 2000;

/** All fixed parts, by name; `act` says what happens: toggle, close, say, attach, down. */
export function buildShell(words, { shop, label }, log, act) {
  const shell = { log, name: label || words("open") };
  shell.badge = el("span.badge", { hidden: true, "aria-hidden": "true" });
  shell.launcher = launcher(words, label, shell.badge, act);
  shell.news = el("div.heard", { role: "status" });
  shell.welcome = el("div.welcome");
  shell.typing = el("div.typing", { role: "status" });
  shell.scroll = el("div.scroll", { tabindex: "0", role: "group", "aria-label": words("log") });
  shell.scroll.append(shell.welcome, log.node, shell.typing);
  shell.below = el("button.below", { type: "button", hidden: true, onclick: act.down }, icon("down"), words("below"));
  shell.notice = el("p.notice", { role: "status" });
  shell.field = field(words, act);
  shell.panel = panel(shell, words, shop, act);
  shell.root = el("div.root", {}, shell.launcher, shell.news, shell.panel);
  return shell;
}

function launcher(words, label, badge, act) {
  const state = { "aria-haspopup": "dialog", "aria-expanded": "false", "aria-label": label || words("open") };
  const text = label && el("span.label", {}, label);
  return el("button.launcher", { type: "button", ...state, onclick: act.toggle }, icon("chat"), text, badge);
}

function panel(shell, words, shop, act) {
  const title = el("div.title", {}, el("strong", { id: "name" }, shop), el("span", {}, words("role")));
  const close = iconButton("close", icon("close"), words("close"), act.close);
  const header = el("div.header", {}, el("div.avatar", {}, icon("leaf")), title, close);
  const form = composer(shell.field, words, act);
  const body = el("div.body", {}, shell.scroll, shell.below);
  const dialog = { role: "dialog", "aria-labelledby": "name", hidden: true };
  return el("div.panel", dialog, header, body, shell.notice, form);
}

function field(words, act) {
  const limits = { maxlength: LONGEST_TEXT, rows: "1", enterkeyhint: "send", autocomplete: "off" };
  const area = el("textarea", { id: "message", placeholder: words("hint"), ...limits });
  area.addEventListener("input", () => fit(area));
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit(area, act);
  });
  return area;
}

function composer(area, words, act) {
  const label = el("label.heard", { for: "message" }, words("label"));
  const file = el("input", { type: "file", hidden: true, tabindex: "-1", "aria-hidden": "true" });
  file.addEventListener("change", () => {
    if (file.files[0]) act.attach(file.files[0]);
    file.value = "";
  });
  const clip = iconButton("clip", icon("clip"), words("attach"), () => file.click());
  const send = el("button.icon.send", { type: "submit", "aria-label": words("send") }, icon("send"));
  const onsubmit = (event) => {
    event.preventDefault();
    submit(area, act);
  };
  return el("form.composer", { onsubmit }, label, area, file, clip, send);
}

function submit(area, act) {
  const text = area.value.trim();
  if (!text) return;
  area.value = "";
  fit(area);
  act.say(text);
}

function fit(area) {
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight, 120)}px`;
}

/** The three dots, with the words for them; empty when nobody types. */
export function typingDots(words) {
  const dot = () => el("i", { "aria-hidden": "true" });
  return [heard(words("typing")), dot(), dot(), dot()];
}
