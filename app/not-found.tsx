import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";

export const metadata: Metadata = { title: "Pagina niet gevonden" };

export default function NotFound() {
  return (
    <>
      <PlainHeader />
      <PageBody width="text">
        <PageTitle
          title="Deze pagina is er niet"
          lead="Het adres klopt niet, of u mag deze pagina niet zien."
        />
        <p className="mt-4 max-w-read">
          Controleer het adres. Denkt u dat u deze pagina wel moet kunnen zien, vraag dan uw
          samenwerkingsverband om toegang.
        </p>
        <p className="mt-6">
          <LinkButton href="/">Naar het begin</LinkButton>
        </p>
      </PageBody>
    </>
  );
}
