"use client";

import dynamic from "next/dynamic";
import type { ToolsProps } from "./tools";
import { useTogether } from "./together-provider";

const Tools = dynamic(() => import("./tools").then((module) => module.Tools), { ssr: false });

/** Under a question: the notes of colleagues and its history. Keeps its place until its script has come. */
export function QuestionTools(props: Omit<ToolsProps, "page">) {
  const page = useTogether();
  return <div className="mt-1 min-h-7 print:hidden">{page ? <Tools {...props} page={page} /> : null}</div>;
}
