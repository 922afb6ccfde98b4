/** Whether a word, in lower case, can be a past participle that stands in a passive: `sent`, `agreed`. Adjectives with `un-` are none. */
export function isParticiple(lower: string): boolean {
	if (irregular.has(lower)) return true;
	if (lower.length < 4 || !/(?:[^e]ed|greed|freed|teed|ereed)$/.test(lower) || neverParticiples.has(lower)) return false;
	return !lower.startsWith('un') || lower === 'unlocked' || lower === 'unpacked' || lower === 'uncovered';
}

const irregular: ReadonlySet<string> = new Set(
	(
		'given taken made written kept held shown seen met put set cut built paid done heard found brought taught told sent read sold bought ' +
		'fed left laid drawn driven eaten broken torn worn thrown withdrawn sought led run won lost hit hurt spent lent bent caught chosen ' +
		'forgotten forgiven hidden spoken stolen woken shut split spread let led lit fought struck stuck swept wept felt thought known grown ' +
		'blown flown sewn sung rung drunk begun understood undertaken overseen overtaken overheard foreseen rewritten redone undone mistaken ' +
		'shaken frozen sworn bitten beaten ridden risen bound wound ground dealt meant spelt learnt burnt spilt dug hung swung flung said ' +
		'proven sawn upheld misunderstood misled misread resent rebuilt repaid retaught retold born gone fallen swollen dreamt cast broadcast upset'
	).split(' '),
);

const neverParticiples: ReadonlySet<string> = new Set(
	(
		'need indeed hundred kindred sacred wicked naked rugged ragged beloved embed moped infrared wretched happened occurred existed appeared ' +
		'disappeared seemed belonged died arrived alfred mildred winifred wilfred manfred'
	).split(' '),
);
