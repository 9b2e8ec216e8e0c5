"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { noAnswer } from "@/components/ui/no-answer";
import type { RemarkAction } from "./remark-actions";
import { remarkProblemText } from "./review-problem-text";

/** Does one thing about a remark at once; says so when it could not be done. */
export function ActButton({
  label,
  about,
  action,
  fields,
}: {
  label: string;
  /** Which remark, for who hears it. */
  about: string;
  action: RemarkAction;
  fields: Readonly<Record<string, string>>;
}) {
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState("");
  const act = async () => {
    if (pending) return;
    setPending(true);
    const result = await action(fields).catch(noAnswer);
    setPending(false);
    setRefused(result.ok ? "" : remarkProblemText(result.problem));
  };
  return (
    <div>
      <Button variant="quiet" size="small" aria-disabled={pending || undefined} onClick={() => void act()}>
        {label}
        <span className="sr-only">: {about}</span>
      </Button>
      <span role="status" className="text-small text-bad">
        {refused}
      </span>
    </div>
  );
}
