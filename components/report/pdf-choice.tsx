import { buttonClass } from "@/components/ui/button-class";
import { reportPath } from "./report-paths";

/** The two PDFs of a version: the one that anyone may read stands first. */
export function PdfChoice({ reportId, version }: { reportId: string; version?: number }) {
  return (
    <section aria-labelledby="pdf">
      <h2 id="pdf">Download de PDF</h2>
      <dl className="mt-3 space-y-4">
        <div>
          <dt>
            <a href={reportPath.publicPdf(reportId, version)} className={buttonClass()}>
              PDF voor uw jaarverslag
            </a>
          </dt>
          <dd className="mt-2 max-w-read text-hint text-ink-2">
            Iedereen mag deze lezen: aantallen van 1 tot en met 4 leerlingen staan er als &lt;5 in. Uw teksten staan er
            in zoals u ze schreef.
          </dd>
        </div>
        <div>
          <dt>
            <a href={reportPath.pdf(reportId, version)}>PDF voor uzelf en het samenwerkingsverband</a>
          </dt>
          <dd className="max-w-read text-hint text-ink-2">Met alle cijfers. Publiceer deze niet.</dd>
        </div>
      </dl>
    </section>
  );
}
