import * as v from 'valibot';
import { checkJoin } from '../domain/joins/join-check';
import { defineAnalysis } from './analysis';
import { joinEnd, openEnds } from './joins-ends';

/** What a join of two tables would match, leave over and repeat. */
export const joinsCheck = defineAnalysis({
  id: 'joins.check',
  version: 1,
  title: 'Check a join',
  params: v.strictObject({ left: joinEnd, right: joinEnd }),
  async run(context, params) {
    const [left, right] = await openEnds(context, params.left, params.right);
    return context.drive(checkJoin(left.columns, right.columns));
  },
});
