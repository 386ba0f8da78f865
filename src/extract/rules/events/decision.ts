import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isDated } from '../../events/times.ts';
import type { EventRule } from '../../rule.ts';
import { entitiesIn, fillers } from '../../slots.ts';
import { changesMembership, decidedUpon, isBody, membersIn, recognisesState } from './decided.ts';
import { formsBody, isFounded } from './founded.ts';
import { entrusted, instructsBody, isEntrusted, isOrdered, ordersThing } from './ordered.ts';
import { isListing, isSanctions } from './restrictions.ts';
import { hasTextObject } from './texts.ts';

const FINITE = new Set<Frame['tense']>(['perfect', 'past', 'present']);

/** "La frontière a été fermée le 19 août": nobody is named, and the day is. */
const isDatedPassive = (frame: Frame, context: Context): boolean =>
  frame.passive && PAST.has(frame.tense) && frame.objects.length > 0 && context.timesOf(frame).some((time) => time.kind === 'point');

/** "The Prime Minister, Ana Lund, dissolved Parliament": a person whose post the text tells acts for the state. */
const isInOffice = (entity: Entity, { postsOf }: Context): boolean =>
  entity.class === 'Person' && postsOf(entity).some(({ organization }) => organization?.class === 'Country');

/** What people do who decide nothing ("opened the forum", "extended an invitation"). */
const OPENING = ['open', 'close', 'extend', 'launch'] as const;

/** "A levé la séance", "closed the meeting": whoever chairs ends it. */
const closesSitting = ({ objects }: Frame, { conceptsOf }: Context): boolean =>
  objects.length > 0 && objects.every((token) => conceptsOf(token).has('noun-meeting') || conceptsOf(token).has('noun-session'));

/** "A instauré un fonds", "a activé une cellule de crise": a body or a place of work is founded. */
const createsBody = (frame: Frame, context: Context): boolean =>
  (frame.concepts.has('create') && frame.objects.some((token) => isFounded(token, context))) || formsBody(frame, frame.objects, context);

/** "The Council has suspended …": what a body has done, where the verb may mean much else; in its own communiqué it says "admits". */
const isResolved = (frame: Frame, context: Context): boolean => {
  if (!frame.concepts.has('resolve') || ['decide', 'approve', 'instruct'].some((concept) => frame.concepts.has(concept))) return true;
  if (frame.concepts.has('suspend-member') && context.resolver.resolveAll(frame.objects).some((entity) => entity.class === 'Country'))
    return false;
  if (frame.objects.length === 0 || frame.objects.some((token) => isSanctions(token, context))) return false;
  if (closesSitting(frame, context) || createsBody(frame, context)) return false;
  if (isDatedPassive(frame, context)) return true;
  const subjects = context.resolver.resolveAll(frame.subjects);
  return PAST.has(frame.tense)
    ? subjects.some(
        (each) =>
          isBody(each) ||
          (frame.link !== 'relative' && !OPENING.some((concept) => frame.concepts.has(concept)) && isInOffice(each, context)),
      )
    : frame.tense === 'present' && subjects.some((each) => isBody(each) && context.self.entities.includes(each));
};

const PROCLAIMED = ['noun-emergency', 'noun-disaster'] as const;
/** "An outbreak of cholera was declared": it is found, and decided by nobody. */
const OUTBREAKS = ['noun-outbreak', 'noun-disease'] as const;

/** "Declared mpox an emergency", "a déclaré que la flambée constituait une urgence": what something is said to be. */
const becoming = (frame: Frame, context: Context): readonly Token[] => {
  const complements = context.clauses.tree.by(frame.head.index, 'xcomp', 'ccomp');
  return [...complements, ...complements.flatMap((token) => context.clauses.at(token.index)?.objects ?? [])].filter((token) =>
    context.conceptsOf(token).has('noun-emergency'),
  );
};

/** "Declared a state of emergency", "a décrété un deuil de trois jours": a state of things that a body proclaims. */
const isProclaimed = (frame: Frame, context: Context): boolean =>
  [...frame.objects, ...becoming(frame, context)].some(
    (token) =>
      PROCLAIMED.some((concept) => context.conceptsOf(token).has(concept)) &&
      !OUTBREAKS.some((concept) => context.conceptsOf(token).has(concept)),
  ) &&
  (context.resolver.resolveAll(frame.subjects).length > 0 || isDatedPassive(frame, context));

/** "Decides to lift the sanctions", "a décrété un embargo", "a mis fin aux sanctions": an event of its own class says it. */
const onlySanctions = (frame: Frame, context: Context): boolean =>
  (frame.concepts.has('list-verb') && isListing(frame, context)) ||
  [frame, ...context.clauses.tree.by(frame.head.index, 'xcomp', 'ccomp', 'advcl').flatMap((token) => context.clauses.at(token.index) ?? [])]
    .filter((each) => each === frame || each.tense === 'infinitive')
    .flatMap((each) => [...each.objects, ...(each.concepts.has('stop') ? inSlot(each, 'to').map(({ head }) => head) : [])])
    .some((token) => isSanctions(token, context));

/** "A lancé les travaux", "launched a consultation": an undertaking that somebody begins, and no body that is founded. */
const isBegun = (frame: Frame, context: Context): boolean =>
  (frame.concepts.has('launch') || frame.concepts.has('open')) &&
  PAST.has(frame.tense) &&
  frame.objects.some((token) => context.conceptsOf(token).has('noun-undertaking')) &&
  context.resolver.resolveAll(frame.subjects).length > 0;

const STAYING: ReadonlySet<string> = new Set(['rester', 'demeurer', 'remain', 'stay']);
const SEIZED: ReadonlySet<string> = new Set(['saisir', 'saisi', 'seize', 'seized']);

/** "Décide de rester saisi de la question", "decides to remain seized of the matter": how resolutions end. */
const staysSeized = (frame: Frame, context: Context): boolean => {
  const words = context.doc.tokens.slice(frame.head.index + 1, frame.head.index + 1 + SEIZED_WITHIN);
  return words.some(({ lemma }) => STAYING.has(lemma)) && words.some(({ lemma, form }) => SEIZED.has(lemma) || SEIZED.has(form));
};

const SEIZED_WITHIN = 6;

/** "Le train de mesures arrêté par le Conseil le mois dernier": a participle with who decided, and when. */
const isTakenBeside = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  frame.tense === 'participle' &&
  (frame.concepts.has('decide') || frame.concepts.has('approve')) &&
  context.timesOf(frame).length > 0 &&
  context.resolver.resolveAll(frame.subjects).some(isBody);

/** A finite verb with somebody who decides, or a text that was approved. */
const isTaken = (frame: Frame, context: Context): boolean => {
  if (recognisesState(frame, context)) return true;
  if (
    frame.negated ||
    !(FINITE.has(frame.tense) || isTakenBeside(frame, context)) ||
    onlySanctions(frame, context) ||
    staysSeized(frame, context)
  )
    return false;
  if (frame.concepts.has('proclaim') && isProclaimed(frame, context)) return true;
  if (isOrdered(frame, context) || isEntrusted(frame, context) || isBegun(frame, context)) return true;
  if (!['decide', 'approve', 'instruct', 'resolve'].some((concept) => frame.concepts.has(concept))) return false;
  const subjects = context.resolver.resolveAll(frame.subjects);
  return (
    isResolved(frame, context) &&
    (!frame.concepts.has('instruct') ||
      ordersThing(frame, context) ||
      subjects.some((entity) => entity.class !== 'Person' || entity === context.self.author) ||
      instructsBody(frame, context)) &&
    (subjects.length > 0 ||
      (frame.passive && hasTextObject(frame, context)) ||
      (frame.concepts.has('resolve') && isDatedPassive(frame, context)))
  );
};

/** "Announced the authorization of a drawdown": what a body says that it has allowed. */
const isAnnounced = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('adopt-noun') &&
  inSlot(frame, 'of').length > 0 &&
  frame.governor?.concepts.has('announce') === true &&
  frame.governor.objects.includes(frame.head) &&
  context.resolver.resolveAll(frame.governor.subjects).some(isBody);

/** "La décision de suspendre les vols a été prise par l’Autorité": who took it; the tree may hang the noun on what it is about. */
const takers = ({ head, verbal }: Frame, { clauses, resolver, language }: Context): readonly Entity[] =>
  verbal
    ? []
    : clauses
        .inSentence(head.sentence)
        .filter(
          ({ passive, negated, head: verb }) =>
            passive && !negated && verb.index > head.index && isSmallWord(language, 'take-decision', verb.lemma),
        )
        .filter(({ objects }) => objects.some(({ index }) => index === head.index || index === head.head))
        .flatMap(({ subjects }) => resolver.resolveAll(subjects))
        .filter(isBody);

/** "La décision de la Commission de suspendre …", "the Government’s decision to close …": one that somebody took, and what it is. */
const isOwnDecision = (frame: Frame, context: Context): boolean =>
  (takers(frame, context).length > 0 && isDated(frame, context)) ||
  ((takers(frame, context).length > 0 ||
    fillers(frame, 'owner', context).length > 0 ||
    entitiesIn(frame, ['by', 'of'], context).some(isBody)) &&
    saysWhat(frame, context));

/** "The ministers’ go-ahead for a centre", "le feu vert du Conseil à ce projet": who allows it, and what. */
const isAssent = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('noun-assent') &&
  !['decide', 'approve'].some((concept) => frame.governor?.concepts.has(concept)) &&
  assenters(frame, context).length > 0 &&
  (inSlot(frame, 'to', 'for', 'recipient').length > 0 ||
    (frame.governor?.verbal === true && !frame.governor.negated && PAST.has(frame.governor.tense)));

const assenters = (frame: Frame, context: Context): readonly Entity[] =>
  entitiesIn(frame, ['by', 'of', 'owner', 'from'], context).filter((each) => isBody(each) || each.class === 'Group');

const saysWhat = (frame: Frame, context: Context): boolean =>
  context.clauses.tree
    .by(frame.head.index, 'acl', 'ccomp', 'xcomp')
    .some((child) => child.feats.VerbForm === 'Inf' || context.clauses.at(child.index)?.tense === 'infinitive');

export const decision: EventRule = {
  id: 'event/decision',
  class: 'Decision',
  units: [
    'decide',
    'approve',
    'instruct',
    'resolve',
    'proclaim',
    'launch',
    'open',
    'noun-decision',
    'noun-assent',
    'adopt-noun',
    'entrust',
    'recognise-state',
    'change-membership',
  ],
  roles: { Author: ['subject'] },
  also: (frame, context) => [
    ...(changesMembership(frame, context) ? membersIn(frame, context) : []).map((entity) => ['Author', entity] as const),
    ...takers(frame, context).map((entity) => ['Author', entity] as const),
    ...(isAssent(frame, context) ? assenters(frame, context) : []).map((entity) => ['Author', entity] as const),
    ...(frame.verbal || frame.concepts.has('adopt-noun')
      ? []
      : entitiesIn(frame, ['owner', 'by', 'of'], context).map((entity) => ['Author', entity] as const)),
    ...(frame.concepts.has('adopt-noun') && frame.governor
      ? context.resolver.resolveAll(frame.governor.subjects).map((entity) => ['Author', entity] as const)
      : []),
    ...decidedUpon(frame, context).map((entity) => ['Target', entity] as const),
    ...(frame.concepts.has('instruct') ? context.resolver.resolveAll(frame.objects).map((entity) => ['Target', entity] as const) : []),
    ...[...entrusted(frame, context), ...(recognisesState(frame, context) ? context.resolver.resolveAll(frame.objects) : [])].map(
      (entity) => ['Target', entity] as const,
    ),
    ...frame.objects
      .flatMap((token) => context.clauses.at(token.index) ?? [])
      .filter((thing) => thing.concepts.has('noun-creation'))
      .flatMap((thing) => entitiesIn(thing, ['of'], context))
      .map((entity) => ['Target', entity] as const),
  ],
  accepts: (frame, context) =>
    changesMembership(frame, context) ||
    (frame.verbal ? isTaken(frame, context) : isAssent(frame, context) || isOwnDecision(frame, context) || isAnnounced(frame, context)),
  examples: {
    fr: {
      match: [
        { text: 'Félix Tshisekedi a chargé la Banque centrale de préparer un plan.', reads: 'Decision Author=Félix Tshisekedi' },
        { text: 'L’Union européenne a suspendu mardi le visa de ces responsables.', reads: 'Decision 2024-05-14 Author=Union européenne' },
        { text: 'Le Togo a lancé mardi les travaux du pont de Kara.', reads: 'Decision 2024-05-14 Author=Togo' },
        { text: 'La Suisse a commué la peine de 40 détenus.', reads: 'Decision Author=Suisse' },
        { text: 'L’Union africaine a reconduit mardi la mission pour deux ans.', reads: 'Decision 2024-05-14 Author=Union africaine' },
        { text: 'Le feu vert du Conseil fédéral au projet a été salué.', reads: 'Decision Author=Conseil fédéral' },
        { text: 'La frontière a été fermée le 3 mai.', reads: 'Decision 2024-05-03' },
        { text: 'Le Ghana s’est retiré lundi de l’Union africaine.', reads: 'Decision 2024-05-13 Author=Ghana' },
        { text: 'La Suisse a dû suspendre les vols.', reads: 'Decision 2024-05-15 Author=Suisse' },
        { text: 'Le Togo a accueilli les réfugiés avant de suspendre les vols.', reads: 'Decision Author=Togo' },
        { text: 'Le Togo a décrété lundi un deuil de trois jours.', reads: 'Decision 2024-05-13 Author=Togo' },
        { text: 'Le Conseil fédéral a approuvé mercredi la stratégie numérique.', reads: 'Decision 2024-05-15 Author=Conseil fédéral' },
      ],
      reject: [
        'La Suisse a décidé d’imposer des sanctions au Bélarus.',
        'Le directeur a déclaré ses revenus.',
        'La Suisse a décidé de créer un centre d’alerte précoce.',
        'La séance est levée.',
        'L’Union européenne a suspendu la séance.',
        'La Suisse n’a pas pu rouvrir la route.',
        'Ce projet a fermé la porte aux critiques.',
        'Le résultat du vote décidera de la suite.',
      ],
    },
    en: {
      match: [
        {
          text: 'Josep Borrell directed the European Commission to study the matter.',
          reads: 'Decision Author=Josep Borrell Target=European Commission',
        },
        { text: 'The decision of the African Union to lift the embargo was welcomed.', reads: 'Decision Author=African Union' },
        { text: 'The green light of the African Union for the centre was welcomed.', reads: 'Decision Author=African Union' },
        { text: 'The African Union prolonged the mission on Tuesday.', reads: 'Decision 2024-05-14 Author=African Union' },
        { text: 'The border was closed on 3 May.', reads: 'Decision 2024-05-03' },
        { text: 'Ghana rejoined and Kenya left the African Union on Monday.', reads: 'Decision 2024-05-13 Author=Kenya' },
        { text: 'Switzerland was forced to suspend all flights.', reads: 'Decision 2024-05-15 Author=Switzerland' },
        { text: 'Togo sheltered the refugees before suspending all flights.', reads: 'Decision Author=Togo' },
        { text: 'The European Parliament voted on Tuesday to abolish the tax.', reads: 'Decision 2024-05-14 Author=European Parliament' },
        { text: 'Norway commuted the sentences of 40 prisoners.', reads: 'Decision Author=Norway' },
        { text: 'Ghana declared a state of emergency on Monday.', reads: 'Decision 2024-05-13 Author=Ghana' },
        { text: 'The Federal Council approved the digital strategy on Wednesday.', reads: 'Decision 2024-05-15 Author=Federal Council' },
      ],
      reject: [
        'Switzerland decided to impose sanctions on Belarus.',
        'Switzerland decided to create an early warning centre.',
        'The storm has closed the road.',
        'The outcome of the vote will decide what comes next.',
      ],
    },
  },
};
