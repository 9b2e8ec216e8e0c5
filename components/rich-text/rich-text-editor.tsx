"use client";

import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { useEffect, useId, useMemo, useState } from "react";
import type { RichText } from "@/lib/rich-text/types";
import { documentExtensions } from "./document-nodes";
import {
  linkAtCursor,
  removeLink,
  runToolbarCommand,
  setLink,
  toolbarState,
} from "./editor-commands";
import { EditorFooter } from "./editor-footer";
import { EditorFrame, TEXT_AREA_CLASS } from "./editor-frame";
import type { HeadingBase } from "./heading-look";
import { holdSelection, showHeldSelection } from "./held-selection";
import { LinkField } from "./link-field";
import { pasteHandling, type PasteLoss, pasteLossText } from "./paste-handling";
import { editableContent } from "./replace-content";
import { RICH_TEXT_LOOK } from "./text-look";
import { Toolbar } from "./toolbar";
import type { ToolbarCommand } from "./toolbar-state";
import { typedText } from "./typed-text";
import { useOutsideValue } from "./use-outside-value";
import "./rich-text-editor.css";

export type RichTextEditorProps = {
  /** Of the text itself, so that an error summary can link to it. */
  id: string;
  /** The id of the visible label. */
  labelledBy: string;
  describedBy?: string | undefined;
  /** Give back what `onChange` gave; anything else replaces the text. */
  value: RichText;
  /** Called at every change with the text in normal form, also when it is longer than fits. */
  onChange: (value: RichText) => void;
  onBlur?: (() => void) | undefined;
  readOnly?: boolean | undefined;
  invalid?: boolean | undefined;
  /** The level that "Kop" has in the page. */
  headingLevel?: HeadingBase | undefined;
};

/**
 * The editor of formatted text. Only in the browser, and a large script: pages use
 * `LazyRichTextEditor`.
 */
export function RichTextEditor({
  id,
  labelledBy,
  describedBy,
  value,
  onChange,
  onBlur,
  readOnly = false,
  invalid = false,
  headingLevel = 3,
}: RichTextEditorProps) {
  const ownId = useId();
  const [loss, setLoss] = useState<PasteLoss | null>(null);
  const [linking, setLinking] = useState(false);
  const [extensions] = useState(() => [
    ...documentExtensions(headingLevel),
    pasteHandling(setLoss),
    showHeldSelection,
  ]);
  const [content] = useState(() => editableContent(value));

  const description = [describedBy, `${ownId}-keys`, `${ownId}-size`].filter(Boolean).join(" ");
  const editorProps = useMemo(
    () => ({
      attributes: {
        id,
        class: `${RICH_TEXT_LOOK} ${TEXT_AREA_CLASS}`,
        "data-rich-text": "",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        "aria-describedby": description,
        ...(invalid ? { "aria-invalid": "true" } : {}),
        ...(readOnly ? { "aria-readonly": "true", tabindex: "0" } : {}),
      },
      // The bar at the bottom of the form and the toolbar must not cover the line at hand.
      scrollMargin: { top: 72, bottom: 120, left: 0, right: 0 },
      scrollThreshold: { top: 72, bottom: 120, left: 0, right: 0 },
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => {
        if (event.altKey && event.key === "F10") {
          document
            .getElementById(`${ownId}-tools`)
            ?.querySelector<HTMLElement>("[tabindex='0']")
            ?.focus();
          return true;
        }
        if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
          setLinking(true);
          event.preventDefault();
          return true;
        }
        return false;
      },
    }),
    [id, labelledBy, description, invalid, readOnly, ownId],
  );

  const editor = useEditor({
    extensions,
    content,
    editorProps,
    editable: !readOnly,
    // This component is only ever rendered in the browser.
    immediatelyRender: true,
    injectCSS: false,
    onUpdate: (event) => {
      const typed = typedText(event.editor.state.doc);
      if (isNews(typed)) onChange(typed);
    },
    onBlur: () => onBlur?.(),
  });
  const isNews = useOutsideValue(editor, value);

  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  useEffect(() => {
    holdSelection(editor, linking);
  }, [editor, linking]);

  const { tools, characters } = useEditorState({
    editor,
    selector: (context) => ({
      tools: toolbarState(context.editor),
      characters: context.editor.state.doc.textContent.length,
    }),
  });

  const onCommand = (command: ToolbarCommand) => {
    if (command === "link") setLinking(!linking);
    else runToolbarCommand(editor, command);
  };
  const closeLink = () => {
    setLinking(false);
    editor.commands.focus();
  };

  return (
    <EditorFrame invalid={invalid}>
      {!readOnly && (
        <div id={`${ownId}-tools`} className="sticky top-0 z-20">
          <Toolbar
            editorId={id}
            state={tools}
            onCommand={onCommand}
            onLeave={() => editor.commands.focus()}
          />
          {linking && (
            <LinkField
              current={linkAtCursor(editor)}
              onPlace={(href, typed) => {
                setLinking(false);
                setLink(editor, href, typed);
              }}
              onRemove={() => {
                setLinking(false);
                removeLink(editor);
              }}
              onCancel={closeLink}
            />
          )}
        </div>
      )}
      <EditorContent editor={editor} />
      {!readOnly && (
        <>
          <p id={`${ownId}-keys`} className="sr-only">
            Met Alt+F10 gaat u naar de opmaak. In een tabel gaat u met Tab naar de volgende cel.
          </p>
          <EditorFooter
            id={`${ownId}-size`}
            characters={characters}
            loss={loss === null ? null : pasteLossText(loss)}
            onCloseLoss={() => setLoss(null)}
          />
        </>
      )}
    </EditorFrame>
  );
}
