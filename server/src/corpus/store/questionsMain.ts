/** `dist/questions.js`, a worker. Loads nothing but what its first answer needs: a window waits for it. */
import { workerData } from 'node:worker_threads';
import { ownPort } from '../../host/nodePort';
import { serveQuestions, type QuestionsStart } from './questions';

serveQuestions(ownPort(), workerData as QuestionsStart);
