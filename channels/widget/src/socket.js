/* One WebSocket, from the hello to its end. A blocked one fires `error` and never `close`. */

const PATIENCE = 8000;
const HEARTBEAT = 25000;

/** Opens a socket; `heard` gets every frame, `ended` is called once, with the close code if any. */
export function openSocket(base, hello, heard, ended) {
  const line = { ready: false, send() {}, close() {} };
  let beat = 0;
  let asked = false;
  let over = false;
  const end = (code = 0) => {
    if (over) return;
    over = true;
    line.close();
    ended(code);
  };
  const patience = setTimeout(end, PATIENCE);
  const take = (event) => {
    asked = false;
    const frame = JSON.parse(event.data);
    if (frame.type === "ready") {
      line.ready = true;
      clearTimeout(patience);
    }
    if (!over) heard(frame);
  };
  const ping = () => {
    if (asked) end();
    asked = true;
    line.send({ type: "ping" });
  };
  try {
    const socket = new WebSocket(address(base));
    line.send = (frame) => socket.readyState === 1 && socket.send(JSON.stringify(frame));
    line.close = () => {
      over = true;
      clearTimeout(patience);
      clearInterval(beat);
      socket.close();
    };
    socket.onopen = () => line.send({ type: "hello", ...hello });
    socket.onmessage = take;
    socket.onerror = () => end();
    socket.onclose = (event) => end(event.code);
    beat = setInterval(ping, HEARTBEAT);
  } catch {
    queueMicrotask(end);
  }
  return line;
}

function address(base) {
  const url = new URL("chat/ws", base);
  url.protocol = url.protocol.replace("http", "ws");
  return url;
}
