"use client";

import { useId, useState } from "react";
import { AnswerChangeView } from "@/components/changes/answer-change-view";
import { AnswerView } from "@/components/questions/answer-view";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { RadioGroup } from "@/components/ui/radio-group";
import { answerChanges } from "@/lib/report/changes/answer-changes";
import type { ReportContent } from "@/lib/report/content";
import type { Theirs } from "@/lib/saving/question-state";
import type { Answer } from "@/lib/template/answers/answer-schema";
import type { Choice } from "@/lib/template/answers/merge/conflict";
import type { Question } from "@/lib/template/question";
import { formatDateTime } from "@/lib/values/date";
import { chosen, differencesOf, type Difference, type Versions } from "./conflict-choices";

export type ConflictChoiceProps = {
  question: Question;
  versions: Versions;
  theirs: Theirs;
  content: ReportContent;
  onChoose: (value: Answer | null, options: { setAside: boolean }) => void;
};

/** Two people changed the same in one answer: what each did, and the writer chooses or combines. */
export function ConflictChoice({ question, versions, theirs, content, onChoose }: ConflictChoiceProps) {
  const { base, mine } = versions;
  const differences = differencesOf(question, versions);
  const name = theirs.savedByName ?? "iemand anders";
  const when = theirs.savedAt === "" ? null : formatDateTime(new Date(theirs.savedAt));
  const [tooMuch, setTooMuch] = useState(false);
  const choose = (pick: (place: string) => Choice, setAside: boolean) => {
    const answer = chosen(question, versions, (conflict) => pick(conflict.place));
    if (answer) onChoose(answer.value, { setAside });
    else setTooMuch(true);
  };
  const keep = (side: "mine" | "theirs") => {
    const answer = chosen(question, versions, () => side) ?? { value: versions[side] };
    onChoose(answer.value, { setAside: side === "theirs" });
  };
  return (
    <>
      <h3 className="font-sans">{theirs.savedByName ?? "Iemand anders"} heeft dit ook gewijzigd</h3>
      <p className="mt-1 max-w-read">
        Uw versie is nog niet opgeslagen, maar staat veilig op dit apparaat. Kies wat blijft. De andere versie vindt u
        later terug in de geschiedenis van deze vraag.
        {differences.length > 0 ? " Wat u op verschillende plaatsen wijzigde, blijft allebei staan." : ""}
      </p>
      <div className="mt-3 grid gap-6 md:grid-cols-2">
        <div className="min-w-0">
          <h4 className="font-semibold">Uw versie</h4>
          <Version question={question} from={base} to={mine} content={content} />
          <p className="mt-3">
            <Button variant="secondary" onClick={() => keep("mine")}>
              Mijn versie bewaren
            </Button>
          </p>
        </div>
        <div className="min-w-0">
          <h4 className="font-semibold">
            De versie van {name}
            {when === null ? null : <span className="font-normal text-ink-3">, {when}</span>}
          </h4>
          <Version question={question} from={base} to={versions.theirs} content={content} />
          <p className="mt-3">
            <Button variant="secondary" onClick={() => keep("theirs")}>
              De andere versie gebruiken
            </Button>
          </p>
        </div>
      </div>
      {differences.length > 0 && differences.every(({ joins }) => joins) ? (
        <p className="mt-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Button variant="secondary" onClick={() => choose(() => "both", true)}>
            Allebei bewaren
          </Button>
          <span className="text-hint text-ink-3">De teksten komen onder elkaar. Daarna kunt u ze bijwerken.</span>
        </p>
      ) : null}
      {differences.length > 1 ? (
        <div className="mt-4">
          <Details summary={`Per verschil kiezen (${differences.length})`}>
            <EachDifference
              question={question}
              differences={differences}
              name={name}
              content={content}
              onChoose={choose}
            />
          </Details>
        </div>
      ) : null}
      <p role="status" className="mt-2 font-semibold text-bad">
        {tooMuch ? "Samen is dit te lang om op te slaan. Kies een van de versies, of maak uw versie eerst korter." : ""}
      </p>
    </>
  );
}

/** What one side made of the text that both started from. */
function Version({
  question,
  from,
  to,
  content,
}: {
  question: Question;
  from: Answer | null;
  to: Answer | null;
  content: ReportContent;
}) {
  const change = answerChanges(question, from ?? undefined, to ?? undefined, content.context);
  return (
    <div className="mt-1 text-hint">
      {change ? (
        <AnswerChangeView change={change} />
      ) : (
        <AnswerView question={question} answer={to ?? undefined} content={content} />
      )}
    </div>
  );
}

function EachDifference({
  question,
  differences,
  name,
  content,
  onChoose,
}: Pick<ConflictChoiceProps, "question" | "content"> & {
  differences: readonly Difference[];
  name: string;
  onChoose: (pick: (place: string) => Choice, setAside: boolean) => void;
}) {
  const id = useId();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [asked, setAsked] = useState(false);
  const open = differences.filter(({ place }) => choices[place] === undefined);
  const save = () => {
    setAsked(true);
    if (open.length > 0) return;
    onChoose(
      (place) => choices[place] ?? "mine",
      differences.some(({ place }) => choices[place] !== "mine"),
    );
  };
  return (
    <div className="space-y-5">
      <p className="max-w-read text-hint">Doorgehaald staat de versie van {name}, onderstreept staat die van u.</p>
      {differences.map(({ place, joins, mine, theirs }, index) => (
        <div key={place} className="space-y-2">
          <Version question={question} from={theirs} to={mine} content={content} />
          <RadioGroup
            id={`${id}-${index}`}
            name={`${id}-${index}`}
            legend={`Verschil ${index + 1} van ${differences.length}`}
            inline
            error={asked && choices[place] === undefined ? "Kies een van de versies." : undefined}
            value={choices[place] ?? ""}
            onChange={(value) =>
              setChoices({ ...choices, [place]: CHOICES.find((choice) => choice === value) ?? "mine" })
            }
            options={[
              { value: "mine", label: "Uw versie" },
              { value: "theirs", label: `Die van ${name}` },
              ...(joins ? [{ value: "both", label: "Allebei" }] : []),
            ]}
          />
        </div>
      ))}
      <p role="status" className="font-semibold text-bad">
        {asked && open.length > 0
          ? `Kies nog bij ${open.length === 1 ? "1 verschil" : `${open.length} verschillen`}.`
          : ""}
      </p>
      <Button variant="secondary" onClick={save}>
        Deze keuze bewaren
      </Button>
    </div>
  );
}

const CHOICES: readonly Choice[] = ["mine", "theirs", "both"];
