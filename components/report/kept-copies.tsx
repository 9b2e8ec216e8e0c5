import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Json } from "@/lib/saving/json";

/** Text that is not on the server, to copy it. */
export function KeptCopies({
  text,
  copies,
  onDiscard,
}: {
  text: string;
  copies: readonly string[];
  onDiscard?: () => void;
}) {
  return (
    <div className="mb-6">
      <Notice tone="warn" title="Niet opgeslagen" live>
        <p>{text}</p>
        {copies.map((copy, index) => (
          <textarea
            key={index}
            readOnly
            aria-label="Uw tekst die niet is opgeslagen"
            value={copy}
            rows={4}
            className="mt-3 w-full rounded border border-field bg-paper p-2 text-hint"
          />
        ))}
        {onDiscard ? (
          <p className="mt-2">
            <Button variant="quiet" size="small" onClick={onDiscard}>
              Weggooien
            </Button>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

/** All text and numbers in an answer of any kind, a line each. */
export function readable(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  const inner = Object.entries(value).filter(
    ([key]) => key !== "type" && key !== "id" && key !== "attrs" && key !== "marks",
  );
  return inner
    .map(([, item]) => (item === undefined ? "" : readable(item)))
    .filter((line) => line !== "")
    .join("\n");
}
