const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** Follows redirects and keeps cookies as a browser does, for flows between two servers on one machine. */
export class CookieBrowser {
  readonly #jar = new Map<string, Map<string, string>>();

  /** The cookies held for a server. */
  cookies(origin: string): Map<string, string> {
    const held = this.#jar.get(origin) ?? new Map<string, string>();
    this.#jar.set(origin, held);
    return held;
  }

  /** One request, without following where it leads. */
  async request(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    return this.send(url, form ? { method: "POST", body: new URLSearchParams(form) } : {});
  }

  /** One request of any kind, without following where it leads. */
  async send(url: string, { headers, ...rest }: Omit<RequestInit, "headers"> & { headers?: Record<string, string> }): Promise<Response> {
    const held = this.cookies(new URL(url).origin);
    const cookie = [...held].map(([name, value]) => `${name}=${value}`).join("; ");
    // Nothing is compressed: on one machine that only costs time, on both sides.
    const response = await fetch(url, {
      ...rest,
      redirect: "manual",
      headers: { "user-agent": FIREFOX, "accept-encoding": "identity", ...headers, cookie },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) held.delete(name);
      else held.set(name, value);
    }
    return response;
  }

  /** Goes on until a page that leads nowhere else, or until `stop` says so. Returns where that is. */
  async open(
    url: string,
    form?: Readonly<Record<string, string>>,
    stop: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; status: number; body: string }> {
    let at = new URL(url);
    let response = await this.request(at.href, form);
    for (let steps = 0; steps < 20; steps += 1) {
      const location = response.headers.get("location");
      if (location === null) return { url: at, status: response.status, body: await response.text() };
      at = new URL(location, at);
      if (stop(at)) return { url: at, status: response.status, body: "" };
      response = await this.request(at.href);
    }
    throw new Error(`led round in circles, last to ${at.href}`);
  }
}
