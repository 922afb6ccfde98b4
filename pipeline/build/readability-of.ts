import { sentencesIn } from '../check/text/sentences-in.ts';
import { readabilityOf } from '../language/readability.ts';
import type { SectionReadability } from '../model/readability.ts';
import type { Checked } from './checked.ts';

/** How hard each part of a checked document is to read; nothing where its type is not known or the file could not be read. */
export function readabilityOfChecked(checked: Checked): readonly SectionReadability[] {
	if (!('document' in checked) || checked.results === undefined) return [];
	return readabilityOf(sentencesIn(checked.document, checked.results));
}
