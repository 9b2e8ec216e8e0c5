import type { TagTone } from "@/components/ui/tag";
import { MAIL_STATES, type MailState } from "@/lib/mail/mail-state";

/** A state in one or two words, with the colour that repeats it. */
export const STATE_WORDS: Readonly<Record<MailState, { word: string; tone: TagTone }>> = {
  waiting: { word: "wacht", tone: "busy" },
  sent: { word: "verstuurd", tone: "ok" },
  failed: { word: "mislukt", tone: "bad" },
  uncertain: { word: "mogelijk verstuurd", tone: "warn" },
};

/** The states one can choose from, by what they are called in the address. */
export const STATE_OPTIONS = MAIL_STATES.map((state) => ({ value: addressWord(state), label: capital(STATE_WORDS[state].word) }));

/** The state that an address names. */
export function stateOfAddress(word: string | undefined): MailState | undefined {
  return MAIL_STATES.find((state) => addressWord(state) === word);
}

function addressWord(state: MailState): string {
  return STATE_WORDS[state].word.replaceAll(" ", "-");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
