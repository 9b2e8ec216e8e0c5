/** The text of a mail as it came in over the wire, as a mail program shows it: one part, quoted or as it is. */
export function receivedText(source: string): string {
  const [head = "", ...rest] = source.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const unfolded = body.replaceAll("=\r\n", "");
  const bytes = unfolded.replaceAll(/=([0-9A-F]{2})/gi, (_mark, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
