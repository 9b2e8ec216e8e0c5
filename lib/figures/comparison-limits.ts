/** How many boards can be laid beside each other: more does not fit on a page. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 5;
