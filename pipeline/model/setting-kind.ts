/**
 * Whether words say only a kind of school or other setting: `mainstream primary school`, `a special school for autistic pupils`.
 * Every word must be one that kinds of settings are made of, so that no number, time or condition can stand among them.
 */
export function isKindOfSetting(words: string): boolean {
	const all = words.trim().toLowerCase().split(/\s+/);
	return all.length <= mostWords && all.every((word) => parts.has(word)) && all.some((word) => settings.has(word));
}

/** Whether words can be the name of a school: each word starts with a capital, but for small words such as `of` and `the`. */
export function isNameOfSetting(words: string): boolean {
	const all = words.trim().split(/\s+/);
	return (
		all.length <= mostWords &&
		/^[\p{L}\p{M} .'’&-]+$/u.test(words.trim()) &&
		all.every((word) => /^\p{Lu}/u.test(word) || inNames.has(word))
	);
}

/** Whether a sentence says only that the child is taught at home, or elsewhere than in a school. */
export function taughtElsewhere(sentence: string, child: string | undefined): boolean {
	const subject = elsewhere.exec(sentence.trim())?.[1];
	return subject !== undefined && (subject === child || /^(?:He|She|They)$/.test(subject));
}

const elsewhere =
	/^(.+?) (?:(?:is|are|will be) (?:taught|educated)|learns?|will learn) (?:at home|elsewhere|at home and elsewhere|somewhere other than a school)\.?$/;

const mostWords = 12;

const settings = new Set(
	(
		'school schools academy college nursery centre base unit setting home hospital university apprenticeship internship ' +
		'provision placement preschool pre-school playgroup online'
	).split(' '),
);

const parts = new Set([
	...settings,
	...(
		'a an the at in for of and with or mainstream maintained non-maintained special specialist independent state state-funded community voluntary ' +
		'aided controlled foundation free grammar boarding residential day weekly local alternative pupil referral further higher adult education ' +
		'sixth form sixth-form post-16 tertiary primary infant junior first middle secondary upper lower high all-through early years studio technical ' +
		'supported work-based training provider resourced resource enhanced attached church faith catholic christian jewish muslim boys girls ' +
		'mixed co-educational children pupils students young people autism autistic learning difficulties difficulty disabilities speech language ' +
		'communication hearing deaf blind sight visual sensory physical medical impairment impairments social emotional mental health needs moderate ' +
		'severe profound multiple complex specific'
	).split(' '),
]);

const inNames = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'on', 'with', 'le', 'de', '&']);
