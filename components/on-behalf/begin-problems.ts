import type { BeginProblem } from "@/lib/data/reports/on-behalf";

/** Why the office cannot fill a report in for its board. */
export const BEGIN_PROBLEMS: Readonly<Record<Exclude<BeginProblem["code"], "notFound">, string>> = {
  begun: "Dit bestuur is zelf begonnen. Wat een bestuur schrijft, ziet u pas als het is ondertekend.",
  onBehalf: "Uw collega’s vullen deze verantwoording al namens het bestuur in. Laad de pagina opnieuw.",
  notInRegion: "Uw regio staat dit niet toe. De beheerder kan dat bij Instellingen wijzigen.",
  frozen: "Deze verantwoording is al ingediend.",
  notOpenYet: "De ronde is nog niet open.",
  closed: "De ronde is gesloten voor dit bestuur. Geef het bestuur eerst een latere datum.",
};
