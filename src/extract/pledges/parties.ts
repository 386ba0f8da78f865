import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import { inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { allEntitiesIn, fillers } from '../slots.ts';
import { boundByBoard } from './boards.ts';
import { chainAbove } from './chain.ts';
import { hasConcept } from './concept.ts';
import { giftTakenUp, isUndertakingTakenUp, ownersOfGift } from './gift-owners.ts';
import { isReport } from './stance-of-noun.ts';
import { weighersOf } from './weighed.ts';

const NAMING = new Set(['ADJ', 'PROPN', 'CCONJ', 'PUNCT', 'DET', 'ADV']);

/** Who promises: on whose behalf it is done (unless what is done is to receive), else the fillers of the rule's slots; a person stands for the body they speak for. */
export function pledgersOf(frame: Frame, rule: PledgeRule, context: Context): Entity[] {
  const sent = rule.beneficiary.includes('onbehalf') ? [] : allEntitiesIn(frame, ['onbehalf'], context).filter(isParty);
  const own = sent.length > 0 ? sent : (rule.pledgers?.(frame, context) ?? []);
  const actors = own.length > 0 ? own : rule.nominal ? ofNoun(frame, context) : ofVerb(frame, rule, context);
  const found = actors.length > 0 ? [...actors, ...companionsOf(frame, context)] : actors;
  const all = [...new Set(boundBy(found, context).flatMap((entity) => sentBy(boundByBoard(entity, context), context)))];
  return all.filter((entity) => entity.class !== 'Group' || !entity.collectiveOf || !isPeopleOf(entity.collectiveOf, all));
}

/** "Le gouvernement et le peuple japonais", "the Government and people of Norway": one state. */
const isPeopleOf = (state: Entity, all: readonly Entity[]): boolean => state.class === 'Country' && all.includes(state);

const BESIDE = ['with', 'attendee'] as const;

/** "Norway, together with Sweden, will give …": parties that commas set off between the subject and its verb act with it. */
function companionsOf(frame: Frame, { clauses, doc: { tokens }, resolver }: Context): readonly Entity[] {
  if (!frame.verbal || frame.passive || frame.subjects.length === 0) return [];
  const subject = Math.min(...frame.subjects.map(({ index }) => index));
  const beside = inSlot(frame, ...BESIDE).filter(({ head }) => {
    const [left, right] = clauses.tree.edges(head.index);
    const opened = tokens[left]?.form === ',' || tokens[left - 1]?.form === ',';
    return left > subject && right < frame.head.index && opened && tokens[right + 1]?.form === ',';
  });
  return resolver.resolveAll(beside.flatMap(({ head }) => clauses.tree.conjuncts(head))).filter(isParty);
}

/** People who are sent by somebody. */
const SERVANTS = ['noun-envoy', 'noun-crew'] as const;

/** "British troops will take part", "les équipes de MSF", "nos équipes": people in service act for the state or body that sends them. */
function sentBy(entity: Entity, context: Context): readonly Entity[] {
  const head = servantsAt(entity, context);
  if (!head) return [entity];
  const sender = entity.collectiveOf;
  if (sender?.class === 'Country' || sender?.class === 'Organization') return [sender];
  const owners = [...context.clauses.tree.by(head.index, 'nmod:poss'), ...context.clauses.tree.by(head.index, 'det')];
  const named = context.resolver.resolveAll(owners.filter((token) => token.upos !== 'DET' || token.feats.Poss === 'Yes')).filter(isParty);
  return named.length > 0 ? named : [entity];
}

/** The noun of people in service. */
function servantsAt(entity: Entity, context: Context): Token | undefined {
  if (entity.class !== 'Group' || entity.subsetOf) return undefined;
  const mention = context.positions.firstOf(entity);
  const head = mention && context.positions.headOf(mention);
  return head && hasConcept(head, SERVANTS, context) ? head : undefined;
}

/** "Four epidemiologists will join them": people in service of whom nothing tells who sends them. */
export const areUnsent = (entities: readonly Entity[], context: Context): boolean =>
  entities.length > 0 && entities.every((entity) => !entity.collectiveOf && servantsAt(entity, context) !== undefined);

/** A person’s promise binds the body they speak for; of several, all or none ("We, President A, Prime Minister B"). */
export function boundBy(entities: readonly Entity[], context: Context): Entity[] {
  const named = (entity: Entity): boolean => context.positions.firstOf(entity) !== undefined;
  const body = (entity: Entity): readonly Entity[] => {
    const bodies = context.self.bodyOf(entity);
    const holdsPost = entity.class === 'Person' && bodies.includes(entity) && context.postsOf(entity).length > 0;
    if (holdsPost && context.self.entities.length > 0 && context.self.entities.every(named)) return context.self.entities;
    return bodies.every(named) ? bodies : [entity];
  };
  const parties = entities.filter((entity) => entity.class !== 'Place');
  const bound = parties.map(body);
  const mixed =
    parties.length > 1 && parties.every((entity) => entity.class === 'Person') && bound.some((list, at) => list[0] === parties[at]);
  return mixed ? parties : [...new Set(bound.flat())];
}

function ofVerb(frame: Frame, rule: PledgeRule, context: Context): Entity[] {
  for (const slot of rule.pledger) {
    const heads = fillers(frame, slot, context).filter((token) => !giftTakenUp(token, context) && !isUndertakingTakenUp(token, context));
    const found = resolved(behindColon(heads, frame, context), context);
    if (found.length > 0) return found;
    const lent = slot === 'by' ? heads.filter((token) => hasConcept(token, ['gift-noun'], context)) : [];
    const owners = lent.flatMap((token) => ownersOfGift(token, context));
    if (owners.length > 0) return [...new Set(owners)];
  }
  if (rule.pledger[0] === 'subject' && frame.link !== 'relative' && frame.subjects.some((token) => isIssuingBody(token, context)))
    return context.self.entities.filter((entity) => entity.class !== 'Person');
  if (isResolution(frame, context)) return sittingBody(context);
  const weighing = resolved(weighersOf(frame, context), context);
  if (weighing.length > 0) return weighing;
  const said = frame.subjects.some((token) => /^(we|nous)$/i.test(token.form)) ? speakersAbove(frame, context) : [];
  if (said.length > 0) return said;
  return frame.passive || frame.subjects.length > 0 ? [] : actorBefore(frame, context);
}

/** "We remain committed to …, the ministers of the G7 said": those who say it, where nothing else tells who "we" are. */
function speakersAbove(frame: Frame, context: Context): Entity[] {
  const top = chainAbove(frame).at(-1) ?? frame;
  const above = top.governor;
  return above?.verbal && ['say', 'reaffirm', 'announce'].some((concept) => above.concepts.has(concept))
    ? resolved(above.subjects, context)
    : [];
}

const LISTED = new Set(['PUNCT', 'NUM', 'X', 'ADV', 'SYM']);

/** "4. Décide d’allouer …", "Approves the deployment of …": a paragraph of a resolution opens with its verb, and the body that adopts it is not said again. */
function isResolution(frame: Frame, context: Context): boolean {
  const { tokens, sentences } = context.doc;
  const opener = context.clauses
    .inSentence(frame.head.sentence)
    .find((each) => each.verbal && each.subjects.length === 0 && each.tense === 'present' && !each.passive);
  if (!opener || opener.head.index > frame.head.index || sentences[frame.head.sentence].kind === 'heading') return false;
  const before = tokens.slice(sentences[frame.head.sentence].first, opener.head.index);
  return before.length <= 4 && before.every((token) => LISTED.has(token.upos) || /^[a-z]$/i.test(token.form));
}

/** Of those who issue a text, the council that sits. */
function sittingBody({ self, conceptsOf, doc, positions }: Context): Entity[] {
  const bodies = self.entities.filter((entity) => entity.class !== 'Person');
  const isCouncil = (entity: Entity): boolean =>
    doc.mentions.some((mention) => {
      const head = mention.entity === entity ? positions.headOf(mention) : undefined;
      return head !== undefined && ['noun-council', 'noun-body'].some((concept) => conceptsOf(head).has(concept));
    });
  const sitting = bodies.filter(isCouncil);
  return sitting.length > 0 ? sitting : bodies;
}

const SITTING = ['noun-body', 'noun-conference', 'noun-summit'] as const;

/** "Le Conseil approuve …", "the Summit decides": a body named by its noun alone is the one that issues the text. */
const isIssuingBody = (token: Token, context: Context): boolean =>
  token.upos !== 'PRON' &&
  SITTING.some((concept) => context.conceptsOf(token).has(concept)) &&
  context.clauses.tree.by(token.index, 'nmod', 'amod', 'compound', 'appos', 'flat').length === 0 &&
  context.clauses.tree.by(token.index, 'det').some((det) => det.feats.Definite === 'Def' || /^(le|la|l['’]|the)$/i.test(det.form));

/** Where the tree gives a verb no subject: the nearest subject before it in its sentence that names somebody. */
function actorBefore(frame: Frame, context: Context): Entity[] {
  const { tokens, sentences } = context.doc;
  for (let at = frame.head.index - 1; at >= sentences[frame.head.sentence].first; at--) {
    if (tokens[at].form === ';') return [];
    if (!tokens[at].deprel.startsWith('nsubj')) continue;
    const found = resolved([tokens[at]], context).filter((entity) => entity.class !== 'Place');
    if (found.length > 0) return found;
  }
  return [];
}

/** Who reports a gift; "a package for Zambia, which includes a grant" is held by a thing, and not by the state named before the pronoun. */
const holdersOf = ({ subjects, concepts }: Frame, { resolver }: Context): readonly Token[] =>
  concepts.has('include') ? subjects.filter((token) => token.feats.PronType !== 'Rel' || resolver.resolve(token).length > 0) : subjects;

/** The owner, author or adjective of a noun ("our", "by the Fund", "U.S.", "de la France"), else the subject of a verb that reports it. */
export function ofNoun(frame: Frame, context: Context): Entity[] {
  const { tree } = context.clauses;
  const participle = tree.by(frame.head.index, 'acl').flatMap((token) => context.clauses.at(token.index) ?? []);
  const before = tree.by(frame.head.index, 'compound', 'amod').filter((token) => context.positions.headedBy(token.index).length > 0);
  const sources: readonly (() => readonly Token[])[] = [
    () => frame.subjects,
    () => fillers(frame, 'owner', context),
    () => participle.filter((each) => each.passive).flatMap((each) => each.subjects),
    () =>
      inSlot(frame, 'of', 'from')
        .filter((argument) => argument.head.upos !== 'NUM')
        .flatMap((argument) => tree.conjuncts(argument.head)),
    () => before,
    () => (frame.governor && voices(frame.governor) ? holdersOf(frame.governor, context) : []),
  ];
  for (const source of sources) {
    const found = resolved(source(), context).filter(
      (entity) => entity.class !== 'Group' || entity.collectiveOf !== undefined || source !== sources[3],
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whoever welcomes a promise speaks of another's. */
const voices = (governor: Frame): boolean => governor.verbal && isReport(governor) && !governor.concepts.has('welcome');

function resolved(tokens: readonly Token[], context: Context): Entity[] {
  return [
    ...new Set(
      tokens.flatMap((token) => {
        const found = context.resolver.resolve(token);
        return found.length > 0 ? found : statesBefore(token, context);
      }),
    ),
  ];
}

/** In "Soudan : la Suisse débloque …" what stands before the colon is the topic. */
function behindColon(tokens: readonly Token[], frame: Frame, context: Context): readonly Token[] {
  if (tokens.length < 2) return tokens;
  const { text } = context.doc;
  const near = tokens.filter((token) => token.index > frame.head.index || !text.slice(token.end, frame.head.start).includes(':'));
  return near.length > 0 ? near : tokens;
}

const isNaming = (before: Token, noun: Token): boolean =>
  before.sentence === noun.sentence && noun.index - before.index < 7 && NAMING.has(before.upos);

/** "The Danish and Dutch governments": each adjective names a state. */
function statesBefore(token: Token, context: Context): Entity[] {
  const found: Entity[] = [];
  for (let at = token.index - 1; at >= 0 && isNaming(context.doc.tokens[at], token); at--) {
    const mention = context.positions.headedBy(at).find((each) => each.entity.class === 'Country');
    if (mention) found.unshift(mention.entity);
  }
  return found;
}
