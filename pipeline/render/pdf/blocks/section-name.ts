import type { WordKey } from '../../../model/printed-words.ts';
import { plainText } from '../../../model/walk.ts';
import type { PrintContext } from '../print-context.ts';

const others: Readonly<Record<string, WordKey>> = {
	'front-matter': 'changesFront',
	title: 'changesTitle',
	intro: 'changesIntro',
	footnotes: 'changesNotes',
};

/** The plain name of a section of the plan that a document is about: `Section F: Special educational provision`. */
export function sectionName(id: string, { document, job, names, words }: PrintContext): string {
	const { beside } = job;
	const plans = [beside?.plan?.document, beside?.proposed?.document, beside?.served, document];
	const heading = plans
		.flatMap((plan) => plan?.sections.filter((section) => section.id === id) ?? [])
		.find((section) => section.heading)?.heading;
	const title = heading === undefined ? '' : plainText(heading.children, names);
	const key = others[id];
	if (key !== undefined && title === '') return words(key);
	const lettered = /^[A-Z]\d?$/.test(id) ? `${words('section')} ${id}` : '';
	return [lettered, title].filter((part) => part !== '').join(': ') || id;
}
