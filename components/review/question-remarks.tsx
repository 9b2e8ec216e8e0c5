import type { ReportContent } from "@/lib/report/content";
import type { Remark } from "@/lib/report/remark";
import type { RemarkActions } from "./remark-actions";
import { RemarkThread } from "./remark-thread";
import { WriteBox } from "./write-box";

export interface QuestionRemarksProps {
  /** The questions at this place, by key and label; empty key for the report as a whole. */
  targets: readonly { value: string; label: string }[];
  remarks: readonly Remark[];
  contents: ReadonlyMap<number, ReportContent>;
  reportId: string;
  /** The version on the screen. */
  version: number;
  actions: RemarkActions;
}

/** The remarks about one place of the report, and a box for another. */
export function QuestionRemarks({ targets, remarks, contents, reportId, version, actions }: QuestionRemarksProps) {
  const several = targets.length > 1;
  const names = new Map(targets.map(({ value, label }) => [value, label]));
  const about = several ? "bij deze cijfers" : names.get(targets[0]?.value ?? "");
  return (
    <div className="mt-3 mb-6 space-y-4 font-sans">
      {remarks.map((remark) => (
        <RemarkThread
          key={remark.id}
          remark={remark}
          name={several ? names.get(remark.questionKey) : undefined}
          then={contents.get(remark.version)}
          actions={actions}
        />
      ))}
      {actions.add ? (
        <div className="print:hidden">
          <WriteBox
            open="Opmerking plaatsen"
            about={about}
            label="Uw opmerking"
            hint="Het bestuur ziet die meteen. Noem geen namen van leerlingen."
            submit="Opmerking plaatsen"
            done="Uw opmerking is geplaatst."
            action={actions.add}
            fields={{ reportId, version }}
            targets={targets}
          />
        </div>
      ) : null}
    </div>
  );
}
