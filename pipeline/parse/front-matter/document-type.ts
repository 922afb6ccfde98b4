import { meantName } from '../../model/nearest-name.ts';
import type { Span } from '../../model/span.ts';
import type { DocumentTypes } from '../../model/template.ts';
import type { Places } from '../places.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';
import type { TypedKey } from './read-yaml.ts';

/** There are too many to read in a sentence. */
const everyKind = 'Run "plainplan new --list" to see every kind.';

/** The document type that a front matter names. Reports one that is missing or that nobody knows. */
export function documentType(keys: readonly TypedKey[], isWhole: boolean, types: DocumentTypes, top: Span, places: Places, report: Report) {
	const typed = keys.find(({ key }) => key === 'document');
	const known = [...types.keys()];
	if (typed?.value.kind !== 'text') {
		const mend = `Write "document:" and its kind at the top of the file. ${everyKind}`;
		if (!typed && isWhole) report('front-matter/missing-key', top, { message: 'The document does not say of which kind it is.', mend });
		else if (typed && typed.value.kind !== 'nothing' && typed.value.kind !== 'bad')
			report('front-matter/bad-value', places.span(typed.start, typed.end), { message: '"document" takes one value.', mend });
		return { type: undefined, typeName: '' };
	}
	const { text, span } = typed.value.value;
	const type = types.get(text.trim());
	if (!type) {
		const meant = meantName(text, known);
		report('front-matter/bad-value', span, {
			message: `Plainplan knows no document of the kind ${quote(text)}.`,
			mend: meant ? `Did you mean "${meant}"?` : everyKind,
			fixes: meant ? [{ span, text: meant }] : [],
		});
	}
	return { type, typeName: text.trim() };
}
