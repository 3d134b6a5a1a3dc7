/** The thread of read-apart.ts: reads the one file that it is given and sends back what came of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from '../../src/intake/read-document.ts';

parentPort?.postMessage(await readDocument(workerData.file, workerData.bytes));
