import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<boolean>("heldSelection");

/**
 * Keeps the selected words marked while a field outside the text has the focus: whoever types the
 * address of a link wants to see for which words. Browsers only show the selection of the focus.
 */
export const showHeldSelection = Extension.create({
  name: "heldSelection",
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (transaction, held) => {
          const meta: unknown = transaction.getMeta(key);
          return typeof meta === "boolean" ? meta : held;
        },
      },
      props: {
        decorations: (state) => {
          const { from, to, empty } = state.selection;
          if (empty || key.getState(state) !== true) return null;
          return DecorationSet.create(state.doc, [
            Decoration.inline(from, to, { class: "held-selection" }),
          ]);
        },
      },
    }),
  ],
});

export function holdSelection(editor: Editor, held: boolean): void {
  if (key.getState(editor.state) === held) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, held).setMeta("addToHistory", false));
}
