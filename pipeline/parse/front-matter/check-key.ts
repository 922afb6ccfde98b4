import type { NameRef } from '../../model/block.ts';
import type { PlanMeta } from '../../model/document.ts';
import { meantName } from '../../model/nearest-name.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Report } from '../report.ts';
import { quote } from '../say.ts';

/** Reports a key that nobody under `people` has. */
export function checkKey(person: NameRef, meta: PlanMeta, report: Report, alsoRight: readonly string[] = []): void {
	const typed = nameKey(person.name);
	const right = [...meta.people.map(({ key }) => key), ...alsoRight];
	if (typed === '' || right.some((key) => nameKey(key) === typed)) return;
	const meant = meta.people.find(({ name }) => nameKey(name) === typed)?.key ?? meantName(person.name, right);
	report('name/unknown', person.span, {
		message: `Nobody under "people" has the key ${quote(person.name)}.`,
		mend: meant ? `Did you mean "${meant}"?` : addPerson(meta),
		fixes: meant ? [{ span: person.span, text: meant }] : [],
	});
}

function addPerson({ caseFile }: PlanMeta): string {
	return `Add a line for this person under "people" at the top of the file${caseFile === undefined ? '' : ' or in the case file'}.`;
}
