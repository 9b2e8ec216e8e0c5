import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/site/offline-notice";
import { SkipLink } from "@/components/ui/skip-link";

export const metadata: Metadata = {
  title: { default: "Rekenschap", template: "%s | Rekenschap" },
  description:
    "Schoolbesturen verantwoorden zich elk jaar aan elkaar en aan hun samenwerkingsverband.",
  icons: { icon: "/favicon.svg" },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // No page is made beforehand: the nonce of its scripts is another one each time.
  await connection();
  return (
    <html lang="nl">
      <body>
        <SkipLink />
        <OfflineNotice />
        {children}
      </body>
    </html>
  );
}
