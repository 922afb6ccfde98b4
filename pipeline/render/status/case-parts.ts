import { printFullDate } from '../../model/calendar-date.ts';
import type { CaseStatus, StatusMessage } from '../../model/delivery-status.ts';
import { fillPhrase } from '../../model/due-page-words.ts';
import { servedYaml } from '../../model/served-yaml.ts';
import { documentWords, messageState } from '../../model/status-told.ts';
import { html, type Safe } from '../shared/html.ts';
import { pageTable } from '../shared/page-table.ts';
import { markKey } from './mark-key.ts';
import { taskList } from './task-list.ts';
import { type CardLook, windowCard } from './window-card.ts';

/** Everything about one case, with the names of its people: what a person must do, each window, each message, each reply, and the rows that its case file lacks. */
export function caseParts(status: CaseStatus, look: CardLook): Safe {
	const { caseNumber, isErased, messages, windows, tasks } = status;
	const { words } = look;
	const names = new Map(messages.flatMap(({ personKey, name }) => (name === undefined ? [] : [[personKey, name] as const])));
	const nameOf = (key: string) => names.get(key) ?? key;
	const cards = windows.map((window) =>
		windowCard(window, nameOf(window.personKey), `${nameOf(window.personKey)}, ${documentWords(window)}`, 3, look),
	);
	return html`${isErased ? html`<p><strong>${fillPhrase(words.erased, { case: caseNumber })}</strong></p>\n` : ''}<section aria-labelledby="tasks">
<h2 id="tasks">${words.headings.tasks}</h2>
${taskList(tasks, words, { nameOf, isOneCase: true })}</section>
<section aria-labelledby="windows">
<h2 id="windows">${words.headings.windows}</h2>
${cards.length === 0 ? html`<p class="calm">${words.noWindows}</p>\n` : cards}${cards.length > 0 ? markKey(words, look.theme) : ''}</section>
${messagesPart(messages, look)}${repliesPart(status, nameOf, look)}${consentsPart(status, look)}${pastePart(status, look)}`;
}

function messagesPart(messages: readonly StatusMessage[], { words }: CardLook): Safe {
	const { columns, headings } = words;
	if (messages.length === 0) return html``;
	const rows = messages.map((message) => ({
		cells: [
			message.name ?? message.personKey,
			html`${documentWords(message)}: ${kindWords(message)} <span class="code">${message.code}</span>`,
			`${words.routes[message.route]} ${message.address ?? ''}`.trim(),
			html`${messageState(message, words)}${said(message)}`,
			whenWords(message),
		],
	}));
	return html`<section aria-labelledby="messages">
<h2 id="messages">${headings.messages}</h2>
${pageTable({
	caption: html`${words.notRead}`,
	heads: [columns.person, columns.what, columns.way, columns.state, columns.when],
	rows,
	kind: 'messages',
})}</section>
`;
}

function kindWords({ kind, occasion }: StatusMessage): string {
	return [kind.replaceAll('-', ' '), occasion].filter((word) => word !== '').join(' ');
}

function said({ relaySaid }: StatusMessage): Safe {
	return relaySaid === undefined ? html`` : html` <span class="soft">${relaySaid}</span>`;
}

function whenWords({ sentOn, sentAt, waitsUntil }: StatusMessage): string {
	const day = sentOn ?? waitsUntil;
	if (day === undefined) return '';
	return `${printFullDate(day)}${sentAt === undefined ? '' : ` ${sentAt}`}`;
}

function repliesPart({ replies }: CaseStatus, nameOf: (key: string) => string, { words }: CardLook): Safe {
	const { columns, headings, ways } = words;
	const rows = replies.map(({ receivedOn, personKey, how, late, words: said = '' }) => ({
		cells: [
			nameOf(personKey),
			printFullDate(receivedOn),
			`${ways[how]}, ${late ? words.late : words.inTime}`,
			html`<span class="said">${said}</span>`,
		],
	}));
	const table = pageTable({
		caption: html`${words.repliesCaption}`,
		heads: [columns.person, columns.when, columns.way, columns.reply],
		rows,
		kind: 'replies',
	});
	return html`<section aria-labelledby="replies">
<h2 id="replies">${headings.replies}</h2>
${rows.length === 0 ? html`<p class="calm">${words.noReplies}</p>\n` : table}</section>
`;
}

function consentsPart({ consents }: CaseStatus, { words }: CardLook): Safe {
	if (consents.length === 0) return html``;
	return html`<section aria-labelledby="consents">
<h2 id="consents">${words.headings.consents}</h2>
<ul>
${consents.map(({ service, on, by }) => html`<li>${service}, ${printFullDate(on)}, ${by}</li>\n`)}</ul>
</section>
`;
}

function pastePart({ toPaste }: CaseStatus, { words }: CardLook): Safe {
	if (toPaste.length === 0) return html``;
	return html`<section aria-labelledby="paste">
<h2 id="paste">${words.headings.paste}</h2>
<p>${words.paste}</p>
<pre tabindex="0"><code>${servedYaml(toPaste).join('\n')}</code></pre>
</section>
`;
}
