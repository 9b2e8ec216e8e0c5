import { TextLink } from "@/components/ui/text-link";
import { WHOLE, type FileChoice } from "@/lib/document/file-choice";
import { reportPath } from "./report-paths";

export interface FileLinksProps {
  reportId: string;
  version?: number;
  /** What it is of, for who hears the links apart: `van versie 2`. */
  of?: string;
  isPublic?: boolean;
}

/** A report as a file, whole: PDF to read, Word to paste from; and the way to a piece of it. */
export function FileLinks({ reportId, version, of, isPublic = false }: FileLinksProps) {
  const choice: FileChoice = { version, isPublic, selection: WHOLE };
  const heard = of === undefined ? null : <span className="sr-only"> {of}</span>;
  return (
    <span className="inline-flex flex-wrap gap-x-4 gap-y-1">
      <a href={reportPath.file(reportId, "pdf", choice)}>PDF{heard}</a>
      <a href={reportPath.file(reportId, "word", choice)}>Word{heard}</a>
      {/* The page makes the whole document to know its parts: nothing is fetched ahead. */}
      <TextLink href={reportPath.download(reportId, choice)} prefetch={false}>
        Een deel{heard}
      </TextLink>
    </span>
  );
}
