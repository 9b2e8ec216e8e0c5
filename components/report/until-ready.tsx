"use client";

import { useLayoutEffect, useRef, type ComponentType, type ReactNode } from "react";

/**
 * Keeps fields out of reach until their script is there. What is typed before that stands in the
 * field, but nobody hears of it: it would look written and never be saved.
 */
export function UntilReady({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // Not by state: a field that the address points at takes the focus right after this.
  useLayoutEffect(() => {
    if (box.current) box.current.inert = false;
  }, []);
  return (
    <div ref={box} inert>
      {children}
    </div>
  );
}

/** The same for an editor whose script comes on its own, later than that of the page around it. */
export function untilReady<Props extends object>(Editor: ComponentType<Props>): ComponentType<Props> {
  return function Ready(props: Props) {
    return (
      <UntilReady>
        <Editor {...props} />
      </UntilReady>
    );
  };
}
