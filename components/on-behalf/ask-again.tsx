"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";

/** Mails the board's signatories once more; what came of it stands below. */
export function AskAgain({ reportId, action }: { reportId: string; action: (data: FormData) => Promise<{ said: string }> }) {
  const [answer, send] = useActionState<{ said: string } | null, FormData>((_before, data) => action(data), null);
  return (
    <form action={send}>
      <input type="hidden" name="verantwoording" value={reportId} />
      <SubmitButton variant="secondary">Vraag het bestuur opnieuw</SubmitButton>
      <p role="status" className="mt-2">
        {answer?.said}
      </p>
    </form>
  );
}
