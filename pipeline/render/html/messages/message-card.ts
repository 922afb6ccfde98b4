import type { BatchAttachment, BatchMessage } from '../../../model/delivery.ts';
import { fillPhrase } from '../../../model/due-page-words.ts';
import type { MessagesPageWords, PageMessage } from '../../../model/messages-page.ts';
import { html, type Safe } from '../../shared/html.ts';
import { dayText, domainMarked, sizeText, tableOf } from './message-parts.ts';

/** One message: its reader and address first, then what holds it back, then what it says, carries and opens. */
export function messageCard({ message, subject, opening, files, holds }: PageMessage, n: number, words: MessagesPageWords): Safe {
	const { person, route, attachments, lang } = message;
	return html`<article class="card${holds.length > 0 ? ' is-held' : ''}" id="message-${n}" aria-labelledby="name-${n}">
<p class="soft">${fillPhrase(words.message, { n })} · ${words.routes[route]}</p>
<h2 id="name-${n}">${person.name}${person.role === '' ? '' : html` <span class="role">${person.role}</span>`}</h2>
${addressPart(message, words)}
${holdsPart(holds, words)}
<h3>${words.subject}</h3>
<p lang="${lang}">${subject}</p>
${opening.length === 0 ? '' : html`<h3>${words.opening}</h3>\n<blockquote lang="${lang}">${opening.map((line) => html`<p>${line}</p>`)}</blockquote>\n`}
<h3>${words.days.heading}</h3>
${daysPart(message, words)}
<h3>${words.attachments.heading}</h3>
${attachments.length === 0 ? html`<p>${words.attachments.none}</p>\n` : attachmentsPart(attachments, words)}
<h3>${words.files.heading}</h3>
<ul class="files">
${files.map(({ name, kind }) => html`<li><a href="${encodeURIComponent(name)}">${words.files[kind]}</a></li>\n`)}</ul>
</article>
`;
}

function addressPart({ route, address }: BatchMessage, { address: words }: MessagesPageWords): Safe {
	if (route === 'email') return html`<p class="place">${domainMarked(address)}</p>\n`;
	if (route !== 'post') return html``;
	const lines = address.split(/\s*[\n,]\s*/).join('\n');
	return address === ''
		? html`<p><span class="flag">${words.missing}</span></p>\n`
		: html`<address class="place letter">${lines}</address>\n`;
}

function holdsPart(holds: PageMessage['holds'], { holds: words }: MessagesPageWords): Safe {
	if (holds.length === 0) return html``;
	return html`<div class="holds">
<h3>${words.heading}</h3>
<p>${words.intro}</p>
<dl>
${holds.map(({ reason, detail }) => html`<div><dt>${words.reasons[reason]}</dt><dd>${detail}</dd></div>\n`)}</dl>
</div>
`;
}

function daysPart(message: BatchMessage, { days: words }: MessagesPageWords): Safe {
	const { notBefore, staleAfter, printsLastDay, opens, onlyIf, waitsForWindows, needsConsentFor, route } = message;
	const rows = [
		[words.from, notBefore],
		[words.until, staleAfter],
		[words.lastDay, opens?.lastDay ?? printsLastDay],
	].flatMap(([name = '', day]) => (day === undefined ? [] : [html`<div><dt>${name}</dt><dd>${dayText(day)}</dd></div>\n`]));
	const said = [
		opens && fillPhrase(words.opens, { days: opens.floorDays }),
		onlyIf === 'window-open' && words.windowOpen,
		onlyIf === 'no-answer' && words.noAnswer,
		waitsForWindows && words.waits,
		needsConsentFor !== undefined && fillPhrase(words.consent, { service: needsConsentFor }),
		route !== 'email' && words.byHand,
	].flatMap((one) => (one ? [html`<p>${one}</p>\n`] : []));
	return html`<dl class="days">
${rows}</dl>
${said}`;
}

/** How many digits tell one file from another by eye. */
const shortDigits = 12;

function attachmentsPart(attachments: readonly BatchAttachment[], { attachments: words }: MessagesPageWords): Safe {
	const rows = attachments.map((file): readonly (string | Safe)[] => [
		file.fileName,
		whose(file, words),
		html`<span class="size">${sizeText(file.size)}</span>`,
		html`<code>${file.sha256.slice(0, shortDigits)}</code>`,
	]);
	return tableOf('files', words.caption, [words.file, words.of, words.size, words.hash], rows);
}

function whose({ identity, isLocked, isOurs }: BatchAttachment, words: MessagesPageWords['attachments']): string | Safe {
	if (isLocked === true) return html`<span class="flag">${words.locked}</span>`;
	if (identity) return `${identity.caseNumber}, ${identity.version}`;
	return isOurs ? words.made : words.foreign;
}
