import type { Job, JobAnswer } from './childMessages.ts';
import { confineSharp, doJob } from './renditions.ts';
import { workForParent } from './workForParent.ts';

/** The process that makes renditions, so that a picture made to break a decoder can only end this process. */

confineSharp();
workForParent<Job, JobAnswer>(doJob);
