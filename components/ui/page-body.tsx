import type { ReactNode } from "react";

export type PageWidth = "page" | "narrow" | "text";

const widths: Record<PageWidth, string> = {
  page: "max-w-page",
  narrow: "max-w-[calc(var(--container-narrow)+4rem)]",
  text: "max-w-[calc(var(--container-text)+4rem)]",
};

export function PageBody({ width = "page", children }: { width?: PageWidth; children: ReactNode }) {
  return (
    <main
      id="inhoud"
      tabIndex={-1}
      className={`mx-auto px-4 pt-6 pb-16 md:px-8 md:pt-8 print:p-0 ${widths[width]}`}
    >
      {children}
    </main>
  );
}
