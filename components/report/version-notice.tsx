import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { VersionState } from "@/lib/report/versions";

/** Says on top of an old version that it is not the one that holds. */
export function VersionNotice({ state, href }: { state: VersionState; href: (version: number) => string }) {
  switch (state.kind) {
    case "withdrawn":
      return (
        <Notice tone="warn" title="Deze versie is ingetrokken" level={2}>
          Het bestuur heeft deze versie teruggenomen voordat het samenwerkingsverband die opende. De versie telt nergens mee.
        </Notice>
      );
    case "replaced":
      return (
        <Notice title="Dit is een oudere versie" level={2}>
          Het bestuur diende daarna <TextLink href={href(state.by)} prefetch={false}>versie {state.by}</TextLink> in. Die
          telt.
        </Notice>
      );
    default:
      return null;
  }
}
