"use client";

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useRef } from "react";
import { sameRichText } from "@/lib/rich-text/normalise";
import type { RichText } from "@/lib/rich-text/types";
import { replaceContent } from "./replace-content";

/**
 * Keeps the editor and the `value` of its owner in step. A value that came from the editor itself
 * and comes back, also late, changes nothing: it must never overwrite what was typed since. Any
 * other new value (somebody else's version, last year's answer) takes the place of the text.
 *
 * @returns tells whether a text of the editor is news for the owner, and remembers it
 */
export function useOutsideValue(
  editor: Editor | null,
  value: RichText,
): (typed: RichText) => boolean {
  const known = useRef(value);
  const given = useRef(value);
  const typedHere = useRef(new WeakSet<RichText>());

  useEffect(() => {
    if (editor === null || sameRichText(value, given.current)) return;
    given.current = value;
    if (typedHere.current.has(value) || sameRichText(value, known.current)) return;
    known.current = value;
    typedHere.current = new WeakSet();
    replaceContent(editor, value);
  }, [editor, value]);

  return useCallback((typed: RichText) => {
    if (sameRichText(typed, known.current)) return false;
    known.current = typed;
    typedHere.current.add(typed);
    return true;
  }, []);
}
