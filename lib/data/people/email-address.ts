import { z } from "zod";

const EXAMPLE = "Vul een e-mailadres in, zoals naam@schoolbestuur.nl.";

/** An e-mail address as people type it; stored and compared in lower case. At most 254 characters (RFC 5321). */
export const emailAddressSchema = z.string(EXAMPLE).trim().toLowerCase().max(254, EXAMPLE).pipe(z.email(EXAMPLE));
