import { loadMailDomains } from '../../config/load-mail-domains.ts';
import { schoolLeavingDay } from '../../dates/school-leaving.ts';
import type { HoldFacts } from '../../deliver/holds/hold-facts.ts';
import type { Batch } from '../../model/delivery.ts';
import { nameKey } from '../../model/plan-parts.ts';
import type { Project } from '../../model/project.ts';
import { datesOf } from '../dates-of.ts';
import type { Printable } from '../press.ts';
import type { Run } from '../run.ts';

/** What a document and its project show of the holds of its batch: everything but what only the ledger knows. */
export async function documentHoldFacts({ host, home, settings }: Run, checked: Printable, batch: Batch): Promise<HoldFacts> {
	const youngPerson = youngPersonOf(settings, checked, batch);
	return {
		mailDomains: await loadMailDomains(host, home),
		ownDomains: domainsOf(checked.project),
		siblings: checked.document.meta.siblings,
		...(youngPerson && { youngPerson }),
	};
}

function youngPersonOf(
	settings: Run['settings'],
	{ document: { meta }, project, results }: Printable,
	batch: Batch,
): HoldFacts['youngPerson'] {
	const { born, child = '' } = meta;
	if (born === undefined) return undefined;
	const leftOn = schoolLeavingDay(born, datesOf(settings, project, meta.holidays).ruleSet);
	if (results.facts.referenceDate <= leftOn) return undefined;
	const isChild = (word: string) => word !== '' && nameKey(word) === nameKey(child);
	return {
		name: child === '' ? 'The young person' : child,
		leftOn,
		isWrittenTo: batch.messages.some(({ person }) => isChild(person.key) || isChild(person.name)),
	};
}

/** Where the project itself and its schools have their email. */
function domainsOf({ authority, organisations, sender, adviceService, mediationService }: Project): readonly string[] {
	const addresses = [
		authority?.email,
		sender?.address,
		sender?.replyTo,
		adviceService?.email,
		mediationService?.email,
		...organisations.map(({ email }) => email),
	];
	return [
		...new Set(addresses.flatMap((address) => (address?.includes('@') ? [address.slice(address.lastIndexOf('@') + 1).toLowerCase()] : []))),
	];
}
