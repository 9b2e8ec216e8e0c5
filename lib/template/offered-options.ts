import type { Option } from "./identifiers";

/** The choices that can be made now. Apart from the schemas: the browser needs this and not those. */
export function offeredOptions(options: readonly Option[] | undefined): readonly Option[] {
  return (options ?? []).filter(({ retired }) => !retired);
}
