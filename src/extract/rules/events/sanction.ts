import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { factualityOf } from '../../events/factuality.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';

/** "Les mesures restrictives visant onze dirigeants": whom the participle beside the noun aims at. */
const aimedAt = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  context.clauses.tree
    .by(frame.head.index, 'acl')
    .flatMap((token) => context.clauses.at(token.index) ?? [])
    .flatMap((each) => (each.passive ? allEntitiesIn(each, ['on', 'against'], context) : context.resolver.resolveAll(each.objects)))
    .map((entity) => ['Target', entity] as const);

/** "Restrictive measures" are sanctions, "measures" are not. */
const isRestrictive = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('sanction') ||
  frame.concepts.has('noun-sanction') ||
  context.clauses.tree.by(frame.head.index, 'amod').some((token) => context.conceptsOf(token).has('restrictive-adj'));

/** "Le communiqué sanctionnant la session": what ends it, no penalty. */
const onlyCloses = (frame: Frame): boolean => frame.verbal && frame.tense === 'progressive';

/** "Sans restrictions": there are none. */
const isAbsent = (frame: Frame, context: Context): boolean =>
  context.clauses.tree.by(frame.head.index, 'case').some((token) => token.lemma === 'sans' || token.lemma === 'without');

/** The predicate that imposes: the governor, or the one above the noun that counts them ("adopted a package of sanctions"). */
const imposing = ({ governor, head }: Frame): Frame | null =>
  governor && !governor.verbal && governor.head.index === head.head && governor.governor?.objects.includes(governor.head)
    ? governor.governor
    : governor;

/** "A package of sanctions", "un train de sanctions"; not "a narrative on sanctions". */
const counts = (frame: Frame, context: Context): boolean =>
  context.clauses.tree.by(frame.head.index, 'case').every((token) => token.lemma === 'of' || token.lemma === 'de');

/** "A false narrative on sanctions": a bare noun below another that is no verb’s object, and nobody aimed at. */
const isMentioned = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.head.deprel.startsWith('nmod') &&
  !isImposed(frame, context) &&
  context.clauses.tree.by(frame.head.index, 'det', 'amod', 'acl', 'nmod').length === 0;

/** The sanctions are the verb’s object, or what its object counts ("a new set of sanctions"). */
const isImposed = (frame: Frame, context: Context): boolean => {
  const objects = imposing(frame)?.objects ?? [];
  const above = context.clauses.tree.head(frame.head);
  return (
    objects.includes(frame.head) ||
    (frame.head.deprel.startsWith('nmod') &&
      counts(frame, context) &&
      above !== undefined &&
      (objects.includes(above) || context.clauses.isTime(above.index)))
  );
};

export const sanction: EventRule = {
  id: 'event/sanction',
  class: 'Sanction',
  units: ['sanction', 'noun-sanction', 'noun-text'],
  roles: { Author: ['subject', 'by', 'owner', 'adjective'], Target: ['object', 'against', 'on', 'of', 'to'] },
  accepts: (frame, context) =>
    isRestrictive(frame, context) &&
    !onlyCloses(frame) &&
    (!frame.verbal || context.resolver.resolveAll([...frame.subjects, ...frame.objects]).length > 0) &&
    !isAbsent(frame, context) &&
    factualityOf(frame) === 'Actual' &&
    (frame.verbal ||
      frame.governor === null ||
      imposing(frame)?.verbal === true ||
      context.clauses.tree.by(frame.head.index, 'acl').length > 0) &&
    !isMentioned(frame, context),
  also: (frame, context) => [
    ...aimedAt(frame, context),
    ...(frame.verbal || !imposing(frame) || !isImposed(frame, context)
      ? []
      : [
          ...allEntitiesIn(imposing(frame) as Frame, ['subject'], context)
            .flatMap((each) => context.self.bodyOf(each))
            .map((each) => ['Author', each] as const),
          ...allEntitiesIn(imposing(frame) as Frame, ['against', 'on'], context).map((each) => ['Target', each] as const),
        ]),
  ],
  examples: {
    fr: {
      match: [
        { text: 'Le Canada a imposé mardi des sanctions contre le Bélarus.', reads: 'Sanction 2024-05-14 Target=Bélarus Author=Canada' },
      ],
      reject: ['Le texte a été sanctionné par un vote favorable.'],
    },
    en: {
      match: [
        { text: 'Canada imposed sanctions against Belarus on Tuesday.', reads: 'Sanction 2024-05-14 Target=Belarus Author=Canada' },
        { text: 'The Council today renewed its restrictive measures against Belarus.', reads: 'Sanction 2024-05-15 Target=Belarus' },
      ],
      reject: ['The court found no breach.', 'The Council adopted measures for farmers.'],
    },
  },
};
