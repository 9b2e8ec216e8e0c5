import { randomUUID } from "node:crypto";
import { closedRound, yearFromNewest } from "./support/demo-rounds";
import { hester, ilse, sanne } from "./support/people";
import { prepareRound, reportIn } from "./support/rounds";
import { problemCode, sameOrigin, saveAddress, sendAnswer } from "./support/save-answer";
import { expect, test } from "./support/test";

const round = { name: "Proefronde vervalst", slug: "vervalst", year: yearFromNewest(-5) };
const save = () => ({ value: null, revision: 0, saveId: randomUUID() });

test.beforeAll(({ browser }) => prepareRound(browser, round));

test("an answer that no form sends is refused with a reason", async ({ as }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const text = (...content: unknown[]) => ({ type: "doc", content });
  const row = (fields: object) => [{ id: randomUUID(), fields: {}, ...fields }];
  for (const [question, value, code] of [
    ["algemeenNummers", [43], "outsideRange"],
    ["algemeenNummers", [1, 1], "repeated"],
    ["algemeenNummers", "1", "wrongType"],
    ["thuiszitters", 12, "unknownContent"],
    ["thuiszitters", text({ type: "script", content: [] }), "unknownContent"],
    ["thuiszitters", text({ type: "paragraph", content: [{ type: "text", text: "a\u0000b" }] }), "controlCharacters"],
    ["thuiszitters", text({ type: "paragraph", content: [{ type: "text", text: "x".repeat(50_001) }] }), "tooLong"],
    ["thuiszitters", text({ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }] }), "unsafeLink"],
    ["pctDoublures", { values: { "bestuur.totaal": 101 } }, "outOfBounds"],
    ["aantalDoublures", { values: { "bestuur.totaal": 1.5 } }, "wrongType"],
    ["aantalDoublures", { values: { "PO0000:iets": 1 } }, "unknownCell"],
    ["aanwendingSwv", row({ amount: 1.5 }), "wrongType"],
    ["aanwendingSwv", row({ amount: 100, fields: { soort: "verzonnen" } }), "wrongType"],
    ["aanwendingSwv", row({ fields: { doel: "x".repeat(4_001) } }), "tooLong"],
    ["bijlagen", Array.from({ length: 21 }, () => ({ id: randomUUID(), title: "", text: text() })), "tooMany"],
    ["aanleverwijze", ["verzonnen"], "unknownOption"],
    ["verzonnenVraag", "x", "unknownQuestion"],
    ["bestuur", "Een andere naam", "unknownQuestion"],
    ["__proto__", "x", "unknownQuestion"],
  ] as const) {
    const answer = await sendAnswer(page, report, question, value);
    // A key that no question has is refused as an address that is not there.
    const status = code === "unknownQuestion" ? 404 : 422;
    expect({ question, status: answer.status(), code: await problemCode(answer) }).toEqual({ question, status, code });
  }
});

test("a body that is too large, no JSON, or not the portal's own is refused", async ({ as, browser }) => {
  const page = await as(hester);
  const report = await reportIn(page, round.name);
  const address = saveAddress(report, "thuiszitters");
  const own = await sameOrigin(page);
  const put = async (options: Parameters<typeof page.request.put>[1]) => (await page.request.put(address, options)).status();
  const json = { "content-type": "application/json" };
  expect(await put({ data: Buffer.from('{"value": "half'), headers: { ...own, ...json } })).toBe(400);
  expect(await put({ data: Buffer.from([0xff, 0xfe, 0x00]), headers: { ...own, ...json } })).toBe(400);
  expect(await put({ headers: own })).toBe(400);
  expect(await put({ data: { value: null }, headers: own })).toBe(422);
  expect(await put({ data: { ...save(), revision: -1 }, headers: own })).toBe(422);
  expect(await put({ data: { ...save(), saveId: "1; drop table answers" }, headers: own })).toBe(422);
  expect(await put({ data: { ...save(), role: "swvAdministrator" }, headers: own })).toBe(422);
  expect(await put({ data: save(), headers: { ...own, "sec-fetch-site": "cross-site" } })).toBe(403);
  expect(await put({ data: save(), headers: { origin: "https://elders.example" } })).toBe(403);
  expect((await page.request.post(address, { data: save(), headers: own })).status()).toBe(405);
  expect((await page.request.get(address)).status()).toBe(405);
  // Last: the server hangs up on who sends more than it reads.
  expect(await put({ data: { ...save(), value: "x".repeat(5_000_000) }, headers: own })).toBe(413);

  const stranger = await browser.newContext();
  expect((await stranger.request.put(address, { data: save(), headers: own })).status()).toBe(401);
  await stranger.close();
});

test("a frozen report takes no answer, and another board's is not there", async ({ as }) => {
  const page = await as(hester);
  const frozen = await sendAnswer(page, await reportIn(page, closedRound.name), "thuiszitters", null, 1);
  expect([frozen.status(), await problemCode(frozen)]).toEqual([423, "frozen"]);

  const foreign = await reportIn(await as(sanne), round.name);
  for (const report of [foreign, `/verantwoording/${randomUUID()}`, "/verantwoording/geen-nummer", "/verantwoording/%00"]) {
    const answer = await sendAnswer(page, report, "thuiszitters", null);
    expect([answer.status(), await problemCode(answer)]).toEqual([404, "notFound"]);
  }
});

test("an address with somebody else's number is a page that is not there", async ({ as }) => {
  const page = await as(hester);
  const foreign = await reportIn(await as(sanne), round.name);
  const office = await as(ilse);
  await office.goto("/besturen");
  const board = (await office.getByRole("link", { name: "Stichting Montessorischool Lindervoort" }).getAttribute("href")) ?? "";
  const pages = ["", "/thuiszitters", "/controleren", "/ondertekenen", "/ontvangst", "/over-dit-formulier"];
  for (const address of [
    ...pages.map((part) => `${foreign}${part}`),
    `/verantwoording/${randomUUID()}`,
    "/verantwoording/geen-nummer",
    `${await reportIn(page, round.name)}/verzonnen-onderdeel`,
    `/rondes/${round.slug}/beoordelen/${foreign.split("/").at(-1)}`,
    `/rondes/${round.slug}`,
    "/rondes/verzonnen/dashboard",
    `/rondes/${round.slug}/dashboard/verzonnen`,
    board,
    "/besturen",
    "/formulieren",
    "/gebruikers",
    "/mensen?bestuur=95119",
  ]) {
    const answer = await page.goto(address);
    expect([address, answer?.status()]).toEqual([address, 404]);
    await expect(page.getByRole("heading", { level: 1, name: "Deze pagina is er niet" })).toBeVisible();
  }
  expect((await page.request.get(`${foreign}/pdf`)).status()).toBe(404);
});
