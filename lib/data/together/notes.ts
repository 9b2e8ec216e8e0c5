import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import { isId } from "@/lib/data/id";
import { loadPersonNames } from "@/lib/data/people/names";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import { findQuestion } from "@/lib/template/question";
import { reportFor } from "./report-of-board";

/** A note among colleagues of one board; nobody of the partnership ever gets one. */
export type NoteOnQuestion = {
  id: string;
  questionKey: string;
  text: string;
  byName: string | null;
  /** Whether the one who asks wrote it, and may remove it. */
  own: boolean;
  createdAt: Date;
  resolved: { byName: string | null; at: Date } | null;
};

/** Most notes of one report; above it one must remove some first. */
const MOST_NOTES = 1_000;

/** The notes on questions of a report, open ones first, then by age; null for who has no part in it. */
export async function loadNotes(
  actor: Actor,
  reportId: string,
  questionKeys: readonly string[],
): Promise<NoteOnQuestion[] | null> {
  const found = await reportFor(actor, "report.note", reportId);
  if (!found || !questionKeys.every((key) => findQuestion(key, found.context))) return null;
  const notes = await database().note.findMany({
    where: { reportId, questionKey: { in: [...questionKeys] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const nameOf = await loadPersonNames(
    database(),
    notes.flatMap(({ authorId, resolvedById }) => [authorId, resolvedById]),
  );
  const open = notes.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = notes.filter(({ resolvedAt }) => resolvedAt !== null);
  return [...open, ...resolved].map((note) => ({
    id: note.id,
    questionKey: note.questionKey,
    text: note.text,
    byName: nameOf(note.authorId),
    own: note.authorId === actor.userId,
    createdAt: note.createdAt,
    resolved: note.resolvedAt && { byName: nameOf(note.resolvedById), at: note.resolvedAt },
  }));
}

/** Puts a note at a question. */
export async function addNote(
  actor: Actor,
  { reportId, questionKey, text }: { reportId: string; questionKey: string; text: string },
  now: Date,
): Promise<Result<{ id: string }, Problem<"notFound" | "tooMany">>> {
  const found = await reportFor(actor, "report.note", reportId);
  if (!found || !findQuestion(questionKey, found.context)) return problem("notFound");
  const db = database();
  if ((await db.note.count({ where: { reportId } })) >= MOST_NOTES) return problem("tooMany");
  const note = await db.note.create({
    data: { reportId, questionKey, text, authorId: actor.userId, createdAt: now },
    select: { id: true },
  });
  return ok(note);
}

/** Marks a note as done, or opens it again; any colleague may. */
export async function resolveNote(
  actor: Actor,
  { reportId, noteId, resolved }: { reportId: string; noteId: string; resolved: boolean },
  now: Date,
): Promise<Result<null, Problem<"notFound">>> {
  const found = await reportFor(actor, "report.note", reportId);
  if (!found || !isId(noteId)) return problem("notFound");
  const { count } = await database().note.updateMany({
    where: { id: noteId, reportId },
    data: resolved ? { resolvedAt: now, resolvedById: actor.userId } : { resolvedAt: null, resolvedById: null },
  });
  return count === 0 ? problem("notFound") : ok(null);
}

/** Removes a note of one's own; somebody else's is not found. */
export async function removeNote(
  actor: Actor,
  { reportId, noteId }: { reportId: string; noteId: string },
): Promise<Result<null, Problem<"notFound">>> {
  const found = await reportFor(actor, "report.note", reportId);
  if (!found || !isId(noteId)) return problem("notFound");
  const { count } = await database().note.deleteMany({ where: { id: noteId, reportId, authorId: actor.userId } });
  return count === 0 ? problem("notFound") : ok(null);
}
