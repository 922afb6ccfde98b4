import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../pipeline/config/load-packs.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { Pack } from '../../pipeline/model/pack.ts';
import { judge, languageRules } from './judge.ts';

const packs = await loadPacks(nodeHost, 'templates/packs/en-GB', { own: false });
const wordRules = languageRules.filter(({ id }) => packs.some((pack) => pack.id === id));
const bookletRules = languageRules.filter(({ id }) => id.startsWith('lang/') && id !== 'lang/passive');

const entriesOf = ({ search }: Pack) => ('entries' in search ? search.entries : []);

/** Words in quotation marks are examples of what not to write. */
const faultsOf = (text: string, rules: typeof languageRules) =>
	judge('booklet', text.replace(/"[^"]*"/g, 'this'), rules).map(({ rule, words }) => `${rule}: ${words} <- ${text}`);

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
	it('offers no words that a pack would report', () => {
		const offered = [...new Set(entriesOf(pack).flatMap(({ instead }) => instead))];
		expect(offered.flatMap((text) => faultsOf(`We say ${text} here.`, wordRules))).toEqual([]);
	});

	it('gives advice that obeys the rules for booklets, in full sentences', () => {
		const given = [...new Set(entriesOf(pack).flatMap(({ advice }) => advice ?? []))];
		expect(given.filter((text) => !/^[\p{Lu}"{].*[.?]"?$/su.test(text))).toEqual([]);
		expect(given.map((text) => text.replace(/\{[a-z]+\}/g, '"this"')).flatMap((text) => faultsOf(text, bookletRules))).toEqual([]);
	});
});
