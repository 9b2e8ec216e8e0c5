"use client";

import { useState, type ReactNode } from "react";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import type { FormState } from "./form-state";

/** Fields of a form whose text would be gone with the page: the browser asks first, until it was sent. */
export function UnsentFields({ state: { attempt, done }, children }: { state: FormState; children: ReactNode }) {
  const [typedAt, setTypedAt] = useState<number>();
  const sent = done !== undefined && typedAt !== undefined && attempt > typedAt;
  useLeaveWarning(typedAt !== undefined && !sent);
  return <div onInput={() => setTypedAt(attempt)}>{children}</div>;
}
