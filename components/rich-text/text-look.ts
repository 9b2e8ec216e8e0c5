/** The look of a formatted text, the same to read and to write. Further paragraphs of an item or cell keep some distance. */
export const RICH_TEXT_LOOK =
  "prose whitespace-pre-wrap [&_:is(li,td,th)>p+p]:mt-2 [&_:is(td,th)>:is(ul,ol)]:mt-1 [&_:is(td,th)_:is(ul,ol)]:pl-5";
