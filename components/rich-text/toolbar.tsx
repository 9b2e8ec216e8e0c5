"use client";

import { useState, type KeyboardEvent, type ReactNode } from "react";
import { ToolButton } from "./tool-button";
import { ToolMenu, type ToolMenuItem } from "./tool-menu";
import type { ToolbarCommand, ToolbarState } from "./toolbar-state";

const ROW_AND_COLUMN = (state: ToolbarState): readonly ToolMenuItem<ToolbarCommand>[] => [
  { id: "addRowAfter", label: "Rij eronder toevoegen" },
  { id: "addRowBefore", label: "Rij erboven toevoegen" },
  { id: "addColumnAfter", label: "Kolom rechts toevoegen", unavailable: !state.canAddColumn },
  { id: "addColumnBefore", label: "Kolom links toevoegen", unavailable: !state.canAddColumn },
  { id: "toggleHeaderRow", label: "Eerste rij als kop aan of uit" },
  { id: "deleteRow", label: "Rij verwijderen" },
  { id: "deleteColumn", label: "Kolom verwijderen" },
  { id: "deleteTable", label: "Tabel verwijderen" },
];

const BLOCK_KINDS = (state: ToolbarState): readonly ToolMenuItem<ToolbarCommand>[] => [
  { id: "text", label: "Tekst", checked: state.block === "text" },
  { id: "heading", label: "Kop", checked: state.block === "heading", unavailable: !state.canHead },
  {
    id: "subheading",
    label: "Tussenkop",
    checked: state.block === "subheading",
    unavailable: !state.canHead,
  },
];

/**
 * The buttons above a formatted text. One stop for Tab; arrows walk from button to button, Esc goes
 * to the text. Knows nothing of the editor, so that it can already stand there while that loads.
 */
export function Toolbar({
  editorId,
  state,
  onCommand,
  onLeave,
}: {
  editorId: string;
  state: ToolbarState;
  onCommand: (command: ToolbarCommand) => void;
  /** Brings the focus back to the text. */
  onLeave: () => void;
}) {
  const [stop, setStop] = useState("bold");
  const tabIndex = (tool: string) => (tool === stop ? 0 : -1);

  const toggle = (
    command: ToolbarCommand,
    label: string,
    pressed: boolean,
    children: ReactNode,
    keys?: Shortcut,
  ) => (
    <ToolButton
      tool={command}
      tabIndex={tabIndex(command)}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys?.aria}
      title={keys ? `${label} (${keys.shown})` : undefined}
      onClick={() => onCommand(command)}
    >
      {children}
    </ToolButton>
  );
  const action = (
    command: ToolbarCommand,
    label: string,
    available: boolean,
    children: ReactNode,
    keys?: Shortcut,
  ) => (
    <ToolButton
      tool={command}
      tabIndex={tabIndex(command)}
      aria-label={label}
      aria-keyshortcuts={keys?.aria}
      title={keys ? `${label} (${keys.shown})` : label}
      unavailable={!available}
      onClick={() => onCommand(command)}
    >
      {children}
    </ToolButton>
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // An open menu closes first.
    const inMenu =
      event.target instanceof Element && event.target.closest("[aria-expanded='true']") !== null;
    if (event.key === "Escape" && !inMenu) return onLeave();
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-tool]")];
    const index = tools.findIndex((tool) => tool === document.activeElement);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || index === -1) return;
    event.preventDefault();
    tools.at(to % tools.length)?.focus();
  };

  return (
    <div
      role="toolbar"
      aria-label="Opmaak"
      aria-controls={editorId}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const tool = event.target.closest<HTMLElement>("[data-tool]")?.dataset.tool;
        if (tool !== undefined) setStop(tool);
      }}
      className="flex flex-wrap gap-0.5 rounded-t-[4.5px] border-b border-line bg-paper px-2 py-1.5"
    >
      {toggle("bold", "Vet", state.bold, <span className="font-semibold">B</span>, {
        aria: "Control+B",
        shown: "Ctrl+B",
      })}
      {toggle("italic", "Schuin", state.italic, <span className="font-serif italic">I</span>, {
        aria: "Control+I",
        shown: "Ctrl+I",
      })}
      <ToolMenu
        tool="heading"
        tabIndex={tabIndex("heading")}
        label={`Kop, nu: ${state.block === "text" ? "tekst" : state.block === "heading" ? "kop" : "tussenkop"}`}
        pressed={state.block !== "text"}
        items={BLOCK_KINDS(state)}
        onChoose={onCommand}
      >
        Kop
      </ToolMenu>
      {toggle("bulletList", "Lijst", state.bulletList, "Lijst")}
      {toggle("orderedList", "Genummerd", state.orderedList, "Genummerd")}
      {action(
        "outdent",
        "Minder diep in de lijst",
        state.canOutdent,
        <Icon path="M9 3h6M9 8h6M9 13h6M5 5 2 8l3 3" />,
        { aria: "Control+[", shown: "Ctrl+[" },
      )}
      {action(
        "indent",
        "Dieper in de lijst",
        state.canIndent,
        <Icon path="M9 3h6M9 8h6M9 13h6M2 5l3 3-3 3" />,
        { aria: "Control+]", shown: "Ctrl+]" },
      )}
      {state.inTable ? (
        <ToolMenu
          tool="insertTable"
          tabIndex={tabIndex("insertTable")}
          label="Tabel"
          pressed
          items={ROW_AND_COLUMN(state)}
          onChoose={onCommand}
        >
          Tabel
        </ToolMenu>
      ) : (
        <ToolButton
          tool="insertTable"
          tabIndex={tabIndex("insertTable")}
          title="Tabel van drie rijen en drie kolommen invoegen"
          onClick={() => onCommand("insertTable")}
        >
          Tabel
        </ToolButton>
      )}
      {toggle("link", "Link", state.link, "Link", { aria: "Control+K", shown: "Ctrl+K" })}
      {action(
        "undo",
        "Ongedaan maken",
        state.canUndo,
        <Icon path="M6 3 2.5 6.5 6 10M3 6.5h7a4 4 0 0 1 0 8H7" />,
        { aria: "Control+Z", shown: "Ctrl+Z" },
      )}
      {action(
        "redo",
        "Opnieuw",
        state.canRedo,
        <Icon path="M10 3l3.5 3.5L10 10M13 6.5H6a4 4 0 0 0 0 8h3" />,
        { aria: "Control+Y", shown: "Ctrl+Y" },
      )}
    </div>
  );
}

type Shortcut = { aria: string; shown: string };

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
