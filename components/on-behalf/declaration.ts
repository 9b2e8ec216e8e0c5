/** What the office declares that files for a board; printed in the frozen report, so a change is a change of meaning. */
export const FILING_DECLARATION =
  "Ik heb overgenomen wat het bestuur aanleverde en dien dit in namens het bestuur. De teksten noemen geen leerlingen, en niemand kan een leerling eraan herkennen.";

/** What a board's signatory declares that confirms it. */
export const CONFIRMATION =
  "Ik heb deze verantwoording gelezen. Dit is de verantwoording van mijn bestuur. De teksten noemen geen leerlingen, en niemand kan een leerling eraan herkennen.";
