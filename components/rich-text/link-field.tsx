"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { TextInput } from "@/components/ui/text-input";
import { hrefFromTyped } from "@/lib/rich-text/link";

/** The field under the toolbar in which the address of a link is typed. */
export function LinkField({
  current,
  onPlace,
  onRemove,
  onCancel,
}: {
  /** The address of the link at the cursor, empty for a new one. */
  current: string;
  onPlace: (href: string, typed: string) => void;
  onRemove: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(current.replace(/^mailto:/i, ""));
  const [refused, setRefused] = useState(false);
  useEffect(() => input.current?.select(), []);

  const place = () => {
    const href = hrefFromTyped(typed);
    if (href !== null) return onPlace(href, typed.trim());
    setRefused(true);
    input.current?.focus();
  };

  return (
    <div role="group" aria-label="Link" className="border-b border-line px-3 py-3">
      <label htmlFor={id} className="mb-1 block text-hint font-semibold">
        Adres van de pagina of e-mailadres
      </label>
      {refused && (
        <FieldError id={`${id}-error`}>
          Vul een heel adres in, zoals https://www.voorbeeld.nl of naam@voorbeeld.nl.
        </FieldError>
      )}
      <TextInput
        ref={input}
        id={id}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
          if (event.key !== "Enter") return;
          // Enter places the link; it must not send the form around it.
          event.preventDefault();
          place();
        }}
      />
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
        <Button size="small" onClick={place}>
          Link plaatsen
        </Button>
        {current !== "" && (
          <Button size="small" variant="secondary" onClick={onRemove}>
            Link weghalen
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onCancel}>
          Annuleren
        </Button>
      </div>
    </div>
  );
}
