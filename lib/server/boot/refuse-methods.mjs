// Loaded into the web server before anything else: refuses the methods that Next cannot even make a
// request of, which it would call an error of its own.
import { Server } from "node:http";

const REFUSED = new Set(["TRACE", "TRACK", "CONNECT"]);
const { emit } = Server.prototype;

/** @type {typeof emit} */
Server.prototype.emit = function emitUnlessRefused(event, ...given) {
  if (event !== "request") return emit.call(this, event, ...given);
  const [request, response] = /** @type {[import("node:http").IncomingMessage, import("node:http").ServerResponse]} */ (given);
  if (!REFUSED.has(request.method ?? "")) return emit.call(this, event, ...given);
  response.writeHead(405, { allow: "GET, HEAD, POST, PUT, PATCH, DELETE" });
  response.end();
  return true;
};
