import type { Person, PlanDocument } from '../../model/document.ts';
import type { NoticeAttachment, NoticeBlock, NoticeBlockTemplate, NoticeRun } from '../../model/notice.ts';
import type { PrintedWords } from '../shared/printed-words.ts';
import { readMarks } from './inline-marks.ts';
import { oneLine } from './one-line.ts';
import { requestsOf } from './reply-slots.ts';
import { safeUrl } from './safe-url.ts';
import { sectionBlocks } from './section-blocks.ts';
import { fill, type Slots } from './slots.ts';

/** Where a message takes whole paragraphs from, and whose it is. */
interface Sources {
	readonly document: PlanDocument;
	readonly person: Person;
	/** Phrases in the language of the message. */
	readonly words: PrintedWords;
}

/** The blocks of one message: every slot filled, blocks left out whose `when` has no value, and lists that then meet made one. */
export function fillBlocks(
	templates: readonly NoticeBlockTemplate[],
	slots: Slots,
	attachments: readonly NoticeAttachment[],
	sources: Sources,
): readonly NoticeBlock[] {
	const printed = templates.filter(({ when }) => when === undefined || slots.has(when));
	const lastAsks = printed.findLastIndex((template) => asks(template, sources.document));
	const blocks = printed.flatMap((template, index) => fillBlock(template, slots, attachments, { ...sources, asksOn: index < lastAsks }));
	return joinLists(blocks);
}

/** Whether a block prints questions of a form. */
function asks(template: NoticeBlockTemplate, { sections }: PlanDocument): boolean {
	return (
		template.kind === 'section' && sections.some(({ id, blocks }) => id === template.of && blocks.some(({ kind }) => kind === 'answer'))
	);
}

function joinLists(blocks: readonly NoticeBlock[]): readonly NoticeBlock[] {
	const joined: NoticeBlock[] = [];
	for (const block of blocks) {
		const last = joined.at(-1);
		if (block.kind === 'list' && last?.kind === 'list')
			joined[joined.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
		else joined.push(block);
	}
	return joined;
}

function fillBlock(
	template: NoticeBlockTemplate,
	slots: Slots,
	attachments: readonly NoticeAttachment[],
	{ document, person, words, asksOn }: Sources & { readonly asksOn: boolean },
): readonly NoticeBlock[] {
	const runs = (wording: string) => runsOf(wording, slots);
	switch (template.kind) {
		case 'heading':
			return [{ kind: 'heading', level: template.level, runs: runs(template.text) }];
		case 'paragraph':
			return [{ kind: 'paragraph', runs: runs(template.text) }];
		case 'date-box':
			return [{ kind: 'date-box', title: fill(template.title, slots), date: fill(template.date, slots), runs: runs(template.text) }];
		case 'button': {
			const url = safeUrl(fill(template.url, slots));
			return url === undefined ? [] : [{ kind: 'button', text: fill(template.text, slots), url }];
		}
		case 'list':
			return [{ kind: 'list', items: template.items.map(runs) }];
		case 'attachments':
			return attachments.length === 0
				? []
				: [{ kind: 'list', items: attachments.map(({ title }) => [{ text: title }]) }, ...lockedLine(slots)];
		case 'requests': {
			const items = requestsOf(person, document).map((text) => [{ text: oneLine(text) }]);
			return items.length === 0 ? [] : [{ kind: 'list', items }];
		}
		case 'section':
			return sectionBlocks(document, template.of, words, asksOn);
		case 'small-print':
			return [{ kind: 'small-print', lines: template.lines.map(runs) }];
	}
}

/** How the attached files open, where they need a password. */
function lockedLine(slots: Slots): readonly NoticeBlock[] {
	const text = slots.get('files-locked');
	return text === undefined ? [] : [{ kind: 'paragraph', runs: [{ text }] }];
}

function runsOf(wording: string, slots: Slots): readonly NoticeRun[] {
	return readMarks(wording).map(({ text, strong, url: address }) => {
		const url = address === undefined ? undefined : safeUrl(fill(address, slots));
		return { text: fill(text, slots), ...(strong && { strong }), ...(url !== undefined && { url }) };
	});
}
