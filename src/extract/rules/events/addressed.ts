import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { Slot } from '../../rule.ts';
import { allEntitiesIn, entitiesIn, fillers } from '../../slots.ts';
import { alsoAddressed } from './also-addressed.ts';
import { namedAmong } from './among.ts';
import { obligedBy } from './bound.ts';
import { has, isSympathy, speakersOf, stateBehind } from './speakers.ts';

const ADDRESSING = ['urge', 'thank', 'ask', 'warn', 'inform', 'propose'] as const;
const JUDGING = ['condemn', 'welcome', 'regret', 'thank'] as const;
/** Words whose theme is a feeling for somebody ("exprime sa solidarité avec X", "our thoughts are with X"). */
const FEELING = ['noun-sympathy', 'thank-noun', 'regret-noun'] as const;
const CALLING = ['urge-noun', 'noun-call'] as const;
/** Nouns whose complement is whoever feels or calls, and not for whom ("the appreciation of the American people"). */
const VOICED = [...FEELING, ...CALLING, 'welcome-noun'] as const;
export const TOWARDS = ['to', 'recipient', 'benefit', 'with'] as const;
/** Nouns whose complement suffers or joins what is done, and does not do it ("le meurtre de X", "la nomination de X"). */
const SUFFERED = ['noun-hitting', 'noun-creation', 'noun-agreement', 'adopt-noun', 'sign-noun', 'noun-holding', 'noun-meeting'] as const;

/** Whom the words address ("exhorte les bailleurs à …"), or whose deed they judge ("condamne les frappes de la Russie"). */
export function targetsOf(frame: Frame, context: Context): Entity[] {
  return [...new Set([...aimedAt(frame, context), ...hearersOf(frame, context)])];
}

/** "A plaidé devant les élus", "a prononcé un discours devant la communauté": those before whom somebody speaks; a council may be the place alone. */
const hearersOf = (frame: Frame, context: Context): readonly Entity[] =>
  frame.verbal
    ? [frame, ...themesOf(frame, ['noun-speech'], context)]
        .flatMap((each) => entitiesIn(each, each.concepts.has('take-floor') ? ['before', 'to', 'object'] : ['before'], context))
        .filter(isHearer)
    : [];

function aimedAt(frame: Frame, context: Context): Entity[] {
  if (isSympathy(frame)) return withOthers(sympathised(frame, context), frame, context);
  if (!frame.verbal) return [];
  if (frame.concepts.has('learn')) return context.resolver.resolveAll(frame.subjects);
  if (has(frame.concepts, ADDRESSING)) {
    const addressed = [
      ...partiesIn(frame, ['object', 'recipient', 'to', 'on'], context),
      ...themesOf(frame, [...FEELING, ...CALLING], context).flatMap((each) => partiesIn(each, ['recipient', 'to', 'on'], context)),
      // "Thanks to" is a preposition too.
      ...(themesOf(frame, ['thank-noun'], context).length > 0 ? partiesIn(frame, ['means'], context) : []),
    ];
    if (addressed.length === 0 && frame.concepts.has('urge')) addressed.push(...entitiesIn(frame, ['with'], context));
    if (addressed.length > 0 || !has(frame.concepts, JUDGING)) return addressed;
  }
  if (frame.recipients.length > 0) return context.resolver.resolveAll(frame.recipients);
  const felt = feltFor(frame, context);
  if (felt.length > 0) return felt;
  const called = themesOf(frame, CALLING, context);
  if (called.length > 0) return [frame, ...called].flatMap((each) => partiesIn(each, ['to', 'on', 'recipient'], context));
  if (has(frame.concepts, JUDGING)) return judged(frame, context);
  if (!has(frame.concepts, ['say', 'say-that', 'announce'])) return [];
  if (!frame.concepts.has('say')) return saysClause(frame, context) ? entitiesIn(frame, ['to'], context).filter(isHearer) : [];
  return [
    ...entitiesIn(frame, ['before'], context).filter((each) => each.class !== 'Country'),
    ...entitiesIn(frame, ['to'], context).filter(isHearer),
    ...told(frame, context),
  ];
}

const withOthers = (found: readonly Entity[], { head }: Frame, context: Context): Entity[] =>
  found.length > 0 ? [...new Set([...found, ...alsoAddressed(head, context)])] : [];

const isHearer = ({ class: kind }: Entity): boolean => kind === 'Person' || kind === 'Group';

/** "Confirmed to Ms X that …", "a annoncé aux élus que …". */
const saysClause = ({ head }: Frame, { clauses }: Context): boolean =>
  clauses.tree.by(head.index, 'ccomp').some(({ index }) => index > head.index);

/** "Reminded the troops that …", "told the audience: “…”", "assured Kenya of her support": whom a verb tells what its clause says, or what it names behind. */
function told(frame: Frame, context: Context): readonly Entity[] {
  const behind = ({ index }: Token): boolean => index > frame.head.index;
  if (frame.subjects.length === 0) return [];
  const telling = isSmallWord(context.language, 'telling', frame.head.lemma);
  if (!saysClause(frame, context) && !(telling && inSlot(frame, 'of', 'topic').some(({ head }) => behind(head)))) return [];
  const { resolver } = context;
  const addressed = resolver.resolveAll(frame.objects.filter((token) => behind(token) && !frame.subjects.includes(token)));
  const hearers = addressed.filter(isHearer);
  return hearers.length > 0 || !telling ? hearers : addressed.filter(({ class: kind }) => kind !== 'Place');
}

/** The frames of those objects that say what is expressed: "its call on X", "her thanks to X". */
const themesOf = (frame: Frame, concepts: readonly string[], context: Context): Frame[] =>
  frame.objects.filter((token) => has(context.conceptsOf(token), concepts)).flatMap((token) => context.clauses.at(token.index) ?? []);

/** Entities in slots; an office-holder without a name, or "the Government", stands for the state that the phrase names ("the President and people of X"). */
function partiesIn(frame: Frame, slots: readonly Slot[], context: Context): Entity[] {
  const { resolver } = context;
  const tokens = slots.flatMap((slot) => fillers(frame, slot, context)).filter((token) => !has(context.conceptsOf(token), VOICED));
  const named = resolver.resolveAll(tokens).filter((each) => each.class !== 'Place');
  const nameless = tokens.some((token) => resolver.resolve(token).every((each) => each.anonymous));
  if (!nameless) return named;
  const states = tokens.flatMap((token) => stateBehind(token, context) ?? []);
  return [...named, ...states.filter((each) => !named.includes(each))];
}

/** "Our hearts go out to the people of X", "our thoughts are with the families". */
export function sympathised(frame: Frame, context: Context): Entity[] {
  const { governor } = frame;
  if (frame.verbal) return allEntitiesIn(frame, TOWARDS, context);
  if (!governor?.subjects.includes(frame.head)) return [];
  const said = allEntitiesIn(governor, TOWARDS, context);
  return said.length > 0 ? said : context.resolver.resolveAll(context.clauses.tree.conjuncts(governor.head));
}

/** "Exprime sa gratitude au Japon", "extends condolences to the families", "expressed sympathy for the victims". */
function feltFor(frame: Frame, context: Context): Entity[] {
  const themes = frame.objects.filter((token) => has(context.conceptsOf(token), FEELING));
  if (themes.length === 0 && !frame.concepts.has('regret')) return [];
  const nouns = themes.flatMap((token) => context.clauses.at(token.index) ?? []);
  const direct = [frame, ...nouns].flatMap((each) => partiesIn(each, TOWARDS, context));
  if (direct.length > 0) return withOthers(direct, frame, context);
  const reasons = [frame, ...nouns].flatMap((each) => fillers(each, 'for', context));
  const named = context.resolver.resolveAll(reasons).filter((each) => each.class !== 'Organization');
  const slots = frame.concepts.has('thank') ? ['by', 'owner', 'of'] : ['by', 'owner'];
  return named.length > 0 ? named : reasons.flatMap((token) => doersOf(token, slots, context));
}

/** Whose deed is praised or condemned; else whoever is praised or condemned in person. */
function judged(frame: Frame, context: Context): Entity[] {
  const blamed = frame.concepts.has('condemn');
  const slots = blamed ? ['by', 'owner', 'adjective', 'of'] : ['by', 'owner', 'of', 'from'];
  const reasons = [
    ...(frame.concepts.has('thank') ? fillers(frame, 'for', context) : []),
    ...(frame.objects.length === 0 ? fillers(frame, 'of', context) : []),
  ];
  const deeds = has(frame.concepts, ['thank', 'regret'])
    ? frame.objects.filter((token) => !has(context.conceptsOf(token), VOICED))
    : frame.objects;
  const doers = [...deeds, ...reasons].flatMap((token) =>
    doersOf(token, slots, context).filter((each) => each.class !== 'Organization' || !isOwnAct(token, frame, context)),
  );
  if (doers.length > 0) return doers;
  // "Dénonce le blocage de l’aide par les autorités": the tree hangs whoever did it on the verb.
  const by = frame.passive || frame.objects.length === 0 ? [] : entitiesIn(frame, ['by'], context).filter((each) => each.class !== 'Place');
  if (by.length > 0) return by;
  return entitiesIn(frame, ['object'], context).filter(
    (each) => blamed || each.class === 'Person' || each.class === 'Country' || isPraisedFor(frame),
  );
}

const OWN_ACTS = ['noun-decision', 'propose-noun', 'adopt-noun', 'noun-creation'] as const;

/** "Welcomes the Council’s decision", "salue l’adoption par le Parlement de …": the act is welcomed, and no body is praised or addressed. */
const isOwnAct = (token: Token, { concepts }: Frame, context: Context): boolean =>
  concepts.has('welcome') && !concepts.has('thank') && has(context.conceptsOf(token), OWN_ACTS);

/** "Commended the Chilean people for their generosity": whoever is praised for something; one who is welcomed for talks is a guest. */
const isPraisedFor = (frame: Frame): boolean => inSlot(frame, 'for').length > 0 && frame.head.lemma !== 'welcome';

/** Who did what a noun names: by its complements, a participle or a relative clause ("l’attaque perpétrée par X", "the strikes that X launched"). */
function doersOf(token: Token, slots: readonly string[], context: Context): Entity[] {
  const { clauses, resolver } = context;
  const clausal = [token, ...clauses.tree.by(token.index, 'nmod')]
    .flatMap((noun) => clauses.tree.by(noun.index, 'acl'))
    .flatMap((child) => clauses.at(child.index) ?? [])
    .filter((each) => each.passive || !each.inherited)
    .flatMap((each) => resolver.resolveAll(each.subjects));
  const suffered = has(context.conceptsOf(token), SUFFERED);
  const open = suffered ? slots.filter((slot) => slot !== 'of') : slots;
  const deed = clauses.at(token.index);
  const named = deed
    ? entitiesIn(deed, open, context)
    : resolver.resolveAll(
        clauses
          .argumentsOf(token.index)
          .filter((argument) => open.includes(argument.slot))
          .flatMap((argument) => clauses.tree.conjuncts(argument.head)),
      );
  return [...clausal, ...named].filter((each) => each.class !== 'Place');
}

export function targets(frame: Frame, context: Context): (readonly [Role, Entity])[] {
  const found = [...targetsOf(frame, context), ...obligedBy(frame, context)];
  return [...found, ...namedAmong(found, frame.head, context)]
    .filter((each) => each.class !== 'Place' && !speakersOf(frame, context).includes(each))
    .map((each) => ['Target', each] as const);
}
