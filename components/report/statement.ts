/** What the signatory declares; printed in the frozen report, so a change is a change of meaning. */
export const STATEMENT =
  "Ik heb deze verantwoording gelezen en dien die in namens het bestuur. De teksten noemen geen leerlingen, en niemand kan een leerling eraan herkennen.";
