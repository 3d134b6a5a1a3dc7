/**
 * The closed lists by which records and pages sort things. They stand apart from the schemas that use them, so that
 * code in the browser can go through a list without the schema library.
 */

/** The parts that a unit can have in a measure, in the order in which pages name them. */
export const roles = ['lead', 'responsible', 'supporting'] as const;
export type Role = (typeof roles)[number];

/** What a target can fix. */
export const targetKinds = ['deadline', 'frequency', 'quantity', 'ratio'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How two matched measures stand to each other. */
export const relations = ['counterpart', 'related'] as const;
export type Relation = (typeof relations)[number];

/** Whether a plan is in force or still open to comments. */
export const statuses = ['issued', 'draft'] as const;
export type Status = (typeof statuses)[number];

/** What running text that belongs to no measure is. */
export const passageKinds = ['head', 'contents', 'preamble', 'intro', 'closing', 'annex', 'notes'] as const;
export type PassageKind = (typeof passageKinds)[number];
