import type { CalendarDate } from '../../../model/calendar-date.ts';
import type { ContactSheet, ContactSheetEntry, ContactSheetTopic, ContactSheetWords } from '../../../model/contact-sheet.ts';
import { countPhrase, fillPhrase } from '../../../model/due-page-words.ts';
import type { Look } from '../../../model/look.ts';
import type { Drawings } from '../../../model/picture.ts';
import { type Style, styleOf } from '../style.ts';
import type { PdfNode } from '../tagged/node.ts';
import { renderTagged, type TaggedPdf } from '../tagged/render-tagged.ts';
import { card, gap, pictureSide } from './card.ts';

export interface ContactSheetJob extends Pick<Look, 'theme' | 'fonts' | 'fallback'> {
	readonly sheet: ContactSheet;
	readonly words: ContactSheetWords;
	readonly drawings: Drawings;
	/** Pictures in greys, as in grey print. */
	readonly grey: boolean;
	readonly date: CalendarDate;
}

/** Every picture of a contact sheet with what it means, by topic, as a tagged PDF; first the line that each licence asks for. */
export async function contactSheetPdf(job: ContactSheetJob): Promise<TaggedPdf> {
	const { theme, fonts, fallback, words, date } = job;
	const style = styleOf(theme);
	const { left, right, top, bottom } = theme.page;
	return renderTagged({
		content: [...opening(job, style), ...job.sheet.topics.flatMap((topic) => topicNodes(topic, job, style))],
		footer: (page) => ({ ...style.text('foot'), text: fillPhrase(words.page, { page }), margin: [left, 12, right, 0] }),
		pageSize: 'A4',
		pageMargins: { left, right, top, bottom },
		fonts: { [theme.font.name]: fonts },
		fallback,
		defaultStyle: { ...style.text('body'), font: theme.font.name, fontSize: theme.type.body.sizePt },
		title: words.title,
		lang: 'en-GB',
		date,
		bookmarkLevels: 2,
	});
}

function opening({ sheet, words }: ContactSheetJob, style: Style): readonly PdfNode[] {
	const count = sheet.topics.reduce((sum, { entries }) => sum + entries.length, 0);
	return [
		{ ...style.text('section', { bold: true }), text: words.title, ua: { role: 'H1' } },
		{ ...style.text('body'), text: `${words.intro} ${countPhrase(words.count, count)}`, marginTop: style.space.block },
		{ ...style.text('h3', { bold: true }), text: words.credits, ua: { role: 'H2' }, marginTop: style.space.wide },
		...sheet.packs.map(({ attribution }) => ({ ...style.text('body'), text: attribution, marginTop: style.space.small })),
	];
}

/** Two cards beside each other, read from left to right. */
function topicNodes({ topic, entries }: ContactSheetTopic, job: ContactSheetJob, style: Style): readonly PdfNode[] {
	const { words, drawings, grey, sheet } = job;
	const width = (style.inner - gap) / 2;
	const cardOf = (entry: ContactSheetEntry) => {
		const drawing = drawings.get(entry.picture.drawing);
		if (drawing === undefined) throw new Error(`Nothing has read the drawing ${entry.picture.drawing}.`);
		const packName = sheet.packs.find(({ id }) => id === entry.picture.pack)?.name ?? entry.picture.pack;
		return card(entry, drawing, { style, words, packName, grey }, width);
	};
	const rows = entries.flatMap((entry, index) => (index % 2 === 0 ? [[entry, ...entries.slice(index + 1, index + 2)]] : []));
	return [
		{
			...style.text('section', { bold: true }),
			text: titleOf(topic ?? words.other),
			ua: { role: 'H2' },
			marginTop: style.space.section,
			keepWithNext: pictureSide,
		},
		...rows.map((row): PdfNode => ({ columns: row.map(cardOf), columnGap: gap, unbreakable: true, marginTop: style.space.wide })),
	];
}

/** `home-life` -> `Home life`. */
function titleOf(topic: string): string {
	return topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');
}
