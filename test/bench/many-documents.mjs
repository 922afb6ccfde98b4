import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes an invitation with gaps and a list of invented families into a folder; the words of a command line that merges them. */
export function invitationAndList(folder, rows) {
	const starter = readFileSync('templates/types/meeting-invitation/starter.md', 'utf8');
	const child = /^child: (.+)$/m.exec(starter)?.[1] ?? '';
	const blank = starter.replace('case: EXAMPLE', 'case: {{case}}').replaceAll(child, '{{child}}');
	const names = ['Ike', 'Mia', 'Zoe', 'Ravi', 'Lena', 'Tom', 'Aya', 'Ben', 'Noor', 'Kit'];
	const list = Array.from(
		{ length: rows },
		(_, index) => `${index + 1},Family${index + 1},NM-${1000 + index},${names[index % names.length]}`,
	);
	writeFileSync(join(folder, 'invitation.md'), blank);
	writeFileSync(join(folder, 'families.csv'), ['id,surname,case,child', ...list].join('\n'));
	copyFileSync('templates/project.yml', join(folder, 'project.yml'));
	return [
		'build',
		join(folder, 'invitation.md'),
		'--data',
		join(folder, 'families.csv'),
		'--name',
		'{surname}-{id}',
		'--to',
		join(folder, 'out'),
	];
}

/** Writes the finished examples of some types into a folder, as the papers of one case; the words of a command line that builds them. */
export function caseOf(folder, types) {
	const place = join(folder, 'case');
	mkdirSync(place);
	copyFileSync('templates/project.yml', join(place, 'project.yml'));
	for (const type of types) {
		const starter = join('templates/types', type, 'starter.md');
		copyFileSync(starter, join(place, `${type}.md`));
	}
	if (readdirSync(place).length !== types.length + 1) throw new Error('two papers of the case have one name');
	return ['build', '--force', '--to', join(folder, 'out'), place];
}
