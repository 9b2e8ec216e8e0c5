import type { HashProblem } from "@/lib/report/hash-text";
import type { Problem } from "@/lib/result";

/** What is wrong with a hash that was typed, and what to do. */
export function hashProblemText(problem: HashProblem | Problem<"tooMany">): string {
  switch (problem.code) {
    case "empty":
      return "Vul het controlegetal in dat op de PDF staat.";
    case "otherCharacters":
      return "In een controlegetal staan alleen cijfers en de letters a tot en met f. Kijk na wat u invulde.";
    case "wrongLength":
      return `Een controlegetal heeft 64 tekens: 16 groepjes van 4. U vulde er ${problem.length} in.`;
    case "tooMany":
      return "Er is vanaf uw verbinding heel vaak gecontroleerd. Wacht tien minuten en probeer het opnieuw.";
  }
}
