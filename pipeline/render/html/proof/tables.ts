import { fillPhrase } from '../../../model/due-page-words.ts';
import type { PictureProofWords } from '../../../model/picture-proof-words.ts';
import { html, type Safe } from '../../shared/html.ts';
import type { SectionCoverage } from './coverage.ts';
import type { TwicePictured } from './look-first.ts';
import type { UsedPicture } from './pictures-used.ts';
import type { ProofContext } from './proof-context.ts';
import { proofTable } from './proof-table.ts';

/** Words that have two pictures; nothing where none have. */
export function twicePart(twice: readonly TwicePictured[], { words: { twice: names, look }, sheet }: ProofContext): Safe {
	if (twice.length === 0) return html``;
	const rows = twice.map(({ words, pictures, lines }) => [
		words,
		html`${pictures.map((picture) => html`<span class="named"><span class="tile small">${sheet.picture(picture)}</span> ${picture.name}</span> `)}`,
		html`${lines.map((n) => html`<a href="#line-${n}">${fillPhrase(look.line, { n })}</a> `)}`,
	]);
	return html`<h2>${names.heading}</h2>
${proofTable({ caption: names.intro, heads: [names.words, names.pictures, names.lines], rows })}`;
}

/** Which sections have easy read. */
export function coveragePart(coverage: readonly SectionCoverage[], { coverage: names }: PictureProofWords): Safe {
	const rows = coverage.map(({ section, state, said }) => {
		const words = fillPhrase(names[state], { title: said, reason: said });
		return [section, state === 'missing' ? html`<strong>${words}</strong>` : words];
	});
	return html`<h2>${names.heading}</h2>
${proofTable({ caption: names.intro, heads: [names.section, names.state], rows })}`;
}

/** Every printed picture with its set, licence and source; nothing where none is printed. */
export function usedPart(used: readonly UsedPicture[], { words: { used: names }, sheet }: ProofContext): Safe {
	if (used.length === 0) return html``;
	const rows = used.map(({ picture, pack, id }) => [
		html`<span class="named"><span class="tile small">${sheet.picture(picture)}</span> ${picture.name}</span>`,
		html`<code>${picture.concept}</code>`,
		pack?.name ?? names.own,
		html`<code>${id}</code>`,
		pack?.licence ?? '',
		pack?.web ?? '',
	]);
	return html`<h2>${names.heading}</h2>
${proofTable({ caption: names.intro, heads: [names.picture, names.concept, names.set, names.id, names.licence, names.source], rows })}
<p class="soft">${names.tools}</p>
`;
}
