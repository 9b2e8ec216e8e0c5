export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const shared =
  "inline-flex items-center justify-center gap-2 rounded-md border text-center no-underline " +
  "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60";

const variants: Record<ButtonVariant, string> = {
  primary:
    "forced-color-adjust-none border-brand bg-brand font-semibold text-on-brand hover:border-brand-strong hover:bg-brand-strong hover:text-on-brand",
  secondary:
    "border-brand bg-paper font-semibold text-brand hover:bg-brand-tint hover:text-brand-strong",
  danger:
    "forced-color-adjust-none border-bad bg-bad font-semibold text-on-bad hover:border-bad-strong hover:bg-bad-strong hover:text-on-bad",
  quiet:
    "border-transparent font-medium text-brand underline decoration-1 underline-offset-3 hover:text-brand-strong hover:decoration-2",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-[18px] py-2 text-base leading-snug",
  small: "min-h-9 px-3 py-1 text-hint leading-snug",
};

const quietSizes: Record<ButtonSize, string> = {
  normal: "min-h-11 py-2 text-base leading-snug",
  small: "min-h-8 py-1 text-hint leading-snug",
};

/** The classes of a button, for elements that are no Button or LinkButton but must look like one. */
export function buttonClass(
  variant: ButtonVariant = "primary",
  size: ButtonSize = "normal",
): string {
  return `${shared} ${variants[variant]} ${variant === "quiet" ? quietSizes[size] : sizes[size]}`;
}
