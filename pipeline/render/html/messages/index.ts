import { printDate } from '../../../model/calendar-date.ts';
import { countPhrase, fillPhrase } from '../../../model/due-page-words.ts';
import type { MessagesPage, MessagesPageWords } from '../../../model/messages-page.ts';
import type { Theme } from '../../../model/theme.ts';
import { html, type Safe } from '../../shared/html.ts';
import { wholePage } from '../whole-page.ts';
import { messageCard } from './message-card.ts';
import { domainMarked, tableOf } from './message-parts.ts';
import { messagesStyle } from './messages-style.ts';

/**
 * The page on which somebody looks at every message of a document before it goes: who gets what, at which address, until when, what may hold it back,
 * and the code that releases these very bytes. One file, without a script, for a screen in light or dark and for paper.
 */
export function messagesPage(page: MessagesPage, words: MessagesPageWords, theme: Theme): string {
	const title = fillPhrase(words.title, { document: page.document });
	const held = page.messages.filter(({ holds }) => holds.length > 0).length;
	const body = html`<a class="skip" href="#messages">${words.skip}</a>
<header>
<h1>${title}</h1>
<p>${words.intro}</p>
<dl class="facts">
${[
	[words.facts.document, page.kind],
	[words.facts.file, page.file],
	[words.facts.date, printDate(page.date)],
].map(([name = '', value = '']) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
<ul class="totals">
<li>${countPhrase(words.counts.messages, page.messages.length)}</li>
<li${held > 0 ? html` class="is-held"` : ''}>${held > 0 ? countPhrase(words.counts.held, held) : words.counts.free}</li>
</ul>
</header>
<main id="messages">
${refusedPart(page, words)}
${listPart(page, words)}
${page.messages.map((one, index) => messageCard(one, index + 1, words))}
${page.refusals.length === 0 ? releasePart(page, words) : ''}
</main>
<footer><p>${words.footer}</p></footer>
`;
	return wholePage({ lang: 'en-GB', title, style: messagesStyle(theme), body });
}

function refusedPart({ refusals }: MessagesPage, { refused }: MessagesPageWords): Safe {
	if (refusals.length === 0) return html``;
	return html`<section class="refused" aria-labelledby="refused">
<h2 id="refused">${refused.heading}</h2>
<p>${refused.intro}</p>
<ul>
${refusals.map((refusal) => html`<li>${refusal}</li>\n`)}</ul>
</section>
`;
}

function listPart({ messages }: MessagesPage, { list, routes }: MessagesPageWords): Safe {
	const rows = messages.map(({ message, subject, holds }, index): readonly (string | Safe)[] => [
		html`<a href="#message-${index + 1}">${message.person.name}</a>`,
		html`<span lang="${message.lang}">${subject}</span>`,
		html`${routes[message.route]}<br>${message.route === 'email' ? domainMarked(message.address) : message.address.replace(/\s*\n\s*/g, ', ')}`,
		printDate(message.notBefore),
		message.printsLastDay ? printDate(message.printsLastDay) : list.none,
		holds.length > 0 ? html`<span class="flag">${list.held}</span>` : list.free,
	]);
	return html`<section aria-labelledby="list">
<h2 id="list">${list.heading}</h2>
${tableOf('list', list.caption, [list.person, list.subject, list.address, list.from, list.lastDay, list.state], rows)}</section>
`;
}

/** How many digits of the digest a person pastes: far more than two batches could share. */
const typedDigits = 16;

function releasePart({ digest, path }: MessagesPage, { release, holds }: MessagesPageWords): Safe {
	const command = `plainplan release ${quoted(path)} --batch ${digest.slice(0, typedDigits)} --by "${release.by}"`;
	return html`<section class="release" aria-labelledby="release">
<h2 id="release">${release.heading}</h2>
<p>${release.intro}</p>
<h3>${release.command}</h3>
<code class="command">${command}</code>
<h3>${release.digest}</h3>
<code class="digest">${digest}</code>
<p class="soft">${release.nothing}</p>
<p class="soft">${holds.later}</p>
</section>
`;
}

/** As a shell reads it as one word. */
function quoted(path: string): string {
	return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
