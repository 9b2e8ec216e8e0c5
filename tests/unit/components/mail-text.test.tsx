import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MailText } from "@/components/site/mail-text";

const shown = (text: string) => renderToStaticMarkup(<MailText text={text} portalUrl="http://localhost:3000" />);

describe("MailText", () => {
  it("leads to pages of the portal", () => {
    expect(shown("Begin hier:\nhttp://localhost:3000/verantwoording/1")).toContain('href="/verantwoording/1"');
  });

  it.each([
    "http://localhost:3000//elders.example",
    "http://localhost:3000/\\elders.example",
    "http://localhost:3000.elders.example/",
    "http://localhost:3000@elders.example/",
    "https://elders.example/",
    "javascript:alert(1)",
  ])("does not lead to %s, which a name may hold", (address) => {
    expect(shown(`Beste ${address},`)).not.toContain("<a");
  });
});
