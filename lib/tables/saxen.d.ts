/** The package carries no types; these are of the part that is used. */
declare module "saxen" {
  export class Parser {
    on(event: "openTag", handle: (name: string, attributes: () => Record<string, string> | boolean, decode: (text: string) => string, selfClosing: boolean) => void): this;
    on(event: "closeTag", handle: (name: string, decode: (text: string) => string) => void): this;
    on(event: "text", handle: (text: string, decode: (text: string) => string) => void): this;
    on(event: "cdata", handle: (text: string) => void): this;
    on(event: "error", handle: (error: Error) => void): this;
    on(event: "warn", handle: (warning: Error) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
