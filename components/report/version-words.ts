import type { TagTone } from "@/components/ui/tag";
import type { VersionState } from "@/lib/report/versions";

/** The state of a version in words, with the tone of its tag. */
export function versionWords(state: VersionState): { tone: TagTone; word: string } {
  switch (state.kind) {
    case "submitted":
      return { tone: "ok", word: "ingediend" };
    case "returned":
      return { tone: "warn", word: "teruggegeven" };
    case "adopted":
      return { tone: "ok", word: "vastgesteld" };
    case "withdrawn":
      return { tone: "warn", word: "ingetrokken" };
    case "replaced":
      return { tone: "no", word: `vervangen door versie ${state.by}` };
  }
}
