import { InlineButton } from "@/components/questions/inline-button";

/** While something comes, or where it does not. */
export function LoadState({ failed, again }: { failed: boolean; again: () => void }) {
  return (
    <div role="status">
      {failed ? (
        <p>
          Dit kon niet worden opgehaald. <InlineButton onClick={again}>Opnieuw proberen</InlineButton>
        </p>
      ) : (
        <p className="text-ink-3">Wordt opgehaald</p>
      )}
    </div>
  );
}
