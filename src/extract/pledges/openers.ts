import type { Sentence, Token } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import type { Context } from '../context.ts';

const DASHES = /^\s*[–—:-]\s/;
const BULLET = /^[^\p{L}\d]*(?:\p{L}{1,3}\)\s*)?(?:(?:la|le|les|the)\s+|l['’])?$/iu;
const GIVING: ReadonlySet<string> = new Set(['from', 'by', 'of']);

const isGiver = ({ entity }: Mention): boolean => entity.class === 'Country' || entity.class === 'Organization';

/** "– Norway: 15 million", "* 32 millions d’euros de l’Allemagne": the state or body that opens an item before a dash or colon, or stands behind its sum. */
export function giverOfItem({ start, end, first }: Sentence, head: Token, context: Context): Token | undefined {
  const { doc, positions } = context;
  const opener = doc.mentions.find((each) => each.start >= start && each.end <= end);
  if (
    opener &&
    isGiver(opener) &&
    BULLET.test(doc.text.slice(doc.tokens[first].start, opener.start)) &&
    DASHES.test(doc.text.slice(opener.end, opener.end + 4))
  )
    return positions.headOf(opener);
  const sum = doc.quantities.find((each) => each.kind === 'money' && each.start <= head.start && head.end <= each.end);
  if (!sum) return undefined;
  const [from, to] = positions.tokensIn(sum);
  for (let at = from; at < to; at++)
    for (const argument of context.clauses.argumentsOf(at))
      if (GIVING.has(argument.slot) && argument.head.index >= to && positions.headedBy(argument.head.index).some(isGiver))
        return argument.head;
  return undefined;
}
