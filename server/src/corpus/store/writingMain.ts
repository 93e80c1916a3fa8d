/** `dist/writer.js`, a worker. */
import { workerData } from 'node:worker_threads';
import { isAlive, newHolder } from '../../host/nodeHolder';
import { nodeHost } from '../../host/nodeHost';
import { ownPort } from '../../host/nodePort';
import { yieldThread } from '../../host/nodePriority';
import { serveWriting, type WritingStart } from './writing';

yieldThread();
serveWriting(ownPort(), nodeHost, workerData as WritingStart, newHolder(), isAlive);
