import { parseHTML } from 'linkedom';
import type { DomNode } from './blocks.ts';

/** What is read of an element. */
export interface PageElement extends DomNode {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

/** What is read of a page. linkedom's own types presume a browser's. */
export interface Page {
  readonly body: DomNode | null;
  readonly documentElement: DomNode;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Parses HTML, however malformed. */
export function parsePage(html: string): Page {
  return (parseHTML(html) as unknown as { document: Page }).document;
}
