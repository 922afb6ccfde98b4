/** The word that plans use for somebody, and what they are to the child. */
interface InPlan {
	readonly key: string;
	readonly role: string;
}

/** Whether somebody is a parent, or stands in for one. */
export function isParent({ key, role }: InPlan): boolean {
	return [key, role].some((words) => parents.test(words));
}

/** Whether somebody belongs to a family: a parent, another relative, the child or a young person. */
export function isFamily({ key, role }: InPlan): boolean {
	return isParent({ key, role }) || [key, role].some((words) => relatives.test(words) || inPerson.test(words.trim()));
}

/** A "parent support adviser" is no parent. */
const noHelper = '(?! (?:support|liaison|adviser|partnership))';

const parents = new RegExp(
	`\\b(?:mum|mam|mom|dad|mother|father|parents?|step-?(?:mum|dad|mother|father)|carer|guardian)\\b${noHelper}`,
	'i',
);

const relatives = new RegExp(`\\b(?:gran(?:dmother|dad|dfather|dparent)?|nan|aunt|uncle|brother|sister)\\b${noHelper}`, 'i');

/** As a whole: a "child psychologist" is no child. */
const inPerson = /^(?:the )?(?:child|pupil|student|young person|self)$/i;
