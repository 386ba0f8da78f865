import type { Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

const BY: ReadonlySet<string> = new Set(['par', 'by']);
const REACH = 16;

const BETWEEN: ReadonlySet<string> = new Set(['entre', 'between']);

/** "La convention signée à Rabat, le 12 mai, entre le Sénégal et le Maroc": the parties behind a participle, wherever the tree hangs them. */
export function partiesBehind(clauses: Clauses, frame: Frame): Token[] {
  const { tree } = clauses;
  return phraseBehind(clauses, frame, BETWEEN).flatMap((first) => {
    const parties = tree.conjuncts(first);
    return parties.length > 1 ? parties : [first, ...besideAnd(first, clauses)];
  });
}

/** Words between the first of two parties and "and". */
const AND_WITHIN = 8;

/** The noun behind the next "and", which the tree may have given to the clause that follows. */
function besideAnd(first: Token, { tree: { tokens } }: Clauses): Token[] {
  const near = tokens.slice(first.index + 1, first.index + AND_WITHIN).filter(({ sentence }) => sentence === first.sentence);
  const and = near.find(({ upos }) => upos === 'CCONJ');
  const second = and && tokens.slice(and.index + 1, and.index + 4).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return second && second.sentence === first.sentence ? [second] : [];
}

/**
 * "Paraphé hier à Dakar par le Sénégal", "prises à l’encontre de X par le Conseil": who acts by a passive, where the tree hangs him on the
 * phrase between. Nothing else that does or is done may stand between.
 */
export function agentsBehind(clauses: Clauses, frame: Frame): Token[] {
  const { args, link, objects } = frame;
  const things = link === 'participle' ? objects : objects.filter(({ index }) => index > frame.head.index);
  const between = new Set([...args.map(({ head }) => head), ...things].map(({ index }) => index));
  return phraseBehind(clauses, frame, BY).filter(
    (agent) => hangsAhead(clauses, frame, agent) || [...clauses.tree.ancestors(agent)].some((above) => between.has(above.index)),
  );
}

/** "The contract, signed on 3 May by X, runs for five years": before a verb in the active that comes later, the agent belongs to the participle. */
const hangsAhead = ({ tree, at }: Clauses, { link }: Frame, agent: Token): boolean => {
  const above = tree.head(agent);
  const verb = above && above.index > agent.index ? at(above.index) : undefined;
  return link === 'participle' && verb?.verbal === true && !verb.passive;
};

/** The noun of the first phrase behind a predicate that one of these prepositions opens, with nothing else between that does or is done. */
function phraseBehind(clauses: Clauses, { head }: Frame, prepositions: ReadonlySet<string>): Token[] {
  const { tree } = clauses;
  for (let at = head.index + 1; at <= head.index + REACH && tree.tokens[at]?.sentence === head.sentence; at++) {
    const token = tree.tokens[at];
    if (token.upos === 'VERB' || (token.upos === 'NOUN' && clauses.at(at)?.verbal) || token.form === ';') return [];
    if (!prepositions.has(token.lemma) || token.upos !== 'ADP') continue;
    const noun = tree.head(token);
    return !noun || noun.index < at || clauses.isTime(noun.index) ? [] : [noun];
  }
  return [];
}
