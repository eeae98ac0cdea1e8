import { parentPort } from 'node:worker_threads';
import { createJobs } from './writer/jobs.ts';
import { createOpenFiles } from './writer/open-files.ts';
import { serveJobs } from './writer/serve-jobs.ts';

/** Composition root of the writing thread: the only place that writes claims (design: "threads"). */
if (parentPort === null) throw new Error('worker.ts is started as a worker thread');
serveJobs(parentPort, createJobs(createOpenFiles()));
