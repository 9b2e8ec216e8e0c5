import { finishWhenAsked } from "@/lib/server/jobs/finish-when-asked";
import { workOnJobs } from "@/lib/server/jobs/start-jobs";

// A process that sends the mails of DATABASE_URL, for tests that kill it or have it finish.
const work = await workOnJobs(process.env.DATABASE_URL ?? "", { every: 0.5 });
finishWhenAsked(() => work);
console.log("working");
setInterval(() => undefined, 60_000);
