import { AnswerView } from "@/components/questions/answer-view";
import { Lines } from "@/components/document/lines";
import { Details } from "@/components/ui/details";
import { Tag } from "@/components/ui/tag";
import { answerTo, type ReportContent } from "@/lib/report/content";
import { remarkState, type Remark, type RemarkReply } from "@/lib/report/remark";
import { findQuestion } from "@/lib/template/question";
import { formatDateTime } from "@/lib/values/date";
import { ActButton } from "./act-button";
import type { RemarkActions } from "./remark-actions";
import { REMARK_STATES, remarkStart } from "./remark-words";
import { RemoveRemark } from "./remove-remark";
import { WriteBox } from "./write-box";

export interface RemarkThreadProps {
  remark: Remark;
  /** What the remark is about, where that is not to be seen beside it. */
  name?: string;
  /** What stood in the version that was remarked upon. */
  then: ReportContent | undefined;
  actions: RemarkActions;
}

/** A remark with its replies, what it was about, and what one can do with it. */
export function RemarkThread({ remark, name, then, actions }: RemarkThreadProps) {
  const { id, text, author, createdAt, version, replies, resolvedAt, resolvedBy } = remark;
  const state = remarkState(remark);
  const about = remarkStart(text);
  return (
    <article aria-label={`Opmerking: ${about}`} id={`opmerking-${id}`} className="scroll-mt-6 rounded-md border border-line bg-ground px-4 py-3 text-hint leading-normal">
      <p className="text-small text-ink-3">
        {author ?? "Het portaal"}, {formatDateTime(createdAt)} · bij versie {version}
        {name === undefined ? null : ` · ${name}`} <Tag tone={REMARK_STATES[state].tone}>{REMARK_STATES[state].word}</Tag>
      </p>
      <p className="mt-1 max-w-read wrap-anywhere">
        <Lines text={text} />
      </p>
      <ThenText remark={remark} then={then} />
      {replies.map((reply) => (
        <Reply key={reply.id} reply={reply} />
      ))}
      {resolvedAt ? (
        <p className="mt-2 text-small text-ink-3">
          Afgehandeld door {resolvedBy ?? "het portaal"}, {formatDateTime(resolvedAt)}
        </p>
      ) : null}
      <div className="mt-1 flex flex-wrap items-center gap-x-4 print:hidden">
        {actions.reply && !resolvedAt ? (
          <WriteBox
            open="Reageren"
            about={about}
            label="Uw reactie"
            submit="Reactie plaatsen"
            done="Uw reactie is geplaatst."
            action={actions.reply}
            fields={{ id }}
          />
        ) : null}
        {actions.resolve && !resolvedAt ? <ActButton label="Afhandelen" about={about} action={actions.resolve} fields={{ id }} /> : null}
        {actions.reopen && resolvedAt ? <ActButton label="Weer openen" about={about} action={actions.reopen} fields={{ id }} /> : null}
        {actions.change && remark.mayChange ? (
          <WriteBox
            // Starts again from the text that was stored.
            key={text}
            open="Wijzigen"
            about={about}
            label="Uw opmerking"
            submit="Wijziging bewaren"
            done="Uw opmerking is gewijzigd."
            action={actions.change}
            fields={{ id }}
            initial={text}
          />
        ) : null}
        {actions.remove && remark.mayChange ? <RemoveRemark id={id} about={about} action={actions.remove} /> : null}
      </div>
    </article>
  );
}

function Reply({ reply: { side, author, text, createdAt } }: { reply: RemarkReply }) {
  return (
    <div className="mt-3 border-l-[3px] border-line-2 pl-3">
      <p className="text-small text-ink-3">
        {author ?? "Het portaal"} ({side === "board" ? "bestuur" : "samenwerkingsverband"}), {formatDateTime(createdAt)}
      </p>
      <p className="mt-1 max-w-read wrap-anywhere">
        <Lines text={text} />
      </p>
    </div>
  );
}

/** The answer as it stood in the version that was remarked upon. */
function ThenText({ remark: { questionKey, version }, then }: { remark: Remark; then: ReportContent | undefined }) {
  const question = then && findQuestion(questionKey, then.context)?.question;
  if (!question || question.kind === "derived") return null;
  return (
    <div className="mt-1 text-small">
      <Details summary={`Wat er in versie ${version} stond`}>
        <div className="text-hint">
          <AnswerView question={question} answer={answerTo(then.answers, question)} content={then} />
        </div>
      </Details>
    </div>
  );
}
