import { SidebarList } from "@/components/region/sidebar-list";
import type { Quotation } from "@/lib/data/collective/quotations";
import { isEmptyRichText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/types";
import { collectiveAddress } from "./collective-address";

export interface PlaceListProps {
  round: { slug: string };
  region: { slug: string };
  places: readonly { id: string; title: string }[];
  texts: ReadonlyMap<string, RichText>;
  quotations: readonly Pick<Quotation, "part">[];
}

/** Where the office can write and quote, with what stands there already. */
export function PlaceList({ round, region, places, texts, quotations }: PlaceListProps) {
  return (
    <SidebarList
      label="Teksten en citaten"
      items={places.map(({ id, title }) => ({
        href: collectiveAddress.part(round, region, id),
        label: title,
        note: noteOf(texts.get(id), quotations.filter(({ part }) => part === id).length),
      }))}
    />
  );
}

function noteOf(text: RichText | undefined, quotations: number): string {
  const parts = [
    ...(text && !isEmptyRichText(text) ? ["tekst"] : []),
    ...(quotations === 0 ? [] : [quotations === 1 ? "1 citaat" : `${quotations} citaten`]),
  ];
  return parts.length === 0 ? "nog niets van u" : parts.join(", ");
}
