import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

/** On top of a part of a returned report: what of it can be changed, and why not the rest. */
export function PartlyOpen({
  given,
  anything,
  overview,
}: {
  given: { version: number };
  /** Whether any question of this part was reopened. */
  anything: boolean;
  overview: string;
}) {
  return (
    <Notice>
      {anything
        ? `U past hier alleen aan wat het samenwerkingsverband heeft teruggegeven. De rest staat vast zoals in versie ${given.version}.`
        : `In dit onderdeel heeft het samenwerkingsverband niets teruggegeven. Alles staat vast zoals in versie ${given.version}.`}{" "}
      <TextLink href={overview}>Bekijk wat er gevraagd wordt</TextLink>
    </Notice>
  );
}
