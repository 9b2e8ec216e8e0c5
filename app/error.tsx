"use client";

import { ErrorScreen, type ErrorScreenProps } from "@/components/ui/error-screen";

export default function PageError(props: ErrorScreenProps) {
  return <ErrorScreen {...props} />;
}
