import type { Rule } from '../../model/rule.ts';
import { easyCoverage } from './easy-coverage.ts';
import { easyHardWord } from './easy-hard-word.ts';
import { easyItems } from './easy-items.ts';
import { easyNumberFormat } from './easy-number-format.ts';
import { langAcronym } from './lang-acronym.ts';
import { langJargon } from './lang-jargon.ts';
import { langLongSentence } from './lang-long-sentence.ts';
import { nameTwice } from './name-twice.ts';
import { nameUnknown } from './name-unknown.ts';
import { outcomeEducationTraining } from './outcome-education-training.ts';
import { outcomeHope } from './outcome-hope.ts';
import { outcomeHorizon } from './outcome-horizon.ts';
import { outcomeIsProvision } from './outcome-is-provision.ts';
import { outcomeMaxThree } from './outcome-max-three.ts';
import { outcomeThread } from './outcome-thread.ts';
import { outcomeTimeBound } from './outcome-time-bound.ts';
import { outcomeVagueVerb } from './outcome-vague-verb.ts';
import { outcomeYearlySteps } from './outcome-yearly-steps.ts';
import { peopleReachable } from './people-reachable.ts';
import { peopleYoungPerson } from './people-young-person.ts';
import { planAreas } from './plan-areas.ts';
import { planChecklist } from './plan-checklist.ts';
import { planContacts } from './plan-contacts.ts';
import { planEmptyBlock } from './plan-empty-block.ts';
import { planIdentity } from './plan-identity.ts';
import { planNoNeedRecorded } from './plan-no-need-recorded.ts';
import { planPlaceholder } from './plan-placeholder.ts';
import { planPlacementInDraft } from './plan-placement-in-draft.ts';
import { planPreparingForAdulthood } from './plan-preparing-for-adulthood.ts';
import { planResponseWindow } from './plan-response-window.ts';
import { planSectionIFinalOnly } from './plan-section-i-final-only.ts';
import { planSections } from './plan-sections.ts';
import { planSignedDated } from './plan-signed-dated.ts';
import { planSources } from './plan-sources.ts';
import { planStrengths } from './plan-strengths.ts';
import { planViewsPresent } from './plan-views-present.ts';
import { provisionComplete } from './provision-complete.ts';
import { provisionVague } from './provision-vague.ts';
import { reviewOutcomeStatus } from './review-outcome-status.ts';
import { reviewPartsOfLife } from './review-parts-of-life.ts';
import { stepsComplete } from './steps-complete.ts';
import { tableCell } from './table-cell.ts';

/** Every rule that `check` runs. */
export const rules: readonly Rule[] = [
	easyCoverage,
	easyHardWord,
	easyItems,
	easyNumberFormat,
	langAcronym,
	langJargon,
	langLongSentence,
	nameTwice,
	nameUnknown,
	outcomeEducationTraining,
	outcomeHope,
	outcomeHorizon,
	outcomeIsProvision,
	outcomeMaxThree,
	outcomeThread,
	outcomeTimeBound,
	outcomeVagueVerb,
	outcomeYearlySteps,
	peopleReachable,
	peopleYoungPerson,
	planAreas,
	planChecklist,
	planContacts,
	planEmptyBlock,
	planIdentity,
	planNoNeedRecorded,
	planPlaceholder,
	planPlacementInDraft,
	planPreparingForAdulthood,
	planResponseWindow,
	planSectionIFinalOnly,
	planSections,
	planSignedDated,
	planSources,
	planStrengths,
	planViewsPresent,
	provisionComplete,
	provisionVague,
	reviewOutcomeStatus,
	reviewPartsOfLife,
	stepsComplete,
	tableCell,
];
