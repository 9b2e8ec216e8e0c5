"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { controlId, typedText, type FormAction } from "./form-state";
import { OfficeForm } from "./office-form";

/** Whether the office may fill in and file a report for a board. */
export function FilingSettingForm({ action, regionSlug, allowed }: { action: FormAction; regionSlug: string; allowed: boolean }) {
  return (
    <OfficeForm action={action} hidden={{ regio: regionSlug }} values={{ namens: allowed ? "ja" : "" }} submit="Keuze bewaren">
      {(state) => (
        <Checkbox
          id={controlId("namens")}
          name="namens"
          value="ja"
          defaultChecked={typedText(state, "namens") === "ja"}
          label="Medewerkers van het SWV mogen een verantwoording namens een bestuur invullen en indienen"
        />
      )}
    </OfficeForm>
  );
}
