import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import { controlId, type FormState } from "./form-state";

const NAME = "bevestigd";

/** What one declares by sending the form; sent as `bevestigd`. */
export function DeclarationField({ state, label }: { state: FormState; label: string }) {
  const error = state.errors[NAME];
  const errorId = `${NAME}-error`;
  return (
    <div>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <Checkbox
        id={controlId(NAME)}
        name={NAME}
        value="ja"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        label={label}
      />
    </div>
  );
}
