import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { closedRound, openRound } from "./support/demo-rounds";
import { hester, ilse, maarten, sanne, truus, yara, type Person } from "./support/people";
import { reportIn } from "./support/rounds";
import { expect, test } from "./support/test";
import { editorsOf } from "./support/write-text";

test.describe.configure({ mode: "parallel" });

const open = openRound.name;
const closed = closedRound.name;

type Visit = { file: string; as: Person | null; address: string | ((page: Page) => Promise<string>) };

const reports = new Map<string, string>();
const ofReport = (round: string, page = "") => async (own: Page) => {
  const report = reports.get(round) ?? (await reportIn(own, round));
  reports.set(round, report);
  return `${report}${page}`;
};
const firstLink = (from: string, name: RegExp) => async (page: Page) => {
  await page.goto(from);
  return (await page.getByRole("main").getByRole("link", { name }).first().getAttribute("href")) ?? "";
};

const versionsOf = (board: RegExp, page = "") => async (office: Page) => {
  const report = await firstLink(`/rondes/${closedRound.slug}/beoordelen`, board)(office);
  return report.replace("?", `/versies${page}?`);
};

/** Every page of app/, for somebody who has something to do there. */
const visits: readonly Visit[] = [
  { file: "page.tsx", as: hester, address: "/" },
  { file: "page.tsx", as: maarten, address: "/" },
  { file: "(public)/inloggen/page.tsx", as: null, address: "/inloggen" },
  { file: "(public)/aanmelden/page.tsx", as: null, address: "/aanmelden?token=verlopen" },
  { file: "(public)/controleren/page.tsx", as: null, address: "/controleren" },
  { file: "(public)/controleren/page.tsx", as: null, address: "/controleren?hash=verkeerd" },
  { file: "(public)/hulp/page.tsx", as: null, address: "/hulp" },
  { file: "(public)/hulp/gegevens/page.tsx", as: null, address: "/hulp/gegevens" },
  { file: "(public)/postbus/page.tsx", as: null, address: "/postbus" },
  { file: "(public)/uitloggen/page.tsx", as: hester, address: "/uitloggen" },
  { file: "(person)/account/page.tsx", as: hester, address: "/account" },
  { file: "(person)/account/gegevens/page.tsx", as: ilse, address: "/account/gegevens" },
  { file: "(person)/account/overdragen/[role]/page.tsx", as: hester, address: firstLink("/account", /^Overdragen/) },
  { file: "(board)/mensen/page.tsx", as: hester, address: "/mensen" },
  { file: "(board)/verantwoording/page.tsx", as: hester, address: "/verantwoording" },
  { file: "(board)/verantwoording/[reportId]/page.tsx", as: hester, address: ofReport(open) },
  { file: "(board)/verantwoording/[reportId]/[part]/page.tsx", as: hester, address: ofReport(open, "/keuze") },
  { file: "(board)/verantwoording/[reportId]/[part]/page.tsx", as: hester, address: ofReport(open, "/ankerpunten") },
  { file: "(board)/verantwoording/[reportId]/[part]/page.tsx", as: hester, address: ofReport(open, "/verwijzingen") },
  { file: "(board)/verantwoording/[reportId]/[part]/page.tsx", as: hester, address: ofReport(open, "/knooppunt") },
  { file: "(board)/verantwoording/[reportId]/inlezen/page.tsx", as: hester, address: ofReport(open, "/inlezen") },
  { file: "(board)/verantwoording/[reportId]/controleren/page.tsx", as: hester, address: ofReport(open, "/controleren") },
  { file: "(board)/verantwoording/[reportId]/ondertekenen/page.tsx", as: hester, address: ofReport(open, "/ondertekenen") },
  { file: "(board)/verantwoording/[reportId]/bevestigen/page.tsx", as: hester, address: ofReport(open, "/bevestigen") },
  { file: "(board)/verantwoording/[reportId]/ontvangst/page.tsx", as: hester, address: ofReport(closed, "/ontvangst") },
  { file: "(board)/verantwoording/[reportId]/over-dit-formulier/page.tsx", as: hester, address: ofReport(open, "/over-dit-formulier") },
  { file: "(board)/verantwoording/[reportId]/logboek/page.tsx", as: hester, address: ofReport(closed, "/logboek") },
  { file: "(board)/verantwoording/[reportId]/erratum/page.tsx", as: hester, address: ofReport(closed, "/erratum") },
  { file: "(board)/verantwoording/[reportId]/versies/page.tsx", as: hester, address: ofReport(closed, "/versies") },
  { file: "(board)/verantwoording/[reportId]/versies/[version]/page.tsx", as: hester, address: ofReport(closed, "/versies/1") },
  { file: "(reader)/verantwoording/[reportId]/downloaden/page.tsx", as: hester, address: ofReport(closed, "/downloaden?omvang=onderdelen") },
  { file: "(reader)/verantwoording/[reportId]/downloaden/page.tsx", as: truus, address: firstLink("/vastgesteld", /^Een deel/) },
  { file: "(region)/rondes/page.tsx", as: maarten, address: "/rondes" },
  { file: "(region)/rondes/nieuw/page.tsx", as: maarten, address: "/rondes/nieuw" },
  { file: "(region)/rondes/[round]/page.tsx", as: maarten, address: `/rondes/${openRound.slug}` },
  { file: "(region)/rondes/[round]/bewerken/page.tsx", as: maarten, address: `/rondes/${openRound.slug}/bewerken` },
  { file: "(region)/rondes/[round]/namens/[reportId]/page.tsx", as: ilse, address: firstLink(`/rondes/${openRound.slug}`, /^Namens het bestuur invullen/) },
  { file: "(region)/rondes/[round]/cijfers/page.tsx", as: maarten, address: `/rondes/${openRound.slug}/cijfers` },
  { file: "(region)/rondes/[round]/cijfers/inlezen/page.tsx", as: maarten, address: `/rondes/${openRound.slug}/cijfers/inlezen` },
  { file: "(region)/rondes/[round]/cijfers/geschiedenis/page.tsx", as: maarten, address: `/rondes/${openRound.slug}/cijfers/geschiedenis` },
  { file: "(region)/rondes/[round]/cijfers/geschiedenis/[load]/page.tsx", as: maarten, address: firstLink(`/rondes/${openRound.slug}/cijfers/geschiedenis`, /\d{4}, \d{2}:\d{2}$/) },
  { file: "(region)/rondes/[round]/cijfers/kengetallen/page.tsx", as: maarten, address: `/rondes/${openRound.slug}/cijfers/kengetallen` },
  { file: "(region)/rondes/[round]/cijfers/kengetallen/nieuw/page.tsx", as: maarten, address: `/rondes/${openRound.slug}/cijfers/kengetallen/nieuw` },
  { file: "(region)/rondes/[round]/cijfers/kengetallen/[indicator]/page.tsx", as: maarten, address: firstLink(`/rondes/${openRound.slug}/cijfers/kengetallen`, /^Deelname SBO/) },
  { file: "(region)/rondes/[round]/dashboard/page.tsx", as: ilse, address: `/rondes/${closedRound.slug}/dashboard` },
  { file: "(region)/rondes/[round]/dashboard/page.tsx", as: truus, address: `/rondes/${openRound.slug}/dashboard` },
  { file: "(region)/rondes/[round]/dashboard/[figure]/page.tsx", as: ilse, address: firstLink(`/rondes/${closedRound.slug}/dashboard`, /^Thuiszitters/) },
  { file: "(region)/rondes/[round]/dashboard/[figure]/page.tsx", as: sanne, address: firstLink(`/rondes/${closedRound.slug}/dashboard`, /^Verwijzingen naar SO/) },
  { file: "(region)/rondes/[round]/vergelijken/page.tsx", as: ilse, address: `/rondes/${closedRound.slug}/vergelijken` },
  { file: "(region)/rondes/[round]/verzamelverslag/page.tsx", as: ilse, address: `/rondes/${closedRound.slug}/verzamelverslag` },
  { file: "(region)/rondes/[round]/verzamelverslag/[part]/page.tsx", as: ilse, address: (page) => quoting(page) },
  { file: "(region)/rondes/[round]/beoordelen/page.tsx", as: ilse, address: `/rondes/${closedRound.slug}/beoordelen` },
  { file: "(region)/rondes/[round]/beoordelen/[reportId]/page.tsx", as: ilse, address: firstLink(`/rondes/${closedRound.slug}/beoordelen`, /Montessorischool/) },
  { file: "(region)/rondes/[round]/downloaden/page.tsx", as: ilse, address: `/rondes/${openRound.slug}/downloaden` },
  { file: "(region)/rondes/[round]/downloaden/page.tsx", as: truus, address: `/rondes/${closedRound.slug}/downloaden` },
  { file: "(region)/vastgesteld/page.tsx", as: truus, address: "/vastgesteld" },
  { file: "(region)/vastgesteld/page.tsx", as: yara, address: "/vastgesteld" },
  { file: "(region)/rondes/[round]/beoordelen/[reportId]/versies/page.tsx", as: ilse, address: versionsOf(/Montessorischool/) },
  { file: "(region)/rondes/[round]/beoordelen/[reportId]/versies/[version]/page.tsx", as: ilse, address: versionsOf(/Montessorischool/, "/1") },
  { file: "(region)/rondes/[round]/beoordelen/[reportId]/teruggeven/page.tsx", as: ilse, address: (page) => returning(page) },
  { file: "(region)/besturen/page.tsx", as: maarten, address: "/besturen" },
  { file: "(region)/besturen/nieuw/page.tsx", as: maarten, address: "/besturen/nieuw" },
  { file: "(region)/besturen/importeren/page.tsx", as: maarten, address: "/besturen/importeren" },
  { file: "(region)/besturen/[boardId]/page.tsx", as: maarten, address: firstLink("/besturen", /De Grensbrug/) },
  { file: "(region)/formulieren/page.tsx", as: maarten, address: "/formulieren" },
  { file: "(region)/formulieren/importeren/page.tsx", as: maarten, address: "/formulieren/importeren" },
  { file: "(region)/formulieren/[template]/page.tsx", as: maarten, address: firstLink("/formulieren", /^Teksten en keuzelijsten/) },
  { file: "(region)/formulieren/[template]/[version]/page.tsx", as: maarten, address: "/formulieren/schoolbesturen-aan-zet/1" },
  { file: "(region)/beheer/page.tsx", as: maarten, address: "/beheer" },
  { file: "(region)/instellingen/page.tsx", as: maarten, address: "/instellingen" },
  { file: "(region)/instellingen/sleutels/page.tsx", as: maarten, address: "/instellingen/sleutels" },
  { file: "(region)/gebruikers/page.tsx", as: maarten, address: "/gebruikers" },
  { file: "(region)/gebruikers/[userId]/page.tsx", as: maarten, address: firstLink("/gebruikers", /^Ilse/) },
  { file: "(region)/mail/page.tsx", as: maarten, address: "/mail" },
  { file: "(region)/mail/[mailId]/page.tsx", as: maarten, address: firstLink("/mail", /u kunt beginnen$/) },
  { file: "(region)/logboek/page.tsx", as: maarten, address: "/logboek" },
];

const returning = async (page: Page) => {
  await page.goto(`/rondes/${openRound.slug}/beoordelen`);
  const link = page.getByRole("main").locator("a[href*='/beoordelen/']").first();
  const [report = ""] = ((await link.getAttribute("href")) ?? "").split("?");
  return `${report}/teruggeven`;
};

/** A part with the texts of a board to choose from. */
const quoting = async (page: Page) => {
  const part = `/rondes/${closedRound.slug}/verzamelverslag/thuiszitters`;
  await page.goto(part);
  return `${part}?bestuur=${(await page.getByLabel("Bestuur").locator("option").nth(1).getAttribute("value")) ?? ""}`;
};

/** Seen only in an empty portal: first-start.spec.ts looks at it. */
const elsewhere = ["(public)/welkom/page.tsx"];

test("every page of the portal is looked at", async () => {
  const files = await readdir("app", { recursive: true });
  const pages = files.filter((file) => path.basename(file) === "page.tsx").sort();
  const seen = [...new Set([...visits.map(({ file }) => file), ...elsewhere])].sort();
  expect(seen).toEqual(pages);
});

for (const [index, { file, as: person, address }] of visits.entries()) {
  const where = typeof address === "string" ? address : file;
  test(`visit ${index + 1}: ${where}, ${person?.name ?? "not signed in"}`, async ({ as, page: stranger }) => {
    const page = person ? await as(person) : stranger;
    const answer = await page.goto(typeof address === "string" ? address : await address(page));
    expect(answer?.status()).toBe(200);
    await editorsOf(page);
    await expectAccessible(page);
  });
}

test("a page that is not there", async ({ as }) => {
  const page = await as(hester);
  await page.goto("/verzonnen");
  await expectAccessible(page);
});
