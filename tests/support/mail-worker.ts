import { workOnJobs } from "@/lib/server/jobs/start-jobs";

// A process that sends the mails of DATABASE_URL, for tests that kill it.
await workOnJobs(process.env.DATABASE_URL ?? "", { every: 0.5 });
console.log("working");
setInterval(() => undefined, 60_000);
