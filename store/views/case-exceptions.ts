import type { ExceptionSeen, FindingSeen } from '../../contract/views/finding.ts';
import { factsOf } from '../../office/findings.ts';
import type { ExceptionRow } from '../../office/rows.ts';
import { rules } from '../../regulation/rules.ts';
import type { Finding } from '../../regulation/kernel/rule.ts';
import type { SourceId } from '../../regulation/kernel/source.ts';
import { sourceOf } from '../../regulation/sources.ts';
import { named, onWire, personName } from './named.ts';
import type { Viewer } from './reading.ts';

/** A rule's verdict as pages show it. */
export const findingSeen = (finding: Finding): FindingSeen => ({ ...finding, source: sourceOf(finding.source) });

/** An exception with the rule and the facts for which it was asked, whoever decides it, and what was decided. */
export const exceptionSeen = (row: ExceptionRow, { book, targets }: Viewer): ExceptionSeen => ({
  id: row.id,
  finding: askedFinding(row),
  reason: row.reason,
  askedBy: personName(book, row.askedBy),
  askedAt: onWire(row.askedAt),
  decides: named(book, row.grantableBy),
  decidedBy: row.decidedBy === null ? null : personName(book, row.decidedBy),
  decidedAt: onWire(row.decidedAt),
  granted: row.granted,
  mine: row.decidedAt === null && targets.includes(row.grantableBy),
});

/** What the rule said when the exception was asked for. */
export const askedFinding = ({ rule, factsKey, grantableBy }: ExceptionRow): FindingSeen => ({
  rule,
  source: sourceOf(sourceOfRule(rule)),
  force: 'in-principle',
  met: false,
  facts: factsOf(factsKey),
  exceptionBy: grantableBy.replace('post:', ''),
});

function sourceOfRule(rule: string): SourceId {
  const found = rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`An exception names the rule "${rule}", which is not in the regulation.`);
  return found.source;
}
