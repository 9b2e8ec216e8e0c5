import { onOneLine } from "@/lib/values/one-line";

/** A mail as it is written: plain text, addresses of pages on a line of their own. */
export type Letter = { subject: string; text: string };

export type LetterParts = {
  subject: string;
  /** Who it is to. */
  name: string;
  /** Paragraphs, the most important first. */
  paragraphs: readonly string[];
  /** What to do, and the page where one does it. */
  link: { lead: string; address: string };
  /** Who it is from: the office, or a colleague. */
  from: string;
  /** Why this person gets it, after "U krijgt deze mail omdat ". */
  because: string;
};

/** A mail in the shape that all mails have. Names may hold anything; a subject is one line. */
export function letter({ subject, name, paragraphs, link, from, because }: LetterParts): Letter {
  return {
    subject: onOneLine(subject),
    text: [
      `Beste ${onOneLine(name)},`,
      ...paragraphs,
      `${link.lead}\n${link.address}`,
      `Met vriendelijke groet,\n${onOneLine(from)}`,
      `U krijgt deze mail van Rekenschap omdat ${because}.`,
    ].join("\n\n"),
  };
}
