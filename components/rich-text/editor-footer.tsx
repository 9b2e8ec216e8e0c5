"use client";

import { MAX_CHARACTERS } from "@/lib/rich-text/limits";
import { richTextProblemText } from "./problem-text";

const number = new Intl.NumberFormat("nl-NL");

/** From here on the number of characters is shown. */
const NEAR = 0.8 * MAX_CHARACTERS;

/** Under the text: how full it is, once that matters, and what did not come along with a paste. */
export function EditorFooter({
  id,
  characters,
  loss,
  onCloseLoss,
}: {
  id: string;
  characters: number;
  loss: string | null;
  onCloseLoss: () => void;
}) {
  const over = characters > MAX_CHARACTERS;
  const near = characters > NEAR;
  return (
    <>
      {near && (
        <p
          id={id}
          className={`border-t border-line px-5 py-2 text-small ${over ? "font-semibold text-bad" : "text-ink-3"}`}
        >
          {over
            ? richTextProblemText({
                code: "tooLong",
                details: { limit: MAX_CHARACTERS, characters },
              })
            : `${number.format(characters)} van de ${number.format(MAX_CHARACTERS)} tekens gebruikt.`}
        </p>
      )}
      {/* Read aloud when a limit is passed, not at every letter. */}
      <p role="status" className="sr-only">
        {over ? "De tekst is te lang." : near ? "De tekst is bijna te lang." : ""}
      </p>
      <div role="status">
        {loss !== null && (
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line bg-warn-tint px-5 py-2 text-small text-warn">
            {loss}
            <button
              type="button"
              onClick={onCloseLoss}
              className="min-h-6 underline underline-offset-3"
            >
              Sluiten
            </button>
          </p>
        )}
      </div>
    </>
  );
}
