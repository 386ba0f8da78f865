import type { Status } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { holdsMoney } from './scope.ts';
import { stanceOf } from './stance.ts';

/** "Entend soumettre un message au Parlement", "déposera un projet de loi": to hand a text in is itself what is promised; a sum that is submitted is only proposed. */
export function submittedStatus(frame: Frame, context: Context): Status | undefined {
  const { concepts } = frame;
  if (!concepts.has('propose') || !concepts.has('present') || frame.objects.length === 0 || holdsMoney(frame, context)) return undefined;
  return stanceOf({ ...frame, concepts: new Set([...concepts].filter((concept) => concept !== 'propose')) })?.status;
}
