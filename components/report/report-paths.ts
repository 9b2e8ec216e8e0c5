import { fieldId } from "@/components/questions/field-id";
import { fileQuery, WHOLE, type FileChoice } from "@/lib/document/file-choice";

const EVERYTHING: FileChoice = { isPublic: false, selection: WHOLE };

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
  confirm: (report: string) => `/verantwoording/${report}/bevestigen`,
  receipt: (report: string) => `/verantwoording/${report}/ontvangst`,
  erratum: (report: string) => `/verantwoording/${report}/erratum`,
  versions: (report: string) => `/verantwoording/${report}/versies`,
  version: (report: string, version: number) => `/verantwoording/${report}/versies/${version}`,
  /** Of the latest version, or of one. */
  pdf: (report: string, version?: number) => `/verantwoording/${report}/pdf${fileQuery({ ...EVERYTHING, version })}`,
  /** The same for the annual report, which anyone may read: without small counts. */
  publicPdf: (report: string, version?: number) =>
    `/verantwoording/${report}/pdf${fileQuery({ ...EVERYTHING, version, isPublic: true })}`,
  /** The report, or a piece of it, as a file. */
  file: (report: string, format: "pdf" | "word", choice: FileChoice) => `/verantwoording/${report}/${format}${fileQuery(choice)}`,
  /** Where one chooses what to take of it. */
  download: (report: string, choice: Partial<FileChoice> = {}) => `/verantwoording/${report}/downloaden${fileQuery({ ...EVERYTHING, ...choice })}`,
} as const;
