"use client";

import { useEffect, useState } from "react";
import { EditorFrame, TEXT_AREA_CLASS } from "./editor-frame";
import type * as EditorFile from "./rich-text-editor";
import { RichTextReader } from "./rich-text-reader";
import { Toolbar } from "./toolbar";
import { RESTING_TOOLBAR } from "./toolbar-state";

type EditorModule = typeof EditorFile;

/** Loaded once for all editors of a page; a failed attempt may be repeated. */
let loading: Promise<EditorModule> | null = null;

function loadEditor(): Promise<EditorModule> {
  loading ??= import("./rich-text-editor").catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * The editor of formatted text, its script loaded on its own. Until it is there, and when it may
 * not be changed, the text stands readable in the same box.
 */
export function LazyRichTextEditor(props: EditorFile.RichTextEditorProps) {
  const [editor, setEditor] = useState<EditorModule | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { readOnly = false } = props;

  useEffect(() => {
    if (readOnly) return;
    let current = true;
    loadEditor().then(
      (module) => current && setEditor(module),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [readOnly, attempt]);

  if (editor !== null && !readOnly) return <editor.RichTextEditor {...props} />;

  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return (
    <>
      {failed && (
        <p role="alert" className="mb-2 font-semibold text-bad">
          Schrijven lukt nog niet: de tekstverwerker is niet geladen.{" "}
          <button type="button" onClick={retry} className="underline underline-offset-3">
            Laad opnieuw
          </button>
        </p>
      )}
      <EditorFrame invalid={props.invalid ?? false}>
        {!readOnly && (
          <div inert>
            <Toolbar
              editorId={props.id}
              state={RESTING_TOOLBAR}
              onCommand={() => {}}
              onLeave={() => {}}
            />
          </div>
        )}
        <div
          id={props.id}
          role="group"
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-busy={!readOnly && !failed}
          tabIndex={-1}
          className={TEXT_AREA_CLASS}
        >
          <RichTextReader value={props.value} headingLevel={props.headingLevel} />
        </div>
      </EditorFrame>
    </>
  );
}
