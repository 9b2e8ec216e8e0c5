/** First thing the Tab key reaches; leads to the `<main id="inhoud">` that every page frame renders. */
export function SkipLink() {
  return (
    <a
      href="#inhoud"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-paper focus:px-4 focus:py-2"
    >
      Naar de inhoud
    </a>
  );
}
