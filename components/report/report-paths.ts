import { fieldId } from "@/components/questions/field-id";

/** The value of `voor` that asks for a PDF without small counts. */
export const FOR_ANNUAL_REPORT = "jaarverslag";

/** The addresses within one report. */
export const reportPath = {
  overview: (report: string) => `/verantwoording/${report}`,
  part: (report: string, part: string) => `/verantwoording/${report}/${part}`,
  field: (report: string, place: { part: string; question: string; path?: string }) =>
    `/verantwoording/${report}/${place.part}#${fieldId(place.question, place.path)}`,
  /** Where a form is read in. */
  readIn: (report: string) => `/verantwoording/${report}/inlezen`,
  trace: (report: string) => `/verantwoording/${report}/logboek`,
  about: (report: string) => `/verantwoording/${report}/over-dit-formulier`,
  check: (report: string) => `/verantwoording/${report}/controleren`,
  sign: (report: string) => `/verantwoording/${report}/ondertekenen`,
  receipt: (report: string) => `/verantwoording/${report}/ontvangst`,
  erratum: (report: string) => `/verantwoording/${report}/erratum`,
  versions: (report: string) => `/verantwoording/${report}/versies`,
  version: (report: string, version: number) => `/verantwoording/${report}/versies/${version}`,
  /** Of the latest version, or of one. */
  pdf: (report: string, version?: number) =>
    `/verantwoording/${report}/pdf${version === undefined ? "" : `?versie=${version}`}`,
  /** The same for the annual report, which anyone may read: without small counts. */
  publicPdf: (report: string, version?: number) =>
    `/verantwoording/${report}/pdf?${version === undefined ? "" : `versie=${version}&`}voor=${FOR_ANNUAL_REPORT}`,
} as const;
