import { describe, expect, it } from 'vitest';
import { ObjectFile } from '../../../../pipeline/render/pdf/tagged/file/object-streams.ts';
import { PdfObject } from '../../../../pipeline/render/pdf/tagged/file/pdf-object.ts';
import { serialize } from '../../../../pipeline/render/pdf/tagged/file/serialize.ts';
import { PdfFile } from '../../../../pipeline/render/pdf/verify/pdf-file.ts';

function newFile() {
	const file = new ObjectFile({ version: '1.7' });
	const ref = (data?: unknown) => new PdfObject(file, file.newId(), data);
	return { file, ref };
}

describe('the objects of a file', () => {
	it('are read back as they were written, packed or as streams', () => {
		const { file, ref } = newFile();
		const catalog = ref({ Type: 'Catalog', Lang: new String('cy'), Title: new String('Cynllun ŷ (1)\\') });
		const content = ref();
		content.write('BT');
		content.write('ET');
		catalog.data['Content'] = content;
		content.end();
		catalog.end();
		const read = new PdfFile(file.toBytes({ Root: catalog }));
		expect(read.text(read.catalog.get('Lang'))).toBe('cy');
		expect(read.text(read.catalog.get('Title'))).toBe('Cynllun ŷ (1)\\');
		expect(read.data(read.catalog.get('Content')).toString('latin1')).toBe('BT\nET\n');
	});

	it('fill more than one object stream, and all are found', () => {
		const { file, ref } = newFile();
		const catalog = ref({ Type: 'Catalog' });
		const words = Array.from({ length: 3000 }, (_, index) => `Sentence ${index} of a long document`);
		catalog.data['All'] = words.map((sentence) => {
			const entry = ref({ Words: new String(sentence) });
			entry.end();
			return entry;
		});
		catalog.end();
		const bytes = file.toBytes({ Root: catalog });
		expect(
			Buffer.from(bytes)
				.toString('latin1')
				.match(/\/ObjStm/g)?.length,
		).toBeGreaterThan(1);
		const read = new PdfFile(bytes);
		expect(read.list(read.catalog.get('All')).map((entry) => read.text(read.dictionary(entry).get('Words')))).toEqual(words);
	});

	it('must all be ended', () => {
		const { file, ref } = newFile();
		const catalog = ref({ Type: 'Catalog' });
		ref();
		catalog.end();
		expect(() => file.toBytes({ Root: catalog })).toThrow('an object is still open');
	});
});

describe('a value in the syntax of PDF', () => {
	it.each<[string, unknown, string]>([
		['a name', 'Figure', '/Figure'],
		['a string', new String('Sam (8)'), '(Sam \\(8\\))'],
		['a string of other letters', new String('ŵ'), '(\u00fe\u00ff\u0001u)'],
		['a number', 12.3456789, '12.345679'],
		['a number that is nearly nothing', 1e-7, '0'],
		['bytes', new Uint8Array([0, 255]), '<00ff>'],
		['a date', new Date('2026-03-09T10:00:00Z'), '(D:20260309100000Z)'],
		['a list', [1, 2, 'P', [3]], '[1 2/P[3]]'],
		['a dictionary', { Type: 'MCR', MCID: 4, Alt: new String('a') }, '<</Type/MCR/MCID 4/Alt(a)>>'],
		['no value', null, 'null'],
		['yes', true, 'true'],
	])('is %s', (_, value, written) => {
		expect(serialize(value)).toBe(written);
	});

	it('is refused where PDF has no such number', () => {
		expect(() => serialize(Number.NaN)).toThrow('cannot hold the number');
	});
});
