import { editDistance } from '../../model/nearest-name.ts';

/**
 * The known place on the web that this one could be a slip or a trick for: `gmial.com` for `gmail.com`. `undefined` where it is itself known,
 * or is close to none. Close: it reads the same once `rn`, `vv`, `0` and `1` are read as `m`, `w`, `o` and `l`; or one slip away;
 * or two slips where the name before the first dot has seven letters at least, since short names are close to each other by nature.
 */
export function lookAlike(domain: string, known: readonly string[]): string | undefined {
	const own = domain.toLowerCase();
	const names = known.map((name) => name.toLowerCase());
	if (names.includes(own)) return undefined;
	return names.find((name) => seen(name) === seen(own)) ?? nearest(own, names, 1) ?? nearest(own, names, 2);
}

function nearest(own: string, names: readonly string[], slips: 1 | 2): string | undefined {
	return names.find((name) => {
		const label = name.split('.')[0] ?? '';
		return editDistance(name, own, slips) === slips && (slips === 1 || label.length >= 7);
	});
}

/** As a hurried reader sees it. */
function seen(domain: string): string {
	return domain.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('0', 'o').replaceAll('1', 'l');
}
