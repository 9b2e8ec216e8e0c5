/** Label and help, this year, last year; under each other on a phone. */
export const NUMBER_GRID = "grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_8rem_9.5rem]";

/** The same with room for words instead of a number. */
export const CHOICE_GRID = "grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_13rem_9.5rem]";

/** Says which year a value is of, where the head of the columns is not shown. */
export const YEAR_CAPTION = "mr-2 text-small text-ink-3 sm:sr-only";
