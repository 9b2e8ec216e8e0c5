import { ANNEX_FILE_TYPES, ANNEX_MEDIA_TYPES } from "@/lib/template/answers/annex-file";

/** What a browser offers to choose from, for a file that the portal takes. */
export const ANNEX_ACCEPT = ANNEX_MEDIA_TYPES.flatMap((type) => [
  type,
  ...ANNEX_FILE_TYPES[type].extensions.map((one) => `.${one}`),
]).join(",");
