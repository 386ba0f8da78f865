import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isPersonName } from '../../reference/mentions.ts';

/** Words of a list of signatories, from the first of them on. */
const REACH = 48;
/** Behind these stand witnesses, or another clause. */
const CLOSING = /^(?:[;:.()“”«»]|presence|présence|who|qui|which|before|devant|while|alongside|witness\p{L}*)$/iu;
const JOINTS = new Set(['and', 'et', 'by', 'par', ',']);
/** Nouns, and what belongs to a title between a joint and a name. */
const TITLE = new Set(['NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'PUNCT', 'X', 'NUM', 'SYM']);

/** "Signed by X, Country Director of the ADB, and Y, Finance Secretary": those who sign besides the one whom the tree hangs on the verb. */
export function coSigners(frame: Frame, context: Context): Entity[] {
  if (!frame.verbal || !frame.passive || !frame.concepts.has('sign')) return [];
  const { tokens } = context.doc;
  const first = frame.subjects.find((token) => token.index > frame.head.index && isPerson(context.resolver.resolve(token)));
  if (!first) return [];
  const found: Entity[] = [];
  let joined = false;
  for (let at = first.index + 1; at <= first.index + REACH && tokens[at]?.sentence === first.sentence; at++) {
    const token = tokens[at];
    if (CLOSING.test(token.form) || token.upos === 'VERB' || token.upos === 'AUX') break;
    if (JOINTS.has(token.form.toLowerCase())) joined ||= token.form !== ',';
    else if (!TITLE.has(token.upos)) break;
    const [person] = context.positions.headedBy(at).filter(isPersonName);
    if (person && joined) found.push(person.entity);
  }
  return found;
}

const isPerson = (entities: readonly Entity[]): boolean => entities.some(({ class: kind }) => kind === 'Person');
