/** A number with a decimal comma and nothing between thousands, as programs read it: `71,7`. */
export function plainNumber(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(".", ",");
}

/** Whole cents as euros with two decimals: `52800,00`. */
export function plainEuros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
