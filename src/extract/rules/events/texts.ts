import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

/** True where what is signed or adopted is a text: an accord, a plan, a declaration. */
export function hasTextObject(frame: Frame, context: Context): boolean {
  return frame.objects.some((token) => {
    const concepts = context.conceptsOf(token);
    return concepts.has('noun-agreement') || concepts.has('noun-text');
  });
}
