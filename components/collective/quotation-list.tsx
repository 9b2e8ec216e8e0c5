import { ConfirmButton, type ConfirmButtonProps } from "@/components/ui/confirm-button";
import type { Quotation } from "@/lib/data/collective/quotations";
import { FLAG_WORDS } from "./quotation-words";

export interface QuotationListProps {
  quotations: readonly Quotation[];
  remove: ConfirmButtonProps["action"];
  /** Sent along: region and round. */
  fields: Readonly<Record<string, string>>;
}

/** What was chosen for a part, with who is named and what is wrong with it. */
export function QuotationList({ quotations, remove, fields }: QuotationListProps) {
  if (quotations.length === 0) return <p className="text-ink-3">Er is bij dit onderdeel nog geen citaat gekozen.</p>;
  return (
    <ul className="list-none space-y-6">
      {quotations.map(({ id, text, board, by, flag, hasErratum }) => (
        <li key={id} className="border-l-[3px] border-brand pl-4">
          <blockquote className="max-w-read font-serif" dir="auto">
            {text}
          </blockquote>
          <p className="mt-1 text-small text-ink-2">
            {board}
            {by === board ? "" : `; in het verslag: ${by}`}
          </p>
          {flag === null ? null : <p className="mt-1 text-small font-semibold text-bad">{FLAG_WORDS[flag]}</p>}
          {hasErratum ? (
            <p className="mt-1 text-small font-semibold text-warn">Het bestuur voegde een erratum toe. Lees dat eerst.</p>
          ) : null}
          <div className="mt-2">
            <ConfirmButton
              label={
                <>
                  Weghalen<span className="sr-only">: citaat van {board}</span>
                </>
              }
              size="small"
              title="Dit citaat weghalen?"
              confirmLabel="Ja, weghalen"
              action={remove}
              fields={{ ...fields, citaat: id }}
            >
              Het citaat van {board} verdwijnt uit het verzamelverslag. De verantwoording van het bestuur verandert niet.
            </ConfirmButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
