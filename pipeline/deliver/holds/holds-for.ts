import { printDate } from '../../model/calendar-date.ts';
import type { BatchMessage } from '../../model/delivery.ts';
import { isFamily } from '../../model/family-role.ts';
import type { Hold, HoldFacts } from './hold-facts.ts';
import { lookAlike } from './look-alike.ts';

/** Why a message of a batch must wait for a second person, in the order of `holdReasons`; empty where it may go. `batch`: all messages that go with it. */
export function holdsFor(message: BatchMessage, batch: readonly BatchMessage[], facts: HoldFacts): readonly Hold[] {
	return [
		...sharedAddress(message, batch, facts),
		...lookAlikeAddress(message, facts),
		...changedAddress(message, facts),
		...noConsent(message, facts),
		...youngPersonLeftOut(message, facts),
		...lockedAttachment(message),
	];
}

/** What the ledger says of people whose case was erased: nobody can tell who they were. */
const erased = 'erased';

/** Parents share an address with each other and have the same one in the cases of brothers and sisters; a family shares none with anybody else. */
function sharedAddress(message: BatchMessage, batch: readonly BatchMessage[], { known, siblings }: HoldFacts): readonly Hold[] {
	if (message.address === '') return [];
	const family = isFamily(message.person);
	const here = batch.find(
		(other) =>
			other.person.key !== message.person.key && folded(other.address) === folded(message.address) && isFamily(other.person) !== family,
	);
	if (here) {
		return [hold('shared-address', `${nameOf(message)} and ${nameOf(here)} have the same address. One of them may be wrong.`)];
	}
	const uses = known?.addresses.get(message.fileName)?.uses ?? [];
	const use = uses.find(({ caseNumber, personKey, role }) => {
		if (personKey === erased) return false;
		const other = isFamily({ key: personKey, role });
		if (other !== family) return true;
		return family && caseNumber !== message.caseNumber && !siblings.includes(caseNumber);
	});
	if (use === undefined) return [];
	const who = use.role === '' ? 'somebody' : `the ${use.role}`;
	const where = use.caseNumber === message.caseNumber ? 'in this case' : `in the case ${use.caseNumber}`;
	return [hold('shared-address', `We wrote to ${who} ${where} at the same address. It may belong to another family or to a school.`)];
}

function lookAlikeAddress({ route, address }: BatchMessage, { mailDomains, ownDomains }: HoldFacts): readonly Hold[] {
	if (route !== 'email') return [];
	const domain = address.slice(address.lastIndexOf('@') + 1);
	const close = lookAlike(domain, [...mailDomains, ...ownDomains]);
	if (close === undefined) return [];
	return [hold('look-alike-address', `The address ends in "${domain}". That is close to "${close}", and may be a slip.`)];
}

function changedAddress(message: BatchMessage, { known }: HoldFacts): readonly Hold[] {
	const about = known?.addresses.get(message.fileName);
	if (about?.last === undefined || about.last === about.fingerprint) return [];
	return [hold('changed-address', `${nameOf(message)} had another address when we last wrote. Check that the new one is right.`)];
}

function noConsent({ needsConsentFor }: BatchMessage, { known }: HoldFacts): readonly Hold[] {
	if (needsConsentFor === undefined || known?.consents.has(needsConsentFor) === true) return [];
	return [hold('no-consent', `Nobody has noted that the family agrees. The service "${needsConsentFor}" needs that first.`)];
}

/** Over school age a young person has the rights of the parents (Children and Families Act 2014, section 83(2) and part 3). */
function youngPersonLeftOut({ person }: BatchMessage, { youngPerson }: HoldFacts): readonly Hold[] {
	if (youngPerson === undefined || youngPerson.isWrittenTo || !isFamily(person)) return [];
	const { name, leftOn } = youngPerson;
	return [hold('young-person-left-out', `${name} is over school age since ${printDate(leftOn)}. Nothing in this batch goes to ${name}.`)];
}

function lockedAttachment({ attachments }: BatchMessage): readonly Hold[] {
	const locked = attachments.filter(({ isLocked }) => isLocked === true).map(({ fileName }) => `"${fileName}"`);
	if (locked.length === 0) return [];
	return [hold('locked-attachment', `A password locks ${locked.join(', ')}. Open each file, and check that it belongs to this family.`)];
}

function hold(reason: Hold['reason'], detail: string): Hold {
	return { reason, detail };
}

function nameOf({ person: { name, key } }: BatchMessage): string {
	return name === '' ? key : name;
}

function folded(address: string): string {
	return address.trim().toLowerCase().replace(/\s+/g, ' ');
}
