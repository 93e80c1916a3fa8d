/** A worker of the fuzz tests: reads the documents once, then does the jobs that it is given. */
import { parentPort } from 'node:worker_threads';
import { seeds } from '../support/documents';
import { runJob, type Job } from './jobs';

const documents = seeds();
parentPort?.on('message', (job: Job) => parentPort?.postMessage(runJob(job, documents)));
