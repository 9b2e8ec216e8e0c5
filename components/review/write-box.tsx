"use client";

import { useEffect, useId, useRef, useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useLeaveWarning } from "@/components/ui/use-leave-warning";
import { noAnswer } from "@/components/ui/no-answer";
import type { RemarkAction } from "./remark-actions";
import { remarkProblemText } from "./review-problem-text";

export interface WriteBoxProps {
  /** On the button that unfolds the box, and what of it is only heard. */
  open: string;
  about?: string;
  label: string;
  hint?: string;
  submit: string;
  /** Said when it worked. */
  done: string;
  action: RemarkAction;
  /** Sent along with `text`. */
  fields: Readonly<Record<string, string | number>>;
  /** What the text can be about, sent as `questionKey`; asked where there are several. */
  targets?: readonly { value: string; label: string }[];
  initial?: string;
}

/** A button that unfolds to a box to write in. What was typed stays until the server has it. */
export function WriteBox({ open, about, label, hint, submit, done, action, fields, targets = [], initial = "" }: WriteBoxProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  const [text, setText] = useState(initial);
  const [target, setTarget] = useState(targets[0]?.value);
  const [error, setError] = useState<string>();
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState("");
  useLeaveWarning(unfolded && text.trim() !== initial.trim());

  const fold = (words: string) => {
    setUnfolded(false);
    setError(undefined);
    setSaid(words);
  };
  const [touched, setTouched] = useState(false);
  // Who unfolds or folds the box by keyboard stays where it is.
  useEffect(() => {
    if (touched) box.current?.querySelector<HTMLElement>(unfolded ? "textarea" : "button")?.focus();
  }, [unfolded, touched]);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    if (text.trim() === "") return setError("Schrijf eerst iets op.");
    setPending(true);
    const result = await action({ ...fields, ...(target !== undefined && { questionKey: target }), text: text.trim() }).catch(noAnswer);
    setPending(false);
    if (!result.ok) return setError(remarkProblemText(result.problem));
    if (initial === "") setText("");
    return fold(done);
  };

  return (
    <div ref={box}>
      {unfolded ? (
        <form onSubmit={(event) => void send(event)} noValidate className="max-w-read space-y-3 pt-1">
          {targets.length > 1 ? (
            <Field id={`${id}-over`} label="Over">
              {(control) => (
                <Select {...control} options={targets} value={target} onChange={(event) => setTarget(event.target.value)} />
              )}
            </Field>
          ) : null}
          <Field id={id} label={label} hint={hint} error={error}>
            {(control) => (
              <TextArea {...control} minRows={2} value={text} onChange={(event) => setText(event.target.value)} />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton size="small" pending={pending}>
              {submit}
            </SubmitButton>
            <Button variant="quiet" size="small" onClick={() => fold("")}>
              Annuleren
            </Button>
          </div>
        </form>
      ) : (
        <Button
          variant="quiet"
          size="small"
          aria-expanded={false}
          onClick={() => {
            setUnfolded(true);
            setTouched(true);
            setSaid("");
          }}
        >
          {open}
          {about === undefined ? null : <span className="sr-only">: {about}</span>}
        </Button>
      )}
      <span role="status" className={said === "" ? "sr-only" : "ml-3 text-small text-ink-3"}>
        {said}
      </span>
    </div>
  );
}
