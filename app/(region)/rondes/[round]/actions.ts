"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import type { FormState } from "@/components/region/form-state";
import { counted } from "@/components/region/round-words";
import { inviteBoards, type ChosenBoard, type Invited } from "@/lib/data/rounds/invite-boards";
import { closeRound, openRound, reopenRound, setBoardDeadline } from "@/lib/data/rounds/run-round";
import { isDay } from "@/lib/rounds/day";
import { environment } from "@/lib/server/environment";
import { endOfDay } from "@/lib/values/date";
import { officeAction, officeDecision, type Outcome } from "../../office-action";

type Decided = Promise<{ problem: string } | undefined>;

const OPENING_PROBLEMS = {
  alreadyOpened: "De ronde is al open.",
  alreadyPast: "De uiterste inleverdatum is al voorbij. Kies eerst een latere datum bij Bewerken.",
  noBoards: "Geen bestuur hoorde op de teldatum bij deze SWV’s. Voeg eerst besturen toe of wijzig de teldatum.",
} as const;

/** Opens the round: its boards get a report, and where that is ticked a mail with the link to it. */
export async function open(data: FormData): Decided {
  return officeDecision(data, async (actor, form) => {
    const [region, round, now] = [form.text("regio"), form.text("ronde"), new Date()];
    const opened = await openRound(actor, region, round, now);
    if (!opened.ok) return opened.problem.code === "notFound" ? notFound() : OPENING_PROBLEMS[opened.problem.code];
    if (form.text("mailen") === "ja") await inviteBoards(actor, region, round, "all", environment().portalUrl, now);
    refresh();
    return undefined;
  });
}

/** Closes the round before its time. */
export async function close(data: FormData): Decided {
  return officeDecision(data, async (actor, form) => {
    const closed = await closeRound(actor, form.text("regio"), form.text("ronde"), new Date());
    if (!closed.ok) return closed.problem.code === "notFound" ? notFound() : "De ronde is niet open.";
    refresh();
    return undefined;
  });
}

/** Opens a round again that was closed by hand. */
export async function reopen(data: FormData): Decided {
  return officeDecision(data, async (actor, form) => {
    const reopened = await reopenRound(actor, form.text("regio"), form.text("ronde"), new Date());
    if (!reopened.ok) {
      if (reopened.problem.code === "notFound") notFound();
      return reopened.problem.code === "notClosed"
        ? "De ronde is al open."
        : "De sluitingsdatum is voorbij. Kies eerst een latere datum bij Bewerken.";
    }
    refresh();
    return undefined;
  });
}

/** Mails the boards that were ticked. */
export async function invite(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form): Promise<Outcome> => {
    const invited = await inviteBoards(
      actor,
      form.text("regio"),
      form.text("ronde"),
      form.list("besturen[]").map(chosenBoard),
      environment().portalUrl,
      new Date(),
    );
    if (!invited.ok) {
      if (invited.problem.code === "notFound") notFound();
      return invited.problem.code === "notOpen"
        ? { errors: { "": "De ronde is niet open. Open de ronde eerst." } }
        : { errors: { "besturen[]": "Vink ten minste één bestuur aan." } };
    }
    refresh();
    return { done: invitedSentence(invited.value) };
  });
}

/** `id` of a board, a space, and when the form said that it was invited. */
function chosenBoard(value: string): ChosenBoard {
  const [id = "", invitedAt = ""] = value.split(" ");
  return { id, invitedAt };
}

function invitedSentence({ boards, mails, withoutPeople, meanwhile }: Invited): string {
  return [
    `${counted(mails, "mail gaat", "mails gaan")} uit naar ${counted(boards, "bestuur", "besturen")}.`,
    ...(meanwhile.length > 0 ? [`Al uitgenodigd sinds u deze pagina opende, en niet nog een keer gemaild: ${meanwhile.join(", ")}.`] : []),
    ...(withoutPeople.length > 0 ? [`Bij ${withoutPeople.join(", ")} is niemand om te mailen: voeg daar eerst iemand toe.`] : []),
  ].join(" ");
}

/** Gives a board a later date of its own, or takes it away. */
export async function setDeadline(previous: FormState, data: FormData): Promise<FormState> {
  return officeAction(previous, data, async (actor, form) => {
    const day = form.text("datum");
    if (day !== "" && !isDay(day)) return { errors: { datum: "Dit is geen datum. Vul dag, maand en jaar in." } };
    const deadline = day === "" ? null : endOfDay(day);
    const set = await setBoardDeadline(actor, form.text("regio"), form.text("ronde"), form.text("bestuur"), deadline);
    if (!set.ok) {
      if (set.problem.code === "notFound") notFound();
      return { errors: { datum: "Kies een latere datum dan die van de ronde." } };
    }
    refresh();
    return { done: "Bewaard." };
  });
}
