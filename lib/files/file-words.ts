import { formatNumber } from "@/lib/values/number";
import type { AnnexFile } from "@/lib/template/answers/annex-file";

const KILOBYTE = 1024;

/** `230 kB`, `1,4 MB`: as file managers show it. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return kilobytes < KILOBYTE ? `${kilobytes} kB` : `${formatNumber(Math.round((bytes / KILOBYTE / KILOBYTE) * 10) / 10, 1)} MB`;
}

/** `verslag.pdf (230 kB)`. */
export function fileInWords({ name, size }: Pick<AnnexFile, "name" | "size">): string {
  return `${name} (${fileSize(size)})`;
}
