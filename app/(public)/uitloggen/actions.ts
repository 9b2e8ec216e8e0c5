"use server";

import { redirect } from "next/navigation";
import { signOutHere } from "@/lib/server/sign-in/session";

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await signOutHere();
  redirect("/inloggen?uitgelogd=1");
}
