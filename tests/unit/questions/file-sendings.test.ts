import { describe, expect, test } from "vitest";
import { FileSendings, type AnswerHolder } from "@/components/questions/annex-list/file-sendings";
import type { SentFile } from "@/components/questions/annex-list/send-file";
import { EMPTY_RICH_TEXT } from "@/lib/rich-text/types";
import type { AnnexFile } from "@/lib/template/answers/annex-file";
import type { Annex } from "@/lib/template/answers/answer-schema";

const place = { reportId: "r", questionKey: "bijlagen", annexId: "a" };
const stored: AnnexFile = { id: "f", name: "Beleid.pdf", type: "application/pdf", size: 3, hash: "0".repeat(64) };
const file = (name = "Beleid.pdf") => new File(["pdf"], name);

/** A page's answer, with one annex. */
function answerOf(annexes: Annex[] = [{ id: "a", title: "Beleid", text: EMPTY_RICH_TEXT }]) {
  let value: Annex[] | null = annexes;
  const holder: AnswerHolder = {
    valueOf: () => value,
    change: (_key, next) => {
      value = next as Annex[] | null;
    },
  };
  return { holder, files: () => value?.map((annex) => annex.file?.name) };
}

function sendings() {
  const requests: { end: (outcome: SentFile) => void; signal: AbortSignal; name: string }[] = [];
  let held = false;
  const all = new FileSendings(
    (_target, { name }, { signal }) =>
      new Promise((resolve) => {
        requests.push({ end: resolve, signal, name });
        signal.addEventListener("abort", () => resolve({ kind: "stopped" }));
      }),
    (hold) => {
      held = hold;
    },
  );
  return { all, requests, held: () => held };
}

describe("a file that is being sent", () => {
  test("is still there for a page that comes back, and ends in the answer that this page shows", async () => {
    const { all, requests, held } = sendings();
    const [left, shown] = [answerOf(), answerOf()];
    all.deliverTo("r", left.holder);
    const sending = all.send(place, file());
    expect(all.stateOf(place)).toMatchObject({ kind: "sending", name: "Beleid.pdf" });
    expect(held()).toBe(true);
    all.deliverTo("r", shown.holder);
    requests[0]?.end({ kind: "stored", file: stored });
    await sending;
    expect(all.stateOf(place)).toEqual({ kind: "stored", name: "Beleid.pdf" });
    expect([left.files(), shown.files()]).toEqual([[undefined], ["Beleid.pdf"]]);
    expect(held()).toBe(false);
  });

  test("gives way to another that is chosen, and its end is not told any more", async () => {
    const { all, requests } = sendings();
    const answer = answerOf();
    all.deliverTo("r", answer.holder);
    const first = all.send(place, file("Eerste.pdf"));
    const second = all.send(place, file("Tweede.pdf"));
    await first;
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(all.stateOf(place)).toMatchObject({ kind: "sending", name: "Tweede.pdf" });
    requests[1]?.end({ kind: "stored", file: { ...stored, name: "Tweede.pdf" } });
    await second;
    expect(answer.files()).toEqual(["Tweede.pdf"]);
  });

  test("holds the page until the last one ends, however it ends", async () => {
    const { all, requests, held } = sendings();
    const sending = [all.send(place, file()), all.send({ ...place, annexId: "b" }, file())];
    requests[0]?.end({ kind: "failed" });
    await sending[0];
    expect([all.stateOf(place).kind, held()]).toEqual(["failed", true]);
    requests[1]?.end({ kind: "refused", problem: { code: "tooOften" } });
    await sending[1];
    expect(held()).toBe(false);
  });

  test("is refused without being sent when it is empty, and the page need not wait", async () => {
    const { all, requests, held } = sendings();
    await all.send(place, new File([], "leeg.pdf"));
    expect([requests.length, all.stateOf(place).kind, held()]).toEqual([0, "failed", false]);
  });

  test("belongs to no annex that was removed meanwhile, and leaves the others alone", async () => {
    const { all, requests } = sendings();
    const answer = answerOf([{ id: "b", title: "Ander", text: EMPTY_RICH_TEXT, file: { ...stored, name: "Ander.pdf" } }]);
    all.deliverTo("r", answer.holder);
    const sending = all.send(place, file());
    requests[0]?.end({ kind: "stored", file: stored });
    await sending;
    expect(answer.files()).toEqual(["Ander.pdf"]);
  });
});
