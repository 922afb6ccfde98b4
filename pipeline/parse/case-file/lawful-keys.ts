import { nearestName } from '../../model/nearest-name.ts';
import type { DocumentTypes } from '../../model/template.ts';
import type { TypedKey } from '../front-matter/read-yaml.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';
import { caseKeys, sharedKeys } from './shared-keys.ts';

/**
 * The keys that a case file may hold. Reports a key of one document, and a key that no document has. A slip of the keys is
 * read as the key that was meant, so that what hangs on it is not reported as missing.
 */
export function lawfulKeys(keys: readonly TypedKey[], types: DocumentTypes, places: Places, report: Report): readonly TypedKey[] {
	const known = new Set([...types.values()].flatMap(({ fields }) => fields.map(({ key }) => key)));
	const lawful: readonly string[] = [...sharedKeys, ...caseKeys];
	return keys.flatMap((typed): readonly TypedKey[] => {
		if (lawful.includes(typed.key)) return [typed];
		const span = places.span(typed.start, typed.end);
		if (known.has(typed.key)) {
			report('case-file/own-key', span, {
				message: `The key "${typed.key}" belongs to one document, and a case file is for all of them.`,
				mend: 'Write it at the top of the document that it is about.',
			});
			return [];
		}
		const near = nearestName(typed.key, lawful);
		const meant = near?.alone ? near.name : undefined;
		report('front-matter/unknown-key', span, {
			message: `A case file has no key ${quote(typed.key)}.`,
			mend: meant ? `Did you mean "${meant}"?` : 'Take it away, or use a key that all documents of this child share.',
			fixes: meant ? [{ span: places.span(typed.start, typed.keyEnd), text: meant }] : [],
		});
		const isRead = near?.sure && !keys.some(({ key }) => key === near.name);
		return isRead ? [{ ...typed, key: near.name }] : [];
	});
}
