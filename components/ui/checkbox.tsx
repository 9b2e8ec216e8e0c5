import { Choice, type ChoiceProps } from "./choice";

export type CheckboxProps = Omit<ChoiceProps, "type">;

export function Checkbox(props: CheckboxProps) {
  return <Choice {...props} type="checkbox" />;
}
