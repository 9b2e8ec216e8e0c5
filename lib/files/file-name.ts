import { ANNEX_FILE_TYPES, MAX_FILE_NAME, type AnnexFileType } from "@/lib/template/answers/annex-file";

/**
 * The name of a file as it can be shown, stored and saved by any system: without a path, control and
 * direction characters, and signs that file systems refuse. Gets the extension of its type where it
 * has none.
 *
 * @returns null where the extension says something else than the content
 */
export function cleanFileName(given: string, type: AnnexFileType): string | null {
  const plain = given
    .normalize("NFC")
    .replace(/^.*[/\\]/su, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/["<>:|?*]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/[. ]+$/u, "");
  const { extensions } = ANNEX_FILE_TYPES[type];
  const found = /\.([a-z][a-z0-9]{1,4})$/iu.exec(plain);
  const extension = found?.[1] ?? extensions[0];
  if (!extensions.some((one) => one === extension.toLowerCase())) return null;
  const stem = (found ? plain.slice(0, found.index) : plain).replace(/^[. ]+/u, "");
  const room = MAX_FILE_NAME - extension.length - 1;
  // By code point, so that no half of a character stays.
  let short = "";
  for (const character of stem) {
    if (short.length + character.length > room) break;
    short += character;
  }
  return `${short.trim() || "bestand"}.${extension}`;
}

/** The header with which a browser saves a file under its name instead of showing it. */
export function attachmentHeader(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
