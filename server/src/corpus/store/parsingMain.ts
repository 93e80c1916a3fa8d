/** `dist/parser.js`, a worker. */
import { nodeHost } from '../../host/nodeHost';
import { readerTime } from '../../host/nodeLimits';
import { ownPort } from '../../host/nodePort';
import { serveParsing } from './parsing';

serveParsing(ownPort(), nodeHost, readerTime());
