/** `dist/parser.js`, a worker. */
import { nodeHost } from '../../host/nodeHost';
import { readerTime } from '../../host/nodeLimits';
import { ownPort } from '../../host/nodePort';
import { yieldThread } from '../../host/nodePriority';
import { serveParsing } from './parsing';

yieldThread();
serveParsing(ownPort(), nodeHost, readerTime());
