import type { SourceRef } from '../model/finding.ts';

/** The SEND Code of Practice, at a place such as `paragraph 9.77`. */
export function codeOfPractice(place: string): SourceRef {
	return {
		publisher: 'Department for Education and Department of Health',
		title: 'SEND Code of Practice: 0 to 25 years, 2015',
		place,
		url: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
	};
}

/** The Special Educational Needs and Disability Regulations 2014, at a place such as `regulation 12`. */
export function sendRegulations(place: string): SourceRef {
	return {
		publisher: 'UK Government',
		title: 'The Special Educational Needs and Disability Regulations 2014',
		place,
		url: 'https://www.legislation.gov.uk/uksi/2014/1530',
	};
}

/** Gateshead Council's guidance on outcomes, at a place such as `writing outcomes, point f`. */
export function gateshead(place: string): SourceRef {
	return { publisher: 'Gateshead Council', title: 'Action Planning meetings and Annual Reviews: guidance on writing outcomes', place };
}

/** Essex County Council's guide to One Planning, at a place such as `chapter 7, Review`. */
export function essex(place: string): SourceRef {
	return { publisher: 'Essex County Council', title: 'One Planning: a person-centred graduated approach, 2023', place };
}

/** Gloucestershire's questions and answers, at the question named. */
export function gloucestershire(place: string): SourceRef {
	return {
		publisher: 'Gloucestershire County Council',
		title: 'Special Educational Needs and Disabilities and the Graduated Pathway: frequently asked questions, April 2015',
		place,
	};
}

/** Scottish guidance on targets in plans. */
export function scotland(place: string): SourceRef {
	return { publisher: 'Scottish guidance for schools', title: 'Planning for additional support needs', place };
}

/** The list of what a Child's Plan holds, at a place of its schedule: a sensible list to go by, not law in force. */
export function childsPlanOrder(place: string): SourceRef {
	return {
		publisher: 'Scottish Government',
		title: "The Child's Plan (Scotland) Order 2016",
		place,
	};
}

/** The data protection law of the United Kingdom, at a place such as `article 5(1)(c)`. */
export function dataProtection(place: string): SourceRef {
	return {
		publisher: 'UK Government',
		title: 'UK General Data Protection Regulation',
		place,
		url: 'https://www.legislation.gov.uk/eur/2016/679',
	};
}

/** The rules of easy read. */
export function easyReadGuide(place: string): SourceRef {
	return {
		publisher: 'Department of Health',
		title: 'Making written information easier to understand for people with learning disabilities, 2010',
		place,
	};
}

/** What parents said about plans, in the research that Special Needs Jungle published with the Department for Education. */
export function planningStage(place: string): SourceRef {
	return { publisher: 'Special Needs Jungle', title: 'The EHC plan journey, step three: planning', place };
}

/** The Children and Families Act 2014, at a place such as `section 45`. */
export function childrenAndFamiliesAct(place: string): SourceRef {
	return {
		publisher: 'UK Parliament',
		title: 'Children and Families Act 2014',
		place,
		url: 'https://www.legislation.gov.uk/ukpga/2014/6',
	};
}

/** The Mental Capacity Act 2005, at a place such as `section 3`. */
export function mentalCapacityAct(place: string): SourceRef {
	return {
		publisher: 'UK Parliament',
		title: 'Mental Capacity Act 2005',
		place,
		url: 'https://www.legislation.gov.uk/ukpga/2005/9',
	};
}
