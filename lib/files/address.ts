/** The header in which a browser tells the name of a file that it sends, percent-encoded. */
export const FILE_NAME_HEADER = "x-file-name";

/** In the place of a question: the statement that a board signed on paper. No question has such a key. */
export const STATEMENT_PLACE = "-verklaring";

/** Where the files of a report are sent to, and each is fetched. */
export const annexFilePath = {
  all: (reportId: string, questionKey: string) =>
    `/api/verantwoording/${encodeURIComponent(reportId)}/bestanden?vraag=${encodeURIComponent(questionKey)}`,
  one: (reportId: string, fileId: string) => `/api/verantwoording/${encodeURIComponent(reportId)}/bestanden/${encodeURIComponent(fileId)}`,
} as const;
