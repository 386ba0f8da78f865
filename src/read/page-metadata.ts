import type { Page } from './dom.ts';
import { type FoundMeta, isDay, isWebAddress } from './metadata.ts';

/** Names of <meta> elements, best first. */
const TITLE = ['og:title', 'dcterms.title', 'dc.title', 'twitter:title'];
const ISSUED = [
  'article:published_time',
  'og:article:published_time',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'date',
  'publication_date',
  'pubdate',
];
const PUBLISHER = ['dcterms.publisher', 'dc.publisher', 'publisher', 'og:site_name', 'dcterms.creator', 'dc.creator'];
const LD_TYPES = /Article|PressRelease|Posting|WebPage|Report|Document/u;

/** Title, date of issue, publisher, canonical address and language that a page's own metadata gives (JSON-LD, then meta elements). */
export function pageMetadata(page: Page): FoundMeta {
  const linked = linkedData(page);
  const named = metaElements(page);
  const first = (names: readonly string[]): string | undefined => names.map((name) => named.get(name)).find((value) => value !== undefined);
  const address = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), first(['og:url']), textOf(linked?.url)];
  const language = /^(fr|en)\b/iu.exec(page.querySelector('html')?.getAttribute('lang') ?? '')?.[1].toLowerCase();
  const found: Record<string, string | undefined> = {
    title: clean(textOf(linked?.headline) ?? first(TITLE) ?? page.querySelector('title')?.textContent ?? undefined),
    issued: [textOf(linked?.datePublished), first(ISSUED), timeElement(page)].map(dayOf).find((day) => day !== undefined),
    publisher: clean(nameOf(linked?.publisher) ?? first(PUBLISHER)),
    source: address.find((value): value is string => typeof value === 'string' && isWebAddress(value)),
    language,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as FoundMeta;
}

function metaElements(page: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))?.toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** The first thing of a page's JSON-LD that is an article or the page itself; malformed JSON is passed over. */
function linkedData(page: Page): Record<string, unknown> | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = candidates(parse(script.textContent ?? '')).find((thing) => LD_TYPES.test(String(thing['@type'])));
    if (found) return found;
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function candidates(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(candidates);
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Record<string, unknown>;
  return [thing, ...candidates(thing['@graph'])];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? textOf((one as Record<string, unknown>).name) : textOf(one);
}

/** Only a page with one <time> says by it when it was issued. */
function timeElement(page: Page): string | undefined {
  const times = [...page.querySelectorAll('time[datetime]')];
  return times.length === 1 ? (times[0].getAttribute('datetime') ?? undefined) : undefined;
}

/** The day as the page writes it, without a shift between time zones. */
function dayOf(value: string | undefined): string | undefined {
  const day = value?.trim().slice(0, 10);
  return day !== undefined && isDay(day) ? day : undefined;
}

function clean(value: string | undefined): string | undefined {
  return value?.replace(/[ \t\n\r\f]+/gu, ' ').trim() || undefined;
}
