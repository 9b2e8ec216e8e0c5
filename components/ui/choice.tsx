import { useId, type ComponentProps, type ReactNode } from "react";

export interface ChoiceProps extends Omit<ComponentProps<"input">, "className" | "type" | "size"> {
  type: "checkbox" | "radio";
  label: ReactNode;
  hint?: ReactNode;
}

/** A box or a round with its words; the whole line can be pressed. */
export function Choice({ type, label, hint, id, ...rest }: ChoiceProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const hintId = `${inputId}-hint`;
  const described = [rest["aria-describedby"], hint === undefined ? undefined : hintId].filter(
    (part) => part !== undefined,
  );
  return (
    <div className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 py-1.5">
      <input
        {...rest}
        id={inputId}
        type={type}
        aria-describedby={described.length === 0 ? undefined : described.join(" ")}
        className="mt-0.5 size-6 cursor-pointer accent-brand"
      />
      <label htmlFor={inputId} className="cursor-pointer">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="col-start-2 text-small text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
