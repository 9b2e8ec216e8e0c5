/** Spending rows name an SWV, or this: the money of all of the board's SWVs together. */
export const JOINT = "gezamenlijk";
