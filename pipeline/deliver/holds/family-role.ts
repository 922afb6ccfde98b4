/** Whether somebody belongs to a family, by the word that plans use for them and by their role: a parent, a carer, the child or a young person. */
export function isFamily({ key, role }: { readonly key: string; readonly role: string }): boolean {
	return relatives.test(key) || relatives.test(role) || [key, role].some((word) => inPerson.test(word.trim()));
}

const relatives =
	/\b(mum|mam|mom|dad|mother|father|parents?|step-?(mum|dad|mother|father)|gran(dmother|dad|dfather|dparent)?|nan|aunt|uncle|brother|sister|carer|guardian)\b(?! (support|liaison|adviser|partnership))/i;

/** As a whole: a "child psychologist" is no child. */
const inPerson = /^(the )?(child|pupil|student|young person|self)$/i;
