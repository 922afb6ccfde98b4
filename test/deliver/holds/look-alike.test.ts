import { describe, expect, it } from 'vitest';
import { loadMailDomains } from '../../../pipeline/config/load-mail-domains.ts';
import { lookAlike } from '../../../pipeline/deliver/holds/look-alike.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';

const known = await loadMailDomains(nodeHost, '.');

describe('places on the web that look like well-known ones', () => {
	it.each([
		['gmial.com', 'gmail.com'],
		['gmal.com', 'gmail.com'],
		['gmail.co', 'gmail.com'],
		['gnail.com', 'gmail.com'],
		['grnail.com', 'gmail.com'],
		['GMAIL.CON', 'gmail.com'],
		['0utlook.com', 'outlook.com'],
		['hotmial.co.uk', 'hotmail.co.uk'],
		['hotrnai1.com', 'hotmail.com'],
		['yaho.co.uk', 'yahoo.co.uk'],
		['btintrenet.com', 'btinternet.com'],
		['btinternte.cm', 'btinternet.com'],
		['virginmedai.con', 'virginmedia.com'],
		['nhs.ent', 'nhs.net'],
	])('%s looks like %s', (typed, meant) => {
		expect(lookAlike(typed, known)).toBe(meant);
	});

	it.each([
		'gmail.com',
		'Hotmail.co.uk',
		'ymail.com',
		'northmoor.example',
		'example.org',
		'nhs.uk',
		'education.gov.uk',
		'marshfarm.sch.uk',
		'gov.uk',
	])('%s is what it is', (typed) => {
		expect(lookAlike(typed, known)).toBeUndefined();
	});

	it('no well-known place is held for another one', () => {
		expect(known.filter((domain) => lookAlike(domain, known) !== undefined)).toEqual([]);
	});
});
