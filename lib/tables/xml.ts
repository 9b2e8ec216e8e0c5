import { Parser } from "saxen";

/** Handlers of a document's elements, by their names without a prefix. */
export type XmlHandlers = {
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/**
 * Goes through a document from front to end. Entities that a document defines itself are not known
 * here, so they cannot grow.
 *
 * @throws where it is no well-formed XML, or a handler throws
 */
export function walkXml(xml: string, { open, close, text }: XmlHandlers): void {
  let wrong: unknown;
  const parser = new Parser();
  const fail = (error: unknown) => {
    wrong ??= error;
    parser.stop();
  };
  // The parser swallows what is thrown in a handler.
  const guarded = (act: () => void) => {
    if (wrong !== undefined) return;
    try {
      act();
    } catch (error) {
      fail(error);
    }
  };
  parser
    .on("openTag", (name, attributes, decode) =>
      guarded(() => {
        const found = attributes();
        open(withoutPrefix(name), (wanted) => {
          const value = typeof found === "object" ? found[wanted] : undefined;
          return value === undefined ? undefined : decode(value);
        });
      }),
    )
    .on("closeTag", (name) => guarded(() => close(withoutPrefix(name))))
    .on("text", (found, decode) => guarded(() => text(decode(found))))
    .on("cdata", (found) => guarded(() => text(found)))
    .on("error", fail)
    .on("warn", () => undefined)
    .parse(xml);
  if (wrong !== undefined) throw wrong instanceof Error ? wrong : new Error("The XML cannot be read.");
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
