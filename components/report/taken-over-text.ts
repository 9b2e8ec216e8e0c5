/** How many answers still stand as taken over from last year. */
export function takenOverText(count: number): string {
  return `Nog te bevestigen: ${count === 1 ? "1 overgenomen antwoord" : `${count} overgenomen antwoorden`}`;
}
