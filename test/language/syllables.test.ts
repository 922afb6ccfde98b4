import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../pipeline/language/syllables.ts';

/** Words of plans and booklets, counted by ear, one count a line. */
const byEar = `
1 1:1 15 2027 50% the help school plan child need friend friends weeks phone whole please called helped asked asks makes play played year years month months eye eyes queue queues piece source through though eight caught laughed watched learned learnt hope hopes care where there change aged used lives moved closed scared voice choice height mouth strength strengths lunch maths trust bridge clothes true blue due Sam Oak don't can't child's boss's a I scale bored tired tries cries guide quite quick fruit build suite breathe
2 player players loyal royal crayon parent parents children teacher teachers lesson lessons reading writing spelling needed wanted started ended people little table tables apple needle handle handled struggled struggles quiet science diet being doing going seeing playing saying early later meeting meetings something sometimes someone lifetime homework useful careless statement changes houses classes pages places choices lunches centre metre anxious special station patient patients ocean lately safely themselves himself person persons reason reasons answer answers letter letters second seconds moment moments minute minutes Monday Tuesday Wednesday Thursday Friday Sunday trying flying trial client lion giant poem evening hundred asthma rhythm business clothing comfort measure measures speaking listen listens listened noises noisy movement movements wheelchair wheelchairs playground classroom teamwork towards easy agreed agrees adult adults working walking outside inside inform informed council agree review reviewed create cruel fluent outcome outcomes value valued rescue issue issued friendship every SENCO UK TV Leila couldn't teachers' naïve café programme programmes title whistle muscle people's noticed practise practised practice service courses uses worried carried studied hurried stories bodies eaten written given pencil colours honest nervous million union region equal language guided guidance require required ruin fluid really nearest clearest weary creatures breathing meaning hopeful peaceful sameness likeness basement therefore whereas hereby firework whiteboard namely sidewalk baseline safeguard spacecraft storeroom likewise lifelong timer homeless homeschool household merely rarely
3 employers autism important together remember understand area areas idea ideas video radio media timetable timetables behaviour behaviours develop developed improving hospital holiday holidays regular attention example examples decision decisions assessment assessments assistant assistants provision provisions provided therapist therapists therapy equipment September October November December Saturday afternoon however another employment tomorrow yesterday computer computers carefully easier earliest earlier actual annual agreement agreements disagree disagreed direction emotion emotions financial official creating creation quietly scientist museum animal animals musical family separate educate library general happier reviewing period created diary quality qualities decided graduate continue continues everyone everything everyday SEN NHS Amira self-esteem one-to-one well-being services families serious previous curious obvious religious opinion champion regional virtual mutual visual manual suitable theory creative meaningful awareness management achievement involvement retirement element implement supplement complement document government argument instrument somebody takeaway safeguarding sincerely completely extremely entirely privately
4 education information anxiety society variety understanding material materials graduated reality necessary January February dictionary professional ability emotional activity activities co-operate psychologist situation usually original independent independence psychology technology impossible voluntary certificate operation television preparation observation occupation experience experienced ordinary secondary appropriate available community environment especially paediatric temporary annually gradually evaluate continuous actually visually definitely accurately moderately
5 communication communications disability disabilities opportunity opportunities individual co-ordinator psychological educational occupational personality examination qualification qualifications accommodation participation possibility organisation organisations appreciation evaluation immediately university appropriately approximately unfortunately
6 responsibility physiotherapist responsibilities accessibility individually
`;

const words = byEar
	.trim()
	.split('\n')
	.flatMap((line) => {
		const [count, ...list] = line.split(' ');
		return list.map((word) => [word, Number(count)] as const);
	});

describe('the syllables of a word', () => {
	it('are those that a reader hears', () => {
		expect(words.length).toBeGreaterThan(500);
		expect(words.filter(([word, count]) => syllablesOf(word) !== count).map(([word]) => `${word}: ${syllablesOf(word)}`)).toEqual([]);
	});

	it('are guessed for a run of letters that is no word', () => {
		expect(syllablesOf('b'.repeat(300_000))).toBe(100_000);
	});

	it('are at least one, whatever stands there', () => {
		expect(['', 'hmm', '山', '🐕', "'s", '-'].map(syllablesOf)).toEqual([1, 1, 1, 1, 1, 1]);
	});
});
