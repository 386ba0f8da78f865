import type { Doc } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import { bindAcronyms, bindApposed, bindGovernments } from './acronyms.ts';
import { noteAgreement } from './agreement.ts';
import { findAuthorities } from './authorities.ts';
import { findBodies } from './bodies.ts';
import { findBracketed } from './bracketed.ts';
import { readCapitals } from './capitals.ts';
import { findCompanies } from './companies.ts';
import { findDescriptions } from './descriptions.ts';
import { findEmployers } from './employers.ts';
import { type Draft, Findings } from './findings.ts';
import { bindGroups } from './group-acronyms.ts';
import { findGroups } from './groups.ts';
import { findHolders } from './holders.ts';
import { homeOf } from './home.ts';
import { findHouses } from './houses.ts';
import { findHumans } from './humans.ts';
import { findLexiconNames, readCharters } from './names.ts';
import { officesOf } from './offices.ts';
import { findFullNames } from './persons.ts';
import { findPlaces } from './places.ts';
import { findPresumed } from './presumed.ts';
import { findPresumedNouns } from './presumed-nouns.ts';
import { findReceivers } from './receivers.ts';
import { findRuled } from './ruled-places.ts';
import { findSeated } from './seated.ts';
import { findOwnState, findStates } from './states.ts';
import { findSurnames } from './surnames.ts';
import { findUnnamedBodies } from './unnamed-bodies.ts';

interface Recognised {
  readonly mentions: Mention[];
  readonly offices: Office[];
  readonly publisher: readonly Mention[];
}

export { detachReceivers } from './detach.ts';
export { withForms } from './forms.ts';

const done = new WeakMap<Doc, Recognised>();

/**
 * People, bodies, states, groups and places of a document, with every mention, in text order. Names never overlap; the noun phrase of a
 * group or of a body without a proper name holds the names inside it. Works without parts of speech, better with them.
 */
export function recogniseEntities(doc: Doc): Mention[] {
  return recognised(doc).mentions;
}

/** The posts that the text states of the people it names. */
export function recogniseOffices(doc: Doc): Office[] {
  return recognised(doc).offices;
}

/** Who the publisher's name names; offsets are those of `doc.meta.publisher`. */
export function recognisePublisher(doc: Doc): readonly Mention[] {
  return recognised(doc).publisher;
}

function recognised(doc: Doc): Recognised {
  let result = done.get(doc);
  if (!result) {
    result = recognise(doc);
    done.set(doc, result);
  }
  return result;
}

function recognise(doc: Doc): Recognised {
  const found = new Findings(doc);
  findLexiconNames(found);
  readCharters(found);
  findFullNames(found);
  const home = homeOf(found);
  findBodies(found);
  findBracketed(found);
  bindAcronyms(found);
  bindApposed(found);
  findStates(found);
  bindGovernments(found);
  readCapitals(found, home.state);
  const holders = findHolders(found);
  findSurnames(found);
  findCompanies(found);
  findEmployers(found);
  findSeated(found);
  findAuthorities(found);
  findReceivers(found);
  findPlaces(found);
  findRuled(found, holders);
  findGroups(found);
  bindGroups(found);
  findOwnState(found, home.state);
  findDescriptions(found, home);
  findUnnamedBodies(found);
  findHouses(found);
  findHumans(found);
  if (doc.language === 'fr') findPresumedNouns(found);
  findPresumed(found);
  noteAgreement(found, holders);
  const offices = officesOf(found, holders, home);
  return {
    mentions: mentionsOf(found),
    offices,
    publisher: home.publisher,
  };
}

/** Drafts as mentions, in text order, the longer first where two start together; one for each span. */
function mentionsOf(found: Findings): Mention[] {
  const spans = new Map<string, Mention>();
  for (const draft of [...found.outers, ...found.leaves()]) {
    const mention = mentionOf(found, draft);
    const key = `${mention.start}-${mention.end}`;
    if (!spans.has(key)) spans.set(key, mention);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function mentionOf(found: Findings, draft: Draft): Mention {
  return {
    start: found.words[draft.first].start,
    end: found.words[draft.last - 1].end,
    entity: draft.entity,
    kind: draft.kind,
    rule: draft.rule,
  };
}
