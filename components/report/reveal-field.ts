const FOCUSABLE = "input:not([type=hidden]), select, textarea, button, a[href], [contenteditable=true], [tabindex]";

/**
 * Puts the focus in the field with that id, or in the first field of the group with that id, and
 * opens what it is folded in. The bare id of a question stands for any of its fields.
 */
export function revealField(id: string): void {
  if (id === "" || id === "inhoud") return;
  const target = document.getElementById(id) ?? document.querySelector(`[id^="${CSS.escape(id)}."]`);
  if (!target) return;
  for (let folded = target.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) {
    folded.open = true;
  }
  if (target.getAttribute("aria-busy") === "true") return whenReady(target, () => revealField(id));
  const control = target.matches(FOCUSABLE) ? target : target.querySelector(FOCUSABLE);
  target.scrollIntoView({ block: "center" });
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}

/** An editor takes the place of its text once its script is there; waits for that a few seconds at most. */
function whenReady(target: Element, then: () => void): void {
  const watch = new MutationObserver(() => {
    if (target.isConnected) return;
    stop();
    then();
  });
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  const timer = setTimeout(stop, 5_000);
  watch.observe(document.body, { childList: true, subtree: true });
}
