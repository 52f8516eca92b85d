import type { Tell } from '../../messages/message.js';
import { readChoiceCell } from '../cells/cell.js';
import type { Table } from '../tables/table.js';
import { placeOf } from '../tables/place-of.js';
import { columnShape } from '../sheets.js';
import type { Rule, Target } from './mapping-rule.js';

/**
 * A word of ours that our column does not have is told at its row of the mapping: nobody finds it in the sheets. What it stands
 * for is then passed over.
 */
export function withOurWords(rules: readonly Rule[], { grid, columns }: Table, tell: Tell): Rule[] {
  const found = columns.find(({ column }) => column.field === 'value');
  return rules.map((rule) => {
    if (!rule.value || (rule.word === undefined && rule.from !== undefined)) return rule;
    const remarks = targetsOf(rule, rules).map(({ sheet, column }) =>
      readChoiceCell(columnShape(sheet, column), rule.value, column),
    );
    const [remark] = remarks;
    if (!remark || remarks.includes(undefined)) return rule;
    tell({ ...remark, place: placeOf(grid, rule.place.row ?? 1, found), value: rule.value, costs: 'nothing' });
    return { ...rule, value: '' };
  });
}

/** The columns of ours into which a word goes: its row's own, or those of its column. */
const targetsOf = ({ target, from }: Rule, rules: readonly Rule[]): readonly Target[] =>
  target
    ? [target]
    : rules.flatMap((each) =>
        from !== undefined && each.from === from && each.word === undefined && each.target ? [each.target] : [],
      );
