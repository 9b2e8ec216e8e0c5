import { connection } from "next/server";

/** The least a dynamic page can be: what the portal's pages are held against. */
export default async function BarePage() {
  await connection();
  return <main>{new Date().toISOString()}</main>;
}
