import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Span } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Context } from '../context.ts';

/** Words that say only that those who govern a body sit ("Executive Board", "Conseil des administrateurs de la …"). */
const board = phrasePattern('board', 'iu', '^', "(?![\\p{L}-])(?:\\s+(?:of|de|du|des)(?!\\p{L})|\\s+d[’']|$)");
/** The same behind the name of the body ("IMF Executive Board"). */
const endsInBoard = phrasePattern('board', 'iu', '\\s', '$');
const GENITIVE = /(?:[’']s?)?\s{1,2}$/u;
/** Longest genitive ending with the space behind it, UTF-16 units. */
const ENDING = 4;

/** "The Bank’s Board of Directors approved a loan": what the board of a body grants, the body gives. */
export function boundByBoard(entity: Entity, context: Context): Entity {
  const mention = entity.class === 'Organization' && !entity.key ? context.positions.firstOf(entity) : undefined;
  if (!mention) return entity;
  if (!board(context.language).test(entity.name)) {
    const behind = endsInBoard(context.language).exec(entity.name);
    return (behind && byForm(context).get(entity.name.slice(0, behind.index))) ?? entity;
  }
  return ownerOf(mention, context) ?? entity;
}

const known = new WeakMap<Context, ReadonlyMap<string, Entity>>();

/** Bodies by the words that name them in the text. */
function byForm(context: Context): ReadonlyMap<string, Entity> {
  const forms =
    known.get(context) ??
    new Map(context.doc.mentions.filter(({ entity }) => isBody(entity)).map((each) => [formOf(each, context), each.entity]));
  known.set(context, forms);
  return forms;
}

const formOf = ({ start, end }: Span, { doc }: Context): string => doc.text.slice(start, end);

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

/** "The World Bank’s" Board, "the World Bank" Board of Directors. */
function genitiveBefore({ start }: Span, { doc, positions }: Context): Entity | undefined {
  const ending = GENITIVE.exec(doc.text.slice(Math.max(0, start - ENDING), start))?.[0];
  const owner = ending ? positions.endingAt(start - ending.length)?.entity : undefined;
  return owner && isBody(owner) ? owner : undefined;
}
