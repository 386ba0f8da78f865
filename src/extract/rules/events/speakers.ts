import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import type { Clauses } from '../../clause/build.ts';
import type { Frame } from '../../clause/frame.ts';
import { OF, THAT } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { entitiesIn } from '../../slots.ts';

/** True where one of these concepts is among those of a word or predicate. */
export const has = (concepts: ReadonlySet<string>, list: readonly string[]): boolean => list.some((concept) => concepts.has(concept));

/** A noun of sympathy that itself says what is felt ("our thoughts are with …"), not one that a verb expresses. */
export const isSympathy = ({ concepts, verbal, head }: Frame): boolean =>
  has(concepts, ['noun-sympathy']) && (!verbal || head.upos === 'NOUN') && !has(concepts, ['announce-noun', 'urge-noun']);

/** Words inside somebody’s quotation are his where they say "we" or "I" ("« Nous remercions la Suisse », a déclaré X"). */
export const quoteAround = (frame: Frame, { quotes }: Context) =>
  quotes.find((quote) => quote.start <= frame.head.start && frame.head.end <= quote.end);

/** Who is "saddened by the news", "bouleversé par l’attaque", "glad about the release", "satisfait de l’accord": whoever has a feeling about something. */
const feelersOf = (frame: Frame, { resolver, clauses }: Context): readonly Entity[] => {
  if (!frame.verbal || frame.negated || !frame.concepts.has('be-moved') || !FELT.has(frame.tense)) return [];
  const adjective = frame.head.upos === 'ADJ';
  if (adjective ? !isAbout(frame, clauses) : !frame.passive || clauses.tree.by(frame.head.index, 'aux').length === 0) return [];
  if (frame.concepts.has('glad-adj') && !isAbout(frame, clauses)) return [];
  const feeling = resolver.resolveAll(adjective ? frame.subjects : frame.objects);
  return feeling.some(({ class: kind, anonymous }) => !anonymous && FEELING.has(kind)) ? feeling : [];
};

/** A feeling that somebody has is told by saying it; of an office-holder without a name ("the Secretary-General is appalled by …") as well. */
export const isMoved = (frame: Frame, context: Context): boolean => feelersOf(frame, context).length > 0 || isFeltInOffice(frame, context);

function isFeltInOffice(frame: Frame, { resolver, clauses }: Context): boolean {
  if (!frame.verbal || frame.negated || !frame.concepts.has('be-moved') || !FELT.has(frame.tense) || !isAbout(frame, clauses)) return false;
  const feeling = frame.head.upos === 'ADJ' ? frame.subjects : frame.objects;
  return feeling.some((token) => token.feats.Number !== 'Plur' && resolver.isPost(token));
}

/** "Glad about the release", "pleased that …", "satisfait de l’issue"; "glad to announce" tells what is announced. */
const isAbout = ({ head, args }: Frame, { tree }: Clauses): boolean =>
  !tree.by(head.index, 'xcomp', 'advcl').some(({ feats, index }) => feats.VerbForm === 'Inf' && index > head.index) &&
  (tree.by(head.index, 'ccomp', 'advcl').some((clause) => tree.by(clause.index, 'mark').some(({ lemma }) => THAT.has(lemma))) ||
    args.some((arg) => arg.head.index > head.index && ABOUT.has(arg.marker ?? '')));

const ABOUT: ReadonlySet<string> = new Set(['about', 'at', 'with', 'by', 'over', 'of', 'de', 'par']);

const FELT: ReadonlySet<Frame['tense']> = new Set(['present', 'past', 'perfect']);
const FEELING: ReadonlySet<Entity['class']> = new Set(['Person', 'Organization', 'Country']);

/** Who speaks: the subject; for "our thoughts" whose they are; inside a quotation whoever is quoted. */
export function speakersOf(frame: Frame, context: Context): readonly Entity[] {
  const quote = quoteAround(frame, context);
  if (quote) return context.resolver.speakerOf(quote);
  if (isSympathy(frame)) return entitiesIn(frame, ['owner'], context);
  if (frame.concepts.has('learn')) return tellersOf(frame, context);
  const feeling = feelersOf(frame, context);
  return feeling.length > 0 ? feeling : voicesOf(frame, context);
}

/** "From whom she learned that …", "a appris de X que …": whoever told. */
export const tellersOf = (frame: Frame, context: Context): readonly Entity[] =>
  !frame.negated && DONE.has(frame.tense) && context.clauses.tree.by(frame.head.index, 'ccomp').length > 0
    ? entitiesIn(frame, ['from', 'of', 'by'], context).filter(({ class: kind }) => kind === 'Person' || kind === 'Organization')
    : [];

/** The subjects of a verb, a spokesperson without a name as whoever he speaks for. */
const voicesOf = (frame: Frame, { resolver, self }: Context): readonly Entity[] =>
  resolver.resolveAll(frame.subjects).flatMap((each) => (isMouthpiece(each) ? self.bodyOf(each) : [each]));

/** "Le porte-parole a déclaré": without a name he is whoever he speaks for. */
const isMouthpiece = ({ anonymous, name }: Entity): boolean => anonymous === true && /^(porte-parole|spokes)/u.test(name);

const LISTED: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'CCONJ', 'PUNCT']);

/** The state whose office-holders and people a list of titles names: read from the words, since trees hang such lists anywhere. */
export function stateBehind(token: Token, { doc, positions }: Context): Entity | undefined {
  let at = token.index + 1;
  while (doc.tokens[at]?.sentence === token.sentence && LISTED.has(doc.tokens[at].upos)) at++;
  if (doc.tokens[at]?.upos !== 'ADP' || !OF.has(doc.tokens[at].lemma)) return undefined;
  for (let next = at + 1; next <= at + OF_REACH; next++) {
    const state = positions.headedBy(next).find(({ entity }) => entity.class === 'Country');
    if (state) return state.entity;
  }
  return undefined;
}

const OF_REACH = 4;

/** "Le fonds de prévention, dit « fonds vert »": what it is called. */
export const isCalled = ({ head, link }: Frame, { doc }: Context): boolean =>
  /^dite?s?$/u.test(head.form) && (link === 'participle' || head.feats.VerbForm === 'Part') && doc.tokens[head.index + 1]?.form === '«';

/** "The following statement was released by the Governments of X and Y": words that are given out. */
export const isGivenOut = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('give-out') &&
  (frame.passive || frame.objects.some((token) => context.conceptsOf(token).has('warn-noun'))) &&
  frame.objects.some((token) =>
    [token, ...context.clauses.tree.by(token.index, 'nmod')].some((each) => has(context.conceptsOf(each), ['say-noun', 'warn-noun'])),
  );

const NOTING: ReadonlySet<string> = new Set(['note', 'entendre', 'écouter', 'suivre', 'hear', 'listen', 'noter', 'prendre']);

/** "Prenant note de l’allocution d’ouverture de Mme X": a speech that was heard, and who gave it, read from the words: trees hang such names anywhere. */
export function orators(frame: Frame, context: Context): readonly Entity[] {
  if (frame.verbal || !frame.concepts.has('noun-speech')) return [];
  const { doc, positions, resolver } = context;
  const { governor, head } = frame;
  if (governor?.verbal && GIVING.some((concept) => governor.concepts.has(concept)) && governor.objects.includes(head) && !governor.negated)
    return voicesOf(governor, context).filter(({ class: kind }) => kind !== 'Place');
  const { first } = doc.sentences[frame.head.sentence];
  if (!doc.tokens.slice(first, frame.head.index).some(({ lemma, form }) => NOTING.has(lemma) || /^noting$/iu.test(form))) return [];
  for (let at = frame.head.index + 1; at < frame.head.index + ORATOR_WITHIN && doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    const token = doc.tokens[at];
    if (token.form === ',' || token.form === ';' || token.upos === 'VERB') return [];
    const [named] = positions
      .headedBy(at)
      .filter(({ entity, kind }) => kind !== 'adjective' && entity.class !== 'Place' && entity.class !== 'Organization');
    const found = named ? [named.entity] : resolver.resolve(token).filter(({ class: kind }) => kind === 'Person');
    if (found.length > 0)
      return found.every(({ anonymous }) => anonymous)
        ? stateBehind(token, context)
          ? [stateBehind(token, context) as Entity]
          : []
        : found;
  }
  return [];
}

/** "A entendu le rapport du médiateur", "received a report from the Secretariat", "pris note du rapport présenté par X": who reports to whoever hears it. */
export function reporters(frame: Frame, context: Context): readonly Entity[] {
  const { governor, head, concepts } = frame;
  if (frame.verbal || !concepts.has('noun-report') || !governor?.verbal || governor.negated) return [];
  if (!isSmallWord(context.language, 'hearing', governor.head.lemma)) return [];
  if (!DONE.has(governor.tense) || governor.subjects.length === 0) return [];
  const giving = context.clauses.tree.by(head.index, 'acl').flatMap((token) => context.clauses.at(token.index) ?? []);
  const named = [
    ...entitiesIn(frame, ['of', 'by', 'from'], context),
    ...giving.flatMap((each) => context.resolver.resolveAll(each.subjects)),
  ];
  return named.filter((each) => isNamedPerson(each) || each.class === 'Organization');
}

const DONE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'progressive']);

const ORATOR_WITHIN = 12;
/** "Made the following statement", "a prononcé un discours". */
const GIVING = ['perform', 'say', 'give-out', 'give'] as const;
