import { formatAmount } from "@/lib/values/amount";

/** What is left of the received amount, or passed: cents in, one line out. */
export function remainderText(remainder: number): string {
  if (remainder === 0) return "Alles is verdeeld";
  return remainder > 0 ? `Nog ${formatAmount(remainder)} te verdelen` : `${formatAmount(-remainder)} te veel`;
}
