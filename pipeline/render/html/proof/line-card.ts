import { countPhrase, fillPhrase } from '../../../model/due-page-words.ts';
import type { PictureChoice } from '../../../model/easy-read-proof.ts';
import { html, type Safe } from '../../shared/html.ts';
import { typographicQuotes } from '../../shared/typographic-quotes.ts';
import { choiceMarkup, wholeMarkup } from './choice-markup.ts';
import type { ProofContext } from './proof-context.ts';
import type { ProofLine, ProofSentence } from './proof-line.ts';

/** One line of the easy read: its sentence with the words marked that have a picture, and every choice. What the level does not print is folded up. */
export function lineCard(line: ProofLine, context: ProofContext): Safe {
	const { words } = context;
	const { n, sentences, whole } = line;
	const choices = sentences.flatMap((sentence) => sentence.choices);
	const first = choices.filter((choice) => choice.shown);
	const hidden = choices.filter((choice) => !choice.shown);
	const bare = [...new Set(sentences.flatMap((sentence) => sentence.bare))];
	const isEmpty = whole === undefined && first.length === 0;
	return html`<article class="line" id="line-${n}" aria-labelledby="name-${n}">
<h3 id="name-${n}">${fillPhrase(words.line, { n })}</h3>
<blockquote>${sentences.map((sentence) => html`<p>${markedWords(sentence)}</p>`)}</blockquote>
${isEmpty ? html`<p class="soft">${words.noPicture}</p>\n` : ''}${whole ? wholeMarkup(whole.picture, whole.crossed, whole.byAuthor, context) : ''}${first.map((choice) => choiceMarkup(choice, context))}${
	hidden.length > 0
		? html`<details class="hidden">
<summary>${countPhrase(words.hidden, hidden.length)}</summary>
${hidden.map((choice) => choiceMarkup(choice, context))}</details>
`
		: ''
}${bare.length > 0 ? html`<p class="bare"><span class="soft">${words.bare}:</span> ${bare.join(', ')}</p>\n` : ''}</article>
`;
}

/** The sentence with the words marked that have a printed picture, or would have one if anybody were sure. */
function markedWords({ words, choices }: ProofSentence): Safe {
	const set = typographicQuotes(words);
	const parts: Safe[] = [];
	let at = 0;
	for (const choice of choices) {
		if (choice.start < at || choice.end > set.length || choice.start >= choice.end || !isMarked(choice)) continue;
		parts.push(html`${set.slice(at, choice.start)}`);
		parts.push(html`<mark${choice.sure ? '' : html` class="unsure"`}>${set.slice(choice.start, choice.end)}</mark>`);
		at = choice.end;
	}
	parts.push(html`${set.slice(at)}`);
	return html`${parts}`;
}

function isMarked({ sure, shown, picture }: PictureChoice): boolean {
	return shown && (!sure || picture !== undefined);
}
