import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadZip } from '../../pipeline/config/symbols/zip/bad-zip.ts';
import { readZip } from '../../pipeline/config/symbols/zip/read-zip.ts';
import { zipName } from '../../pipeline/config/symbols/zip/zip-name.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

const dog: ZipFile = { name: 'dog.svg', bytes: '<svg/>' };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a zip file', () => {
	it('gives its files by name, whether they are packed or not', () => {
		const zip = readZip(
			makeZip([
				{ name: 'food/', bytes: '', stored: true },
				{ name: 'food/tea.svg', bytes: 'tea '.repeat(99) },
				{ ...dog, stored: true },
			]),
		);
		expect(zip.names).toEqual(['dog.svg', 'food/tea.svg']);
		expect(text(zip.read('dog.svg'))).toBe('<svg/>');
		expect(text(zip.read('food/tea.svg'))).toBe('tea '.repeat(99));
	});

	it('may be empty, and may have a comment, even one that looks like the end of a zip file', () => {
		expect(readZip(makeZip([])).names).toEqual([]);
		expect(readZip(makeZip([dog], { comment: `PK\u0005\u0006${'\0'.repeat(30)}` })).names).toEqual(['dog.svg']);
	});

	it('has names in UTF-8, said or not, in composed letters, and in the old letters of DOS', () => {
		const names = [Buffer.from('café.svg'), Buffer.from('cafe\u0301 2.svg'), Uint8Array.of(0x63, 0x61, 0x66, 0x82, 0x33)];
		expect(readZip(makeZip(names.map((name) => ({ ...dog, name })))).names).toEqual(['café 2.svg', 'café.svg', 'café3']);
	});

	it('gives back whatever was put in', () => {
		const name = fc.stringMatching(/^[a-z][a-z0-9 é_-]{0,12}$/).map((stem) => `${stem.normalize('NFC')}.svg`);
		const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 500 }), stored: fc.boolean() }), {
			selector: (one) => one.name,
		});
		fc.assert(
			fc.property(files, (made) => {
				const zip = readZip(makeZip(made));
				expect(zip.names).toEqual(made.map((one) => one.name).sort());
				for (const one of made) expect([...zip.read(one.name)]).toEqual([...one.bytes]);
			}),
		);
	});
});

describe('a zip file is refused', () => {
	const refused = (files: readonly ZipFile[], end: Parameters<typeof makeZip>[1] = {}) => expect(() => readZip(makeZip(files, end)));
	const named = (name: string): ZipFile => ({ ...dog, name });

	it.each([
		['../dog.svg', 'leads out of its folder'],
		['food/../../dog.svg', 'leads out of its folder'],
		['..', 'leads out of its folder'],
		['/etc/passwd', 'starts at the top of the disk'],
		['C:/dog.svg', 'names a drive'],
		['c:dog.svg', 'names a drive'],
		['..\\dog.svg', 'has a backslash'],
		['food\\dog.svg', 'has a backslash'],
		['//server/dog.svg', 'starts at the top of the disk'],
		['dog.svg\0.png', 'has letters that nobody can see'],
		['dog\u202egvs.exe', 'has letters that nobody can see'],
		['dog\n.svg', 'has letters that nobody can see'],
		['', 'is empty'],
		['d'.repeat(500), 'has more than 400 characters'],
		['more.zip', 'holds another one'],
		['food/MORE.ZIP', 'holds another one'],
		['board.obz', 'holds another one'],
		['pack.tar.gz', 'holds another one'],
	])('for the name %j', (name, told) => {
		refused([named(name)]).toThrow(told);
	});

	it.each<[string, readonly ZipFile[], string]>([
		['a link', [{ ...dog, mode: 0xa1ff }], 'a link: "dog.svg"'],
		['two files of one name', [dog, dog], 'two files of the name "dog.svg"'],
		['a password', [{ ...dog, said: { flags: 1 } }], 'has a password'],
		['a way to pack that is not ours', [{ ...dog, said: { method: 12 } }], 'packed in a way'],
		['a file that is too large', [{ ...dog, said: { size: 30_000_000 } }], 'larger than 25 megabytes'],
		['a file that grows too much', [{ ...dog, bytes: new Uint8Array(5_000_000) }], 'unpacks to more than 200 times its size'],
		[
			'files that are too large together',
			Array.from({ length: 50 }, (_, n) => ({ name: `${n}.svg`, bytes: '', said: { size: 24_000_000, packed: 24_000_000 } })),
			'one gigabyte',
		],
		['files that lie over each other', [dog, { ...named('cat.svg'), said: { start: 0 } }], 'lies over another part'],
		['a file behind the end', [{ ...dog, said: { start: 4_000_000 } }], 'lies over another part'],
	])('for %s', (_, files, told) => {
		refused(files).toThrow(told);
		refused(files).toThrow(BadZip);
	});

	it.each([
		['more files than it says', { count: 3 }, 'not a whole zip file'],
		['a list that starts elsewhere', { offset: 5 }, 'not a whole zip file'],
		['the mark of very large zip files', { count: 0xffff }, 'very large files'],
	])('for a list with %s', (_, end, told) => {
		refused([dog], end).toThrow(told);
	});

	it.each([
		['a file that is larger than its list says', { size: 3 }],
		['a file that is smaller than its list says', { size: 900 }],
		['a file with a wrong check sum', { checksum: 1 }],
	])('when somebody reads %s', (_, said) => {
		expect(() => readZip(makeZip([{ ...dog, said }])).read('dog.svg')).toThrow('is damaged');
	});

	it('when somebody reads a file that it does not hold', () => {
		expect(() => readZip(makeZip([dog])).read('cat.svg')).toThrow('holds no file "cat.svg"');
	});

	it('for anything that is no zip file, and a broken one never ends in anything else', () => {
		const whole = makeZip([dog, { name: 'cat.svg', bytes: 'cat '.repeat(40) }]);
		const readAll = (bytes: Uint8Array) => {
			const zip = readZip(bytes);
			return zip.names.map((name) => zip.read(name).length);
		};
		const tried = (bytes: Uint8Array) => {
			try {
				return readAll(bytes).every((length) => length < 1000);
			} catch (error) {
				return error instanceof BadZip;
			}
		};
		fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), tried));
		const hit = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.nat(whole.length) });
		fc.assert(
			fc.property(fc.array(hit, { minLength: 1, maxLength: 4 }), fc.boolean(), (hits, isCut) => {
				const bytes = whole.slice(0, isCut ? (hits[0]?.cut ?? 0) : whole.length);
				for (const { at, byte } of hits) if (at < bytes.length) bytes[at] = byte;
				return tried(bytes);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('the name of an entry', () => {
	it('never leads anywhere, whatever its bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
				try {
					const name = zipName(bytes);
					expect(name).not.toMatch(/\\|^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)|\p{Cc}/u);
				} catch (error) {
					expect(error).toBeInstanceOf(BadZip);
				}
			}),
		);
	});
});
