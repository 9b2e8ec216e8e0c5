import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { GivenBack } from "@/lib/data/reports/load-return";
import type { PartChanges } from "@/lib/report/changes/change";
import { remarkState, type Remark } from "@/lib/report/remark";
import { formatDate } from "@/lib/values/date";

/** Above a version that came back: what was asked, how much of it changed and was answered. */
export function Resubmitted({
  given,
  changes,
  remarks,
  onlyChanges,
  address,
}: {
  given: GivenBack;
  changes: readonly PartChanges[];
  remarks: readonly Remark[];
  /** Whether the page shows the changes alone now. */
  onlyChanges: boolean;
  address: { all: string; changes: string };
}) {
  const asked = given.namedKeys.length;
  const changed = new Set(changes.flatMap(({ questions }) => questions.map(({ question }) => question.id.split(".", 1)[0])));
  const done = given.namedKeys.filter((key) => changed.has(key)).length;
  const earlier = remarks.filter(({ version }) => version <= given.version);
  const answered = earlier.filter((remark) => remarkState(remark) !== "open").length;
  return (
    <Notice title={`Opnieuw ingediend na teruggave van versie ${given.version}`} level={2}>
      <p>
        Op {formatDate(given.returnedAt)} vroeg {given.returnedBy ?? "het samenwerkingsverband"}: “{given.message}”
      </p>
      <p className="mt-2">
        {done} van {asked} gevraagde {asked === 1 ? "vraag" : "vragen"} gewijzigd
        {earlier.length === 0 ? "" : `, ${answered} van ${earlier.length} ${earlier.length === 1 ? "opmerking" : "opmerkingen"} beantwoord of afgehandeld`}.
      </p>
      <p className="mt-2">
        {onlyChanges ? (
          <TextLink href={address.all}>Toon de hele verantwoording</TextLink>
        ) : (
          <TextLink href={address.changes}>
            Toon alleen wat veranderd is ({changes.length} {changes.length === 1 ? "onderdeel" : "onderdelen"})
          </TextLink>
        )}
      </p>
    </Notice>
  );
}
