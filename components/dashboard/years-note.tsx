/** Over which boards the years are laid beside each other; the SWV sees them otherwise than others. */
export function YearsNote({ office }: { office: boolean }) {
  return (
    <p className="max-w-read text-small text-ink-2">
      {office
        ? "Verschil en verloop gaan over de besturen die dit jaar een getal gaven, ook in de jaren ervoor. Wie nog moet indienen, telt in geen van de jaren mee."
        : "Elk jaar telt de besturen die toen een getal gaven. Waren dat andere besturen dan het jaar ervoor, dan breekt de lijn en staat er geen verschil."}
    </p>
  );
}
