// @vitest-environment jsdom
import fc from "fast-check";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it, vi } from "vitest";
import { TextArea } from "@/components/ui/text-area";
import { movedPlace } from "@/components/ui/use-steady-caret";

describe("the cursor in a text that a colleague adds to", () => {
  it("stays at the letters where it was, whether they wrote before or after it", () => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.stubGlobal("CSS", { supports: () => true });
    const box = document.body.appendChild(document.createElement("div"));
    const root = createRoot(box);
    const show = (text: string) => act(() => root.render(<TextArea value={text} onChange={() => undefined} />));
    show("een\ntwee\ndrie");
    const area = box.querySelector("textarea");
    if (!area) throw new Error("no field");
    area.focus();
    act(() => {
      area.setSelectionRange("een\ntw".length, "een\ntw".length);
      area.dispatchEvent(new Event("select", { bubbles: true }));
      document.dispatchEvent(new Event("selectionchange"));
      area.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    });
    show("een en meer\ntwee\ndrie");
    expect(area.selectionStart).toBe("een en meer\ntw".length);
    show("een en meer\ntwee\ndrie en vier");
    expect(area.selectionStart).toBe("een en meer\ntw".length);
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });

  it("has the same letters around it after any insertion elsewhere", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (text, added, a, b) => {
        const at = text.length === 0 ? 0 : a % (text.length + 1);
        const caret = text.length === 0 ? 0 : b % (text.length + 1);
        const after = text.slice(0, at) + added + text.slice(at);
        const moved = movedPlace(text, after, caret);
        const [left, right] = [after.slice(0, moved), after.slice(moved)];
        expect(left.endsWith(text.slice(Math.min(at, caret), caret)) || right.startsWith(text.slice(caret))).toBe(true);
      }),
    );
  });
});
