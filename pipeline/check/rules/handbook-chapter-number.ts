import type { Rule } from '../../model/rule.ts';

/** The number that a chapter gives itself is its place in the handbook. */
export const handbookChapterNumber: Rule = {
	id: 'handbook/chapter-number',
	meta: {
		title: 'Each chapter says the number that it has in its handbook.',
		why: 'Somebody who has one chapter on its own looks for the next by its number.',
		mend: 'Change the number after "chapter", or the order of the names under "chapters".',
		source: { publisher: 'Plainplan', title: 'How documents are written', place: 'handbooks' },
		level: 'error',
		law: false,
		aliases: [],
		examples: { place: 'document', bad: [], good: [] },
	},
	*check(_document, { beside }) {
		const chapters = beside?.whole ? (beside.own?.get('chapters') ?? []) : [];
		for (const [index, { meta, source }] of chapters.entries()) {
			if (chapters.findIndex((one) => one.source.file === source.file) < index) continue;
			if (meta.chapter === undefined || meta.chapter.trim() === String(index + 1)) continue;
			yield {
				message: `This chapter says that it is number ${meta.chapter}, and in the handbook it is number ${index + 1}.`,
				mend: handbookChapterNumber.meta.mend,
				span: meta.places.get('chapter') ?? meta.top,
			};
		}
	},
};
