/** Lower case, one kind of blank, apostrophe and hyphen: the form under which written words are looked up in tables. */
export function plainForm(written: string): string {
  return written
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-');
}
