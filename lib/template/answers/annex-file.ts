/** What may be put with an annex: by media type, with the extension that a file of that type gets. */
export const ANNEX_FILE_TYPES = {
  "application/pdf": { extensions: ["pdf"], name: "een PDF" },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { extensions: ["docx"], name: "een Word-bestand" },
  "image/png": { extensions: ["png"], name: "een PNG-afbeelding" },
  "image/jpeg": { extensions: ["jpg", "jpeg", "jpe", "jfif"], name: "een JPEG-afbeelding" },
} as const satisfies Record<string, { extensions: readonly [string, ...string[]]; name: string }>;

export type AnnexFileType = keyof typeof ANNEX_FILE_TYPES;

export const ANNEX_MEDIA_TYPES = Object.keys(ANNEX_FILE_TYPES) as [AnnexFileType, ...AnnexFileType[]];

const MEGABYTE = 1024 * 1024;
/** Largest file, in bytes. */
export const MAX_FILE_SIZE = 10 * MEGABYTE;
/** All files of a report that are in use, in bytes. */
export const MAX_FILES_SIZE = 50 * MEGABYTE;
/** Files of a report that are in use. */
export const MAX_FILES = 20;
/** All files of a report, with those that only its history and earlier versions name, in bytes. */
export const MAX_STORED_SIZE = 250 * MEGABYTE;
/** Longest name, with the extension. */
export const MAX_FILE_NAME = 120;

/** A file as the answer names it: the hash stands for its content, also in what is signed. */
export type AnnexFile = {
  id: string;
  name: string;
  type: AnnexFileType;
  /** In bytes. */
  size: number;
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
};

/** The type of a file where it is one that may be put with an annex. */
export function annexFileType(mediaType: string | undefined): AnnexFileType | undefined {
  return ANNEX_MEDIA_TYPES.find((type) => type === mediaType);
}
