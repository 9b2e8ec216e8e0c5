import { Select, type SelectProps } from "@/components/ui/select";
import type { FileView } from "@/lib/data/key-figures/inspect-file";
import type { IndicatorInput } from "@/lib/key-figures/indicator-input";
import { indicatorKey, storedKeyOf } from "@/lib/key-figures/indicator";

/** The choice of a figure that asks for a new one. */
export const NEW_INDICATOR = "nieuw";

/** The key of the target that a new indicator will be. */
export function freshTarget({ label }: Pick<IndicatorInput, "label">): string {
  return `${storedKeyOf({ key: indicatorKey(label) })}.totaal`;
}

export interface TargetSelectProps extends Omit<SelectProps, "options" | "onChange"> {
  targets: FileView["targets"];
  fresh: readonly IndicatorInput[];
  onChange: (value: string) => void;
}

/** Which figure it is: of the form, of the region, made just now, or a new one. `children` stand before them. */
export function TargetSelect({ targets, fresh, children, onChange, ...rest }: TargetSelectProps) {
  const groups = [
    { label: "Cijfers van het formulier", options: targets.filter(({ own }) => !own).map(({ key, label }) => ({ key, label })) },
    { label: "Eigen kengetallen", options: targets.filter(({ own }) => own).map(({ key, label }) => ({ key, label })) },
    { label: "Nieuw in dit bestand", options: fresh.map((indicator) => ({ key: freshTarget(indicator), label: indicator.label || "kengetal zonder naam" })) },
  ];
  return (
    <Select {...rest} onChange={(event) => onChange(event.target.value)}>
      {children}
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map((option, index) => (
              <option key={`${option.key} ${index}`} value={option.key}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      <option value={NEW_INDICATOR}>Nieuw kengetal maken …</option>
    </Select>
  );
}
