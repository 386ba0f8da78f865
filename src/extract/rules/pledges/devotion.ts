import type { Frame } from '../../clause/frame.ts';
import { inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

/** True where a noun and no infinitive follows: the commitment is to a cause; "l’importance attachée par X à …" is none. */
function accepts(frame: Frame, context: Context): boolean {
  const state = frame.concepts.has('commit-adj') || (frame.concepts.has('commit') && (frame.passive || frame.objects.length === 0));
  if (!state || (!frame.verbal && !frame.governor)) return false;
  if (frame.concepts.has('commit-adj') && !frame.passive && frame.objects.length > 0) return false;
  if (frame.link === 'participle' && frame.objects.some((token) => context.conceptsOf(token).has('noun-abstract'))) return false;
  const cause = inSlot(frame, 'to', 'in').find((argument) => argument.head.upos === 'NOUN' || argument.head.upos === 'PROPN');
  const act = context.clauses.below(frame).find((each) => each.verbal && each.tense === 'infinitive');
  return cause !== undefined && cause.head.index > frame.head.index && (!act || act.head.index > cause.head.index);
}

/** "We are committed to Europe’s energy security", "reste attachée à l’intégrité territoriale de …". */
export const devotion: PledgeRule = {
  id: 'pledge/devotion',
  units: ['commit', 'commit-adj'],
  kind: 'Political',
  pledger: ['subject', 'object'],
  beneficiary: ['benefit', 'to', 'for'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'La Finlande est attachée à l’intégrité territoriale de la Moldavie.', reads: 'pledged political Finlande → Moldavie' },
      ],
      reject: ['La Finlande n’est pas attachée à cette idée.', 'Il a rappelé l’importance attachée par la Finlande au droit de la mer.'],
    },
    en: {
      match: [
        { text: 'Finland is committed to Moldova’s energy security.', reads: 'pledged political Finland → Moldova' },
        { text: 'Finland committed to the full implementation of the plan.', reads: 'pledged political Finland' },
      ],
      reject: ['Finland is not committed to this idea.'],
    },
  },
};
