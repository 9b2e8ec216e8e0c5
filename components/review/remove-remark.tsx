"use client";

import { ConfirmButton } from "@/components/ui/confirm-button";
import { noAnswer } from "@/components/ui/no-answer";
import type { RemarkAction } from "./remark-actions";
import { remarkProblemText } from "./review-problem-text";

/** Takes a remark away that nobody answered. */
export function RemoveRemark({ id, about, action }: { id: string; about: string; action: RemarkAction }) {
  return (
    <ConfirmButton
      variant="quiet"
      size="small"
      label={
        <>
          Verwijderen<span className="sr-only">: {about}</span>
        </>
      }
      title="Deze opmerking verwijderen?"
      confirmLabel="Ja, verwijderen"
      danger
      action={async () => {
        const result = await action({ id }).catch(noAnswer);
        return result.ok ? undefined : { problem: remarkProblemText(result.problem) };
      }}
    >
      Het bestuur ziet die dan niet meer.
    </ConfirmButton>
  );
}
