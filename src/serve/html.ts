/** HTML whose every inserted text is escaped, unless it is HTML that was made here. */

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | undefined | Html | readonly Html[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for attribute values in quotes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c]);

function partText(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(({ text }) => text).join('') : escapeHtml(String(part));
}

/** A template: `html`<b>${name}</b>``. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, next, i) => text + partText(parts[i - 1]) + next));
}

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--link:light-dark(#0b57a4,#8ab8ff)}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem 1.25rem 4rem;overflow-wrap:anywhere}
header{display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap;border-bottom:1px solid var(--line);padding-bottom:.5rem}
header strong{font-size:1.1rem}h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}.soft{opacity:.72}
code,textarea{font:14px/1.45 ui-monospace,monospace}textarea{width:100%;min-height:17rem;padding:.6rem;border:1px solid var(--line);border-radius:6px;background:var(--soft);color:inherit;resize:vertical}
select,button,input{font:inherit;padding:.3rem .7rem;border:1px solid var(--line);border-radius:6px;background:var(--soft);color:inherit}
button{cursor:pointer;border-color:currentColor}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;white-space:nowrap}td.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.facts th{width:11rem;font-weight:400;opacity:.72}.facts td>div+div{margin-top:.15rem}.rows td{min-width:5rem;overflow-wrap:break-word}.list td:first-child{white-space:nowrap}
@media(min-width:64rem){.wide{margin-inline:min(0px,calc((64rem - 100vw)/2 + 1.25rem))}}
q{quotes:"“" "”"}details>summary{cursor:pointer}li{margin:.25rem 0}`;

/** A whole page. It runs no script and loads nothing. */
export function page(title: string, body: Html, root: string, language: 'en' | 'fr' = 'en'): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Pledgegraph</title><style>${new Html(STYLE)}</style></head>
<body><header><strong><a href="${root}">Pledgegraph</a></strong><a href="${root}sparql">SPARQL</a><a href="${root}.well-known/void">VoID</a><a href="${root}health">health</a></header>
<main>${body}</main></body></html>
`.text;
}
