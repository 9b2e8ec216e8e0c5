"use client";

import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useDismiss } from "@/components/ui/use-dismiss";
import { ToolButton } from "./tool-button";

export type ToolMenuItem<Id extends string> = {
  id: Id;
  label: string;
  /** For a choice of one: whether this is the one. */
  checked?: boolean;
  unavailable?: boolean;
};

/** A button of the toolbar that unfolds a menu. Arrows walk through it, Esc closes it. */
export function ToolMenu<Id extends string>({
  tool,
  tabIndex,
  pressed,
  unavailable = false,
  label,
  items,
  onChoose,
  children,
}: {
  tool: string;
  tabIndex: number;
  pressed: boolean;
  unavailable?: boolean;
  label: string;
  items: readonly ToolMenuItem<Id>[];
  onChoose: (id: Id) => void;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [alignEnd, setAlignEnd] = useState(false);
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const box = useDismiss<HTMLDivElement>(open, () => setOpen(false));

  useEffect(() => {
    if (!open || menu.current === null) return;
    setAlignEnd(
      menu.current.getBoundingClientRect().right > document.documentElement.clientWidth - 8,
    );
    (
      menu.current.querySelector<HTMLElement>("[aria-checked='true']") ?? entries(menu.current)[0]
    )?.focus();
  }, [open]);

  const onMenuKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const list = entries(event.currentTarget);
    const index = list.findIndex((entry) => entry === document.activeElement);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab" || event.key === "Escape") setOpen(false);
    if (event.key === "Escape") box.current?.querySelector("button")?.focus();
    // The toolbar's own arrows must not walk on underneath.
    event.stopPropagation();
    if (to === undefined) return;
    event.preventDefault();
    list.at(to % list.length)?.focus();
  };

  return (
    <div ref={box} className="relative">
      <ToolButton
        tool={tool}
        tabIndex={tabIndex}
        unavailable={unavailable}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        data-pressed={pressed || undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || unavailable) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
        <svg viewBox="0 0 10 6" width="9" height="6" aria-hidden="true" focusable="false">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </ToolButton>
      {open && (
        <div
          ref={menu}
          id={menuId}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onMenuKey}
          className={`absolute top-full z-30 mt-1 w-max max-w-[calc(100vw-2rem)] rounded-md border border-line-2 bg-paper p-1 ${alignEnd ? "right-0" : "left-0"}`}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role={item.checked === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={item.checked}
              aria-disabled={item.unavailable || undefined}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (item.unavailable) return;
                setOpen(false);
                onChoose(item.id);
              }}
              className="flex min-h-9 w-full items-center gap-2 rounded-sm px-3 text-left text-hint text-ink hover:bg-brand-tint aria-disabled:opacity-45"
            >
              {item.checked !== undefined && (
                <span aria-hidden="true" className="w-4">
                  {item.checked ? "✓" : ""}
                </span>
              )}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function entries(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^='menuitem']")];
}
