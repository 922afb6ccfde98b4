/** Words that begin a phrase: a line may well begin with one. */
const openers = new Set(
	'and but or so because when while if that which who where than then before after until about with without at in on for from to into by of as like near next during between'.split(
		' ',
	),
);

/** Words that lean on the next one: no line ends with one. */
const leaning = new Set(
	"a an the my your his her its our their this that these those some any no not to of at in on for from with by and or but as is are was were am be been can could will would should may might must do does did don't doesn't have has had i you he she we they it very too more most all every each mum's dad's".split(
		' ',
	),
);

/**
 * How ill a line break between two words reads: 0 after a comma or before a word that begins a phrase, more within a phrase, most
 * behind a word that leans on the next. Ours, after the layout guides of makers of symbols: lines end at natural pauses.
 */
export function breakCost(before: string, after: string): number {
	if (/[,;:.!?…–]["'”’)]*$/.test(before)) return 0;
	const [left, right] = [bare(before), bare(after)];
	if (openers.has(right)) return leaning.has(left) && !pronouns.has(left) ? 0.9 : 0.3;
	if (leaning.has(left)) return 1;
	return /^\d/.test(right) ? 0.3 : 0.6;
}

/** Before a word that begins a phrase they end one: `phone her | on`. */
const pronouns = new Set('i you he she we they it me him her us them this that these those some any more most all'.split(' '));

function bare(word: string): string {
	return (word.split(/\s+/).at(-1) ?? '')
		.toLowerCase()
		.replace(/’/g, "'")
		.replace(/[^\p{L}\p{N}'-]/gu, '');
}
