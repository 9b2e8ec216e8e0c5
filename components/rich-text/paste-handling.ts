import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { stripForbiddenCharacters } from "@/lib/rich-text/characters";
import { isSafeHref } from "@/lib/rich-text/link";
import { cleanPastedHtml } from "./paste/clean-pasted-html";

/** What a paste or drop left out. */
export type PasteLoss = { images: number; notes: number; files: number };

/** Brings what is pasted or dropped back to the schema, and tells what could not come along. */
export function pasteHandling(onLoss: (loss: PasteLoss | null) => void) {
  return Extension.create({
    name: "pasteHandling",
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            transformPastedHTML: (html) => {
              // Copied from an editor like this one: the schema itself refuses what it does not know.
              if (html.includes("data-pm-slice")) return html;
              const { html: clean, images, notes } = cleanPastedHtml(html);
              onLoss(images + notes > 0 ? { images, notes, files: 0 } : null);
              return clean;
            },
            transformPastedText: (text) => stripForbiddenCharacters(text),
            handlePaste: (_view, event, slice) => {
              if (tellFiles(event.clipboardData, onLoss)) return true;
              // Nothing is left after cleaning: the selected words must not go for it.
              if (slice.size === 0) return true;
              return linkSelection(event.clipboardData?.getData("text/plain").trim() ?? "");
            },
            handleDrop: (_view, event) => tellFiles(event.dataTransfer, onLoss),
          },
        }),
      ];

      function linkSelection(address: string): boolean {
        const { empty, $from, $to } = editor.state.selection;
        if (!isSafeHref(address) || empty || !$from.sameParent($to)) return false;
        return editor.commands.setMark("link", { href: address });
      }
    },
  });
}

function tellFiles(data: DataTransfer | null, onLoss: (loss: PasteLoss) => void): boolean {
  const files = [...(data?.files ?? [])];
  if (files.length === 0 || data?.getData("text/html") || data?.getData("text/plain")) return false;
  const images = files.filter((file) => file.type.startsWith("image/")).length;
  onLoss({ images, notes: 0, files: files.length - images });
  return true;
}

/** What did not come along, in words. */
export function pasteLossText({ images, notes, files }: PasteLoss): string {
  const sentences: string[] = [];
  if (images > 0)
    sentences.push(
      images === 1
        ? "Een afbeelding is niet meegeplakt."
        : `${images} afbeeldingen zijn niet meegeplakt.`,
    );
  if (notes > 0)
    sentences.push(
      notes === 1 ? "Een voetnoot is niet meegeplakt." : `${notes} voetnoten zijn niet meegeplakt.`,
    );
  if (files > 0) sentences.push("Een bestand kan hier niet staan. Plak de tekst eruit.");
  return sentences.join(" ");
}
