"use client";

import "./globals.css";
import { ErrorScreen, type ErrorScreenProps } from "@/components/ui/error-screen";

/** Stands in for the root layout when that fails itself, so it brings its own document. */
export default function GlobalError(props: ErrorScreenProps) {
  return (
    <html lang="nl">
      <body>
        <title>Er ging iets mis | Rekenschap</title>
        <ErrorScreen {...props} />
      </body>
    </html>
  );
}
