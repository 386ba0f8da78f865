import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Span } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Context } from '../context.ts';

/** Words that say only that those who govern a body sit ("Executive Board", "Conseil des administrateurs de la …"). */
const board = phrasePattern('board', 'iu', '^', "(?![\\p{L}-])(?:\\s+(?:of|de|du|des)(?!\\p{L})|\\s+d[’']|$)");
const GENITIVE = /[’']s?\s{1,2}$/u;
/** Longest genitive ending with the space behind it, UTF-16 units. */
const ENDING = 4;

/** "The Bank’s Board of Directors approved a loan": what the board of a body grants, the body gives. */
export function boundByBoard(entity: Entity, context: Context): Entity {
  const mention = entity.class === 'Organization' && !entity.key ? context.positions.firstOf(entity) : undefined;
  if (!mention || !board(context.language).test(entity.name)) return entity;
  return ownerOf(mention, context) ?? entity;
}

/** The body that a board's name holds, that stands as its owner, or that issues the text. */
function ownerOf(mention: Mention, context: Context): Entity | undefined {
  const inside = bodiesIn(mention, context).find((body) => body !== mention.entity);
  return (
    inside ?? genitiveBefore(mention, context) ?? possessorOf(mention, context) ?? context.self.entities.find((issuer) => isBody(issuer))
  );
}

const isBody = ({ class: kind }: Entity): boolean => kind === 'Organization';

function bodiesIn(span: Span, { positions }: Context): Entity[] {
  const [first, last] = positions.tokensIn(span);
  const held = Array.from({ length: last - first }, (_, at) => positions.headedBy(first + at)).flat();
  return held
    .filter((each) => each.start >= span.start && each.end <= span.end)
    .map((each) => each.entity)
    .filter(isBody);
}

/** "Its" Executive Board. */
function possessorOf(mention: Mention, { positions, clauses, resolver }: Context): Entity | undefined {
  const head = positions.headOf(mention);
  const owners = head ? [...clauses.tree.by(head.index, 'nmod:poss'), ...clauses.tree.by(head.index, 'det')] : [];
  return resolver.resolveAll(owners.filter(({ feats }) => feats.Poss === 'Yes')).find(isBody);
}

/** "The World Bank’s" Board. */
function genitiveBefore({ start }: Span, { doc, positions }: Context): Entity | undefined {
  const ending = GENITIVE.exec(doc.text.slice(Math.max(0, start - ENDING), start))?.[0];
  const owner = ending ? positions.endingAt(start - ending.length)?.entity : undefined;
  return owner && isBody(owner) ? owner : undefined;
}
