import { TabLinks } from "@/components/ui/tab-links";
import { roundAddress } from "./region-address";

const PAGES = [
  { page: "", label: "Overzicht", right: "progress" },
  { page: "/dashboard", label: "Dashboard", right: "progress" },
  { page: "/beoordelen", label: "Beoordelen", right: "progress" },
  { page: "/vergelijken", label: "Vergelijken", right: "progress" },
  { page: "/verzamelverslag", label: "Verzamelverslag", right: "progress" },
  { page: "/downloaden", label: "Downloaden", right: "progress" },
  { page: "/cijfers", label: "Cijfers van het SWV", right: "keyFigures" },
] as const;

export interface RoundTabsProps {
  round: { slug: string };
  region: { slug: string };
  current: (typeof PAGES)[number]["page"];
  /** Whether this person may type the figures of the SWV. */
  managesKeyFigures: boolean;
  /** How many reports wait to be read, where that is known. */
  toReview?: number;
}

/** The pages of one round, for the office. */
export function RoundTabs({ round, region, current, managesKeyFigures, toReview }: RoundTabsProps) {
  return (
    <TabLinks
      label="Deze ronde"
      items={PAGES.filter(({ right }) => right === "progress" || managesKeyFigures).map(({ page, label }) => ({
        href: roundAddress(round, region, page),
        label,
        current: page === current,
        ...(page === "/beoordelen" && toReview !== undefined && toReview > 0 && { count: toReview }),
      }))}
    />
  );
}
