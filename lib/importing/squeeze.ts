/**
 * What remains of a text when case, accents, punctuation, white space and line breaks do not count:
 * how a form's own line is known again after a conversion.
 */
export function squeeze(text: string): string {
  return Array.from(text, squeezeCharacter).join("");
}

/** One character's share in {@link squeeze}; a ligature gives several. */
export function squeezeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // The common case, apart: normalising every letter of a long file is slow.
  if (character.length === 1 && code < 128) return /[a-z0-9]/i.test(character) ? character.toLowerCase() : "";
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
