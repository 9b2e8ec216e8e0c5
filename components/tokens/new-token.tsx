"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** A token that was made a moment ago, to be copied. */
export function NewToken({ token }: { token: string }) {
  const field = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.querySelector("input")?.select();
    // Without permission the text is selected, to be copied by hand.
    await navigator.clipboard.writeText(token).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="space-y-3 rounded-lg border border-line bg-paper p-4" ref={field}>
      <Field id="nieuweSleutel" label="Uw nieuwe sleutel" hint="Bewaar de sleutel nu op een veilige plek. U ziet hem maar één keer.">
        {(control) => <TextInput {...control} readOnly value={token} spellCheck={false} onFocus={(event) => event.currentTarget.select()} />}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" size="small" onClick={() => void copy()}>
          Kopiëren
        </Button>
        <span role="status" className="text-small text-ink-2">
          {copied ? "Gekopieerd" : ""}
        </span>
      </div>
    </div>
  );
}
