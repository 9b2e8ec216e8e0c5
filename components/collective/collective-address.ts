import { roundAddress } from "@/components/region/region-address";

type Round = { slug: string };
type Region = { slug: string };

/** The pages of the report over all boards of a round. */
export const collectiveAddress = {
  report: (round: Round, region: Region) => roundAddress(round, region, "/verzamelverslag"),
  pdf: (round: Round, region: Region) => roundAddress(round, region, "/verzamelverslag/pdf"),
  word: (round: Round, region: Region) => roundAddress(round, region, "/verzamelverslag/word"),
  part: (round: Round, region: Region, part: string, query: Readonly<Record<string, string>> = {}) =>
    roundAddress(round, region, `/verzamelverslag/${part}`, query),
};
