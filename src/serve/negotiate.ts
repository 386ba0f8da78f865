/** Content negotiation by the Accept header (RFC 9110, section 12.5.1). */

interface Range {
  readonly type: string;
  readonly subtype: string;
  readonly quality: number;
}

const RANGE = /^\s*([\w!#$%&'*+.^`|~-]+)\/([\w!#$%&'*+.^`|~-]+)\s*((?:;[^,]*)?)$/;
const QUALITY = /;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)/i;

function readRange(text: string): Range[] {
  const match = RANGE.exec(text);
  if (!match) return [];
  const quality = QUALITY.exec(match[3])?.[1];
  return [
    { type: match[1].toLowerCase(), subtype: match[2].toLowerCase(), quality: quality === undefined ? 1 : Math.min(1, Number(quality)) },
  ];
}

/** How closely a range names a media type: 3 by name, 2 by its first half, 1 as anything, 0 not at all. */
function closeness({ type, subtype }: Range, mediaType: string): number {
  const [first, second] = mediaType.split('/');
  if (type === first && subtype === second) return 3;
  if (type === first && subtype === '*') return 2;
  return type === '*' && subtype === '*' ? 1 : 0;
}

function qualityOf(ranges: readonly Range[], mediaType: string): number {
  let best = { close: 0, quality: 0 };
  for (const range of ranges) {
    const close = closeness(range, mediaType);
    if (close > best.close) best = { close, quality: range.quality };
  }
  return best.quality;
}

/**
 * The media type that a client likes best; of equals the one that stands first. A client that says nothing takes the first.
 * @param accept the Accept header; what in it is no media range is left out
 */
export function choose(accept: string | undefined, offered: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === '') return offered[0];
  const ranges = accept.split(',').flatMap(readRange);
  let best: string | undefined;
  let bestQuality = 0;
  for (const mediaType of offered) {
    const quality = qualityOf(ranges, mediaType);
    if (quality <= bestQuality) continue;
    best = mediaType;
    bestQuality = quality;
  }
  return best;
}

/** The language, of French and English, that an Accept-Language header prefers; English where it names neither. */
export function chooseLanguage(accept: string | undefined): 'en' | 'fr' {
  const ranges = (accept ?? '').split(',').map((each) => /^\s*(en|fr)(?:-[\w-]+)?\s*(?:;\s*q\s*=\s*([\d.]+))?\s*$/i.exec(each));
  let best: 'en' | 'fr' = 'en';
  let bestQuality = 0;
  for (const match of ranges) {
    const quality = match?.[2] === undefined ? 1 : Number(match[2]);
    if (!match || !(quality > bestQuality)) continue;
    best = match[1].toLowerCase() as 'en' | 'fr';
    bestQuality = quality;
  }
  return best;
}
