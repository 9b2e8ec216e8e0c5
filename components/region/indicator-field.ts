/** The field in which what was filled in of an indicator is sent, as JSON. */
export const INDICATOR_FIELD = "kengetal";
