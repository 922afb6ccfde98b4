import { CosReference } from '../../../../pipeline/render/pdf/verify/cos.ts';
import { PdfFile } from '../../../../pipeline/render/pdf/verify/pdf-file.ts';

/**
 * The structure tree as it stands in the file, one element a line: its type, the namespace of its type, its attributes, and the
 * elements that it names. An element that another names has a number.
 */
export function elementsOf(bytes: Uint8Array): string {
	const file = new PdfFile(bytes);
	const numbers = new Map<number, number>();
	const elements: { readonly id: number; readonly depth: number }[] = [];
	const walk = (kid: unknown, depth: number): void => {
		if (!(kid instanceof CosReference) || file.name(file.dictionary(kid).get('S')) === undefined) return;
		elements.push({ id: kid.id, depth });
		for (const inner of file.list(file.dictionary(kid).get('K'))) walk(inner, depth + 1);
	};
	for (const kid of file.list(file.dictionary(file.catalog.get('StructTreeRoot')).get('K'))) walk(kid, 0);
	const namedBy = (id: number) =>
		file.list(file.dictionary(new CosReference(id)).get('Ref')).flatMap((to) => (to instanceof CosReference ? [to.id] : []));
	for (const to of elements.flatMap(({ id }) => namedBy(id))) if (!numbers.has(to)) numbers.set(to, numbers.size + 1);
	const line = ({ id, depth }: { readonly id: number; readonly depth: number }): string => {
		const element = file.dictionary(new CosReference(id));
		const namespace = file.text(file.dictionary(element.get('NS')).get('NS'));
		const attributes = [element.get('A')]
			.flatMap((own) => file.list(own))
			.flatMap((own) => {
				const dictionary = file.dictionary(own);
				return ['ListNumbering', 'NoteType'].flatMap((key) => file.name(dictionary.get(key)) ?? []);
			});
		const number = numbers.get(id);
		return [
			`${'  '.repeat(depth)}${file.name(element.get('S'))}`,
			...(namespace === undefined ? [] : [namespace.replace('http://iso.org/', '').replace('/ssn', '')]),
			...attributes,
			...(number === undefined ? [] : [`#${number}`]),
			...namedBy(id).map((to) => `-> #${numbers.get(to)}`),
		].join(' ');
	};
	return elements.map(line).join('\n');
}
