"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";

export type TakeBackAction = (data: FormData) => Promise<{ problem: string } | undefined>;

/** The board goes on by itself, with one press. */
export function TakeBackButton({ reportId, since, action }: { reportId: string; since: Date; action: TakeBackAction }) {
  const [answer, send] = useActionState<{ problem: string } | undefined, FormData>((_before, data) => action(data), undefined);
  return (
    <form action={send}>
      <input type="hidden" name="verantwoording" value={reportId} />
      <input type="hidden" name="sinds" value={since.toISOString()} />
      <SubmitButton variant="secondary" size="small">
        Zelf verder invullen
      </SubmitButton>
      <p role="status" className="mt-1 text-bad">
        {answer?.problem}
      </p>
    </form>
  );
}
