import type { PrintJob } from '../../model/renderer.ts';
import { wordsOf } from '../shared/printed-words.ts';

/** The title in a file's properties, which names the format where it is another than the standard one. */
export function titleInFormat(title: string, { format, look }: Pick<PrintJob, 'format' | 'look'>): string {
	if (format === 'a5') return wordsOf(look)('inA5', { title });
	return format === 'large-print' ? wordsOf(look)('inLargePrint', { title }) : title;
}

/** `Education, Health and Care Plan, draft 1, NM-0417`: what a list of files shows, without the child's name. */
export function propertiesTitle({ document, look }: Pick<PrintJob, 'document' | 'look'>): string {
	const { case: number, title, chapter, stage, version, shortName } = document.meta;
	const words = wordsOf(look);
	if (number === undefined && title !== undefined) return chapter === undefined ? title : words('propertiesChapter', { title, chapter });
	const status = stage && words(stage === 'final' ? 'propertiesFinal' : 'propertiesDraft', { version: String(version ?? 1) });
	const own =
		stage === undefined && version !== undefined
			? words('propertiesVersion', { name: look.type.name, version: String(version) })
			: look.type.name;
	return [own, shortName, status, number].filter((part) => part !== undefined && part !== '').join(', ');
}
