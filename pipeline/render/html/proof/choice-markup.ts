import { fillPhrase } from '../../../model/due-page-words.ts';
import type { PictureChoice } from '../../../model/easy-read-proof.ts';
import type { Picture } from '../../../model/picture.ts';
import { html, type Safe } from '../../shared/html.ts';
import { pasteField } from './paste-field.ts';
import type { ProofContext } from './proof-context.ts';

/** One choice: the picture, the words it stands for, what it means, who chose it, and how to change it. */
export function choiceMarkup(choice: PictureChoice, context: ProofContext): Safe {
	const { picture, words: chosen, sure, by, crossed, mark } = choice;
	const { words, sheet } = context;
	const about = words.choice;
	const name = sure ? (picture ? meaningOf(choice, context) : about.none) : about.unsure;
	return html`<div class="choice${sure ? '' : ' unsure'}">
<div class="tile">${picture && sure ? sheet.picture(picture, choice) : html`<span aria-hidden="true">${sure ? '–' : '?'}</span>`}</div>
<div class="said">
<p class="name"><strong>${name}</strong>${crossed ? html` <span class="tag">${words.crossed}</span>` : ''}${mark ? html` <span class="soft">${words.marks[mark]}</span>` : ''}</p>
<dl>
${definition(about.for, html`<q>${chosen}</q>`)}${picture && sure ? definition(about.shows, picture.shows) : ''}${sure ? definition(about.by, by ? words.by[by] : about.unknown) : ''}</dl>
${changePart(choice, context)}</div>
</div>
`;
}

/** The picture of a row that stands for none of its words. */
export function wholeMarkup(picture: Picture, crossed: boolean, byAuthor: boolean, { words, sheet, lexicon }: ProofContext): Safe {
	const about = words.choice;
	return html`<div class="choice">
<div class="tile">${sheet.picture(picture, { crossed })}</div>
<div class="said">
<p class="name"><strong>${lexicon.get(picture.concept)?.name ?? picture.name}</strong> <code>${picture.concept}</code>${crossed ? html` <span class="tag">${words.crossed}</span>` : ''}</p>
<dl>
${definition(about.for, about.wholeLine)}${definition(about.shows, picture.shows)}${definition(about.by, byAuthor ? words.by.author : about.unknown)}</dl>
</div>
</div>
`;
}

function meaningOf({ concept, picture }: PictureChoice, { lexicon }: ProofContext): Safe {
	const name = (concept === undefined ? undefined : lexicon.get(concept)?.name) ?? picture?.name ?? '';
	return concept === undefined ? html`${name}` : html`${name} <code>${concept}</code>`;
}

/** Other pictures, each with the text to paste: open where the program is not sure, folded up elsewhere. */
function changePart({ words: chosen, others, picture, sure }: PictureChoice, { words, sheet, lexicon }: ProofContext): Safe {
	const items = others.map(
		(other) => html`<li><div class="tile small">${sheet.picture(other)}</div>
<div><p><strong>${lexicon.get(other.concept)?.name ?? other.name}</strong> <span class="soft">${other.shows}</span></p>
${pasteField(chosen, other.concept, words)}</div></li>
`,
	);
	const none =
		sure && picture === undefined
			? ''
			: html`<li><div class="tile small"><span aria-hidden="true">–</span></div>
<div><p><strong>${words.others.none}</strong></p>
${pasteField(chosen, 'none', words)}</div></li>
`;
	if (items.length === 0 && none === '') return html``;
	return html`<details${sure ? '' : html` open`}>
<summary>${fillPhrase(words.others.heading, { words: chosen })}</summary>
<ul class="others">
${items}${none}</ul>
</details>
`;
}

function definition(name: string, value: Safe | string): Safe {
	return html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}
