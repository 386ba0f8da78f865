import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isRounds } from '../../events/themes.ts';
import { isPersonName } from '../../reference/mentions.ts';

/** Words that open a sentence with those whom somebody meets besides. */
const OPENING = /^\P{L}*(?:outre|en plus d(?:e|u|es)|in addition to|besides|apart from|aside from)(?!\p{L})/iu;

/** "Outre Anna Keller et Luca Rossi, M. Bernard s’est entretenu avec …": the people whom the opening of the sentence names, before who meets them. */
export function metBesides({ verbal, head, subjects, objects }: Frame, { doc, clauses, positions }: Context): readonly Entity[] {
  const { start, first } = doc.sentences[head.sentence];
  if (!verbal || objects.concat(subjects).length === 0 || !OPENING.test(doc.text.slice(start, head.start))) return [];
  const people: Entity[] = [];
  for (let at = first; at < head.index; at++) {
    const [person] = positions.headedBy(at).filter(isPersonName);
    if (person) people.push(person.entity);
    if (clauses.at(at)?.verbal) break;
  }
  return people;
}

/** "Ont eu un échange de vues avec X": the partners hang on the noun that the verb has. */
export const withBehindNoun = ({ verbal, objects }: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  verbal
    ? resolver
        .resolveAll(
          objects
            .flatMap(({ index }) => clauses.argumentsOf(index))
            .filter(({ slot }) => slot === 'with')
            .flatMap(({ head }) => clauses.tree.conjuncts(head)),
        )
        .filter(({ class: kind }) => kind !== 'Place')
    : [];

/** Words that name partners, and the most words of a time and a place that may stand before them. */
const BESIDE: ReadonlySet<string> = new Set(['avec', 'entre', 'with', 'between']);
const SET_BETWEEN = 9;
const SETTING: ReadonlySet<string> = new Set(['ADJ', 'ADP', 'DET', 'PROPN', 'PUNCT']);

/** "Au cours d’un entretien, mardi à Lomé, avec X", "the talks on Monday in Oslo between X and Y": partners whom a time and a place part from their noun. */
export function partnersBehindTime({ verbal, head }: Frame, { clauses, doc: { tokens }, resolver }: Context): readonly Entity[] {
  if (verbal) return [];
  let timed = false;
  for (let at = head.index + 1; at <= head.index + SET_BETWEEN && tokens[at]?.sentence === head.sentence; at++) {
    const token = tokens[at];
    if (timed && BESIDE.has(token.lemma)) {
      const noun = clauses.tree.head(token);
      return noun && noun.index > at ? resolver.resolveAll(clauses.tree.conjuncts(noun)).filter(({ class: kind }) => kind !== 'Place') : [];
    }
    if (clauses.isTime(at)) timed = true;
    else if (!SETTING.has(token.upos)) return [];
  }
  return [];
}

/** "Une audience auprès du président X", "a eu une audience auprès de …": the person who grants it. */
export const audienceWith = ({ objects, args }: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  resolver
    .resolveAll(
      [...args, ...objects.flatMap(({ index }) => clauses.argumentsOf(index))]
        .filter(({ marker }) => marker === 'auprès de')
        .flatMap(({ head }) => clauses.tree.conjuncts(head)),
    )
    .filter(isNamedPerson);

/** "Une réunion de crise avec les préfets": partners that hang on the bare noun that says what kind of meeting it is. */
export const withBehindKind = (frame: Frame, { clauses, resolver }: Context): readonly Entity[] =>
  resolver
    .resolveAll(
      (frame.verbal ? frame.objects.flatMap(({ index }) => clauses.argumentsOf(index)) : frame.args)
        .filter(({ slot, head }) => slot === 'of' && clauses.tree.by(head.index, 'det').length === 0)
        .flatMap(({ head }) => clauses.argumentsOf(head.index))
        .filter(({ slot }) => slot === 'with')
        .flatMap(({ head }) => clauses.tree.conjuncts(head)),
    )
    .filter(({ class: kind }) => kind !== 'Place');

/** "La commission mixte entre le Togo et le Bénin s’est réunie", "three days of talks between X and Y": parties that hang on who meets, or on the days that are counted. */
export function betweenWhom({ verbal, subjects, head }: Frame, context: Context): readonly Entity[] {
  const { clauses, resolver } = context;
  const days = verbal ? undefined : clauses.tree.head(head);
  const nouns = verbal ? subjects : days && isRounds(days, context) ? [days] : [];
  const between = nouns.flatMap(({ index }) => clauses.argumentsOf(index)).filter(({ slot }) => slot === 'between');
  return resolver
    .resolveAll(between.flatMap((argument) => clauses.tree.conjuncts(argument.head)))
    .filter(({ class: kind }) => kind !== 'Place');
}
