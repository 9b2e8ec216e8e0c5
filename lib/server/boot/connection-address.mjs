// Loaded into the web server before anything else: writes on each request which address it came from.
// Next tells its pages only what the request says of itself, which anybody can make up.
import { subscribe } from "node:diagnostics_channel";

subscribe("http.server.request.start", (message) => {
  const { request, socket } = /** @type {{ request: import("node:http").IncomingMessage, socket: import("node:net").Socket }} */ (message);
  request.headers["x-connection-address"] = socket.remoteAddress ?? "unknown";
});
