import { buttonClass } from "@/components/ui/button-class";
import { TextLink } from "@/components/ui/text-link";
import { WHOLE } from "@/lib/document/file-choice";
import { reportPath } from "./report-paths";

/** The files of the latest version: those that anyone may read stand first. */
export function FileChoices({ reportId }: { reportId: string }) {
  const all = { isPublic: false, selection: WHOLE };
  const published = { isPublic: true, selection: WHOLE };
  return (
    <section aria-labelledby="bestanden">
      <h2 id="bestanden">Download de verantwoording</h2>
      <dl className="mt-3 space-y-4">
        <div>
          <dt className="flex flex-wrap gap-3">
            <a href={reportPath.file(reportId, "pdf", published)} className={buttonClass()}>
              PDF voor uw jaarverslag
            </a>
            <a href={reportPath.file(reportId, "word", published)} className={buttonClass("secondary")}>
              Word om in uw jaarverslag te plakken
            </a>
          </dt>
          <dd className="mt-2 max-w-read text-hint text-ink-2">
            Iedereen mag deze lezen: aantallen van 1 tot en met 4 leerlingen staan er als &lt;5 in. Uw teksten staan er
            in zoals u ze schreef.
          </dd>
        </div>
        <div>
          <dt className="flex flex-wrap gap-x-4 gap-y-1">
            <a href={reportPath.file(reportId, "pdf", all)}>PDF voor uzelf en het samenwerkingsverband</a>
            <a href={reportPath.file(reportId, "word", all)}>Word voor uzelf</a>
          </dt>
          <dd className="max-w-read text-hint text-ink-2">Met alle cijfers. Publiceer deze niet.</dd>
        </div>
        <div>
          <dt>
            <TextLink href={reportPath.download(reportId, published)} prefetch={false}>
              Korte versie of losse onderdelen
            </TextLink>
          </dt>
          <dd className="max-w-read text-hint text-ink-2">Als PDF of als Word.</dd>
        </div>
      </dl>
    </section>
  );
}
