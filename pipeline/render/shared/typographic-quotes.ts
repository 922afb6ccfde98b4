/**
 * Straight apostrophes and quotation marks as printers set them: `Sam's` as `Sam’s`, `"yes"` as `“yes”`. Nothing else is changed, and the
 * text keeps its length. Feet and inches (`5'6"`), email and web addresses, and marks that stand alone are left as they are.
 * A mark opens at the start of a word and closes elsewhere (The Unicode Standard, section 6.2, Apostrophes and Quotation Marks).
 */
export function typographicQuotes(text: string): string {
	if (!/['"]/.test(text)) return text;
	const words = text.replace(leftAlone, (found) => 'x'.repeat(found.length));
	const lastClosing = Math.max(-1, ...lastOf(words.matchAll(closing)));
	const open = { double: false, single: false };
	const set = text.split('');
	for (const [at, letter] of set.entries()) {
		if (words[at] !== '"' && words[at] !== "'") continue;
		const before = set.slice(Math.max(0, at - 4), at).join('');
		const place = { before, after: words.slice(at + 1, at + 10), isClosedLater: lastClosing > at };
		set[at] = letter === '"' ? setDouble(place, open) : setSingle(place, open);
	}
	return set.join('');
}

/** A mark's neighbours: the letters set before it, those typed after it, and whether a single mark further on can close a quotation. */
interface Place {
	readonly before: string;
	readonly after: string;
	readonly isClosedLater: boolean;
}

/** Which quotations are open. */
interface Open {
	double: boolean;
	single: boolean;
}

/** Feet and inches; addresses of mailboxes and of the web, without the marks that end a sentence. */
const leftAlone = new RegExp(
	[
		String.raw`(?<![\p{L}\p{N}])\d{1,3}'(?:\d{1,2}[½¼¾]?(?![\p{L}\p{N}])"?|\s\d{1,2}[½¼¾]?")`,
		String.raw`[\p{L}\p{N}][^\s@"<>()]{0,63}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
		String.raw`(?:https?:\/\/|www\.)[^\s"<>]*[^\s"<>'.,;:!?)]`,
		String.raw`(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/[^\s"<>]*[^\s"<>'.,;:!?)]`,
	].join('|'),
	'gu',
);

/** The end of a word with a single mark that may close a quotation. */
const closing = /[^\s([{"'—–-]"?'(?![\p{L}\p{N}])/gu;

/** What stands before a word: the start of the text, a space, an opening bracket or quotation mark, a dash or a stroke. */
const beforeWord = /^$|[\s([{‘“—–/-]$/;
const startOfWord = /^[\p{L}\p{N}([{"'£€…]/u;
const letter = /^[\p{L}\p{N}]/u;
/** Where a quotation may open that no mark of the same text closes: at the start, or after a stop. */
const afterStop = /(?:^|[:;,.?!…([{“—–])\s*$/;

/** Words that lose their first letters, whatever stands around them, and decades without their century. */
const shortened = /^(?:(?:tis|tisn|twas|twasn|twere|twill|twould|em|til|n|cos|cuz)(?!\p{L})|\d\ds(?!\p{L}))/iu;
const year = /^\d\d(?![\p{L}\p{N}])/u;

function setDouble({ before, after }: Place, open: Open): string {
	const isBefore = beforeWord.test(before);
	if (isBefore && (startOfWord.test(after) || (!open.double && /^\S/.test(after)))) {
		open.double = true;
		return '“';
	}
	if (!open.double && (isBefore || /\d$/.test(before))) return '"';
	open.double = false;
	return '”';
}

function setSingle(place: Place, open: Open): string {
	const { before, after } = place;
	if (beforeWord.test(before)) {
		if (startOfWord.test(after)) {
			if (letter.test(after) && dropsLetters(place)) return '’';
			open.single = true;
			return '‘';
		}
		if (!open.single) return "'";
	}
	if (letter.test(after)) return '’';
	if (/\d$/.test(before) && !open.single) return "'";
	open.single = false;
	return '’';
}

/** Whether the mark stands for letters or figures: `’tis`, `’90s`. */
function dropsLetters({ before, after, isClosedLater }: Place): boolean {
	if (shortened.test(after)) return true;
	return !isClosedLater && (year.test(after) || !afterStop.test(before));
}

function lastOf(matches: Iterable<RegExpExecArray>): readonly number[] {
	let last: readonly number[] = [];
	for (const match of matches) last = [match.index + match[0].length - 1];
	return last;
}
