import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Covers } from "@/lib/document/printable-text";
import { coverageOf } from "./font-coverage";

const PACKAGES = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@expo-google-fonts");

/** The faces of a report: text in Source Sans, headings in Source Serif. */
const TEXT_FACES = [
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
];

/** For what Source Sans does not have: other scripts, signs and emoji. `report.typ` names the families. */
const FALLBACK_FACES = [
  "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
  "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf",
  "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
  "noto-sans-math/400Regular/NotoSansMath_400Regular.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

/** The font files of a report. They come with the project: what a machine has installed plays no part. */
export const FONT_FILES: readonly string[] = [...TEXT_FACES, ...FALLBACK_FACES].map((file) => join(PACKAGES, file));

/** Which characters every face of a text can show, itself or by a fallback. */
export function fontCoverage(): Covers {
  const own = coverages(TEXT_FACES.slice(0, 4));
  const fallbacks = coverages(FALLBACK_FACES);
  return (codePoint) =>
    own.every((face) => face.has(codePoint)) || fallbacks.some((face) => face.has(codePoint));
}

/** Which characters the text faces have themselves: what is left when a text refuses to be set otherwise. */
export function plainCoverage(): Covers {
  const own = coverages(TEXT_FACES);
  return (codePoint) => own.every((face) => face.has(codePoint)) && !isCombining(codePoint);
}

function coverages(files: readonly string[]): Set<number>[] {
  return files.map((file) => coverageOf(readFileSync(join(PACKAGES, file))));
}

/** Marks that stand on the letter before them, whose shape depends on that letter. */
function isCombining(codePoint: number): boolean {
  return /^\p{M}$/u.test(String.fromCodePoint(codePoint));
}
