import { ConfirmButton, type ConfirmButtonProps } from "@/components/ui/confirm-button";

/** Takes a submitted version back; says what that does. */
export function WithdrawButton({
  reportId,
  version,
  action,
}: {
  reportId: string;
  version: number;
  action: ConfirmButtonProps["action"];
}) {
  return (
    <ConfirmButton
      label="Intrekken"
      title={`Versie ${version} intrekken?`}
      confirmLabel="Ja, intrekken"
      action={action}
      fields={{ verantwoording: reportId, versie: String(version) }}
    >
      U kunt daarna weer schrijven en opnieuw ondertekenen. Tot dan telt uw verantwoording als niet ingediend. Versie{" "}
      {version} blijft voor uw bestuur te lezen, als ingetrokken.
    </ConfirmButton>
  );
}
