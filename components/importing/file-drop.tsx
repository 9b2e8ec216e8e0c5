"use client";

import { useRef, type ReactNode } from "react";
import { FileInput } from "@/components/files/file-input";
import { useFileDrop } from "@/components/files/use-file-drop";
import { Button } from "@/components/ui/button";

const ACCEPT = ".docx,.pdf,.txt,.md,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain,text/markdown";

/** A place to choose a form, or to drop one. */
export function FileDrop({
  id,
  describedBy,
  button,
  onFile,
  children,
}: {
  id: string;
  describedBy?: string;
  button: string;
  onFile: (file: File) => void;
  children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const over = useFileDrop(zone, onFile);
  return (
    <div ref={zone} className={`rounded-lg border border-dashed p-4 ${over ? "border-brand bg-brand-tint" : "border-line-2"}`}>
      {children}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button id={id} variant="secondary" aria-describedby={describedBy} onClick={() => input.current?.click()}>
          {button}
        </Button>
        <span className="text-hint text-ink-3">Of sleep het hierheen.</span>
      </div>
      <FileInput ref={input} label="Bestand om in te lezen" accept={ACCEPT} onFile={onFile} />
    </div>
  );
}
