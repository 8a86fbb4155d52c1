import { describe, expect, it } from 'vitest';
import { joinableTables } from '../../../../src/ui/pages/data/joins/joinable-tables';
import { joinOf, turned, withColumn, withoutPart, withPart } from '../../../../src/ui/pages/data/joins/joined-by-hand';
import { column, table } from '../tables';

const sales = table('sales', [column('amount'), column('store_code'), column('product')]);
const stock = table('stock', [column('product_id'), column('onHand'), column('Store')]);
const first = joinOf(sales, stock)!;

describe('a join by hand', () => {
  it('begins with the columns whose names are most alike', () => {
    expect(first).toEqual({
      left: { table: 'sales', columns: ['store_code'] },
      right: { table: 'stock', columns: ['Store'] },
    });
    expect(joinOf(sales, table('empty'))).toBeNull();
  });

  it('gets more parts, of columns that are not used yet, until there are none', () => {
    const two = withPart(first, sales, stock);
    expect([two.left.columns, two.right.columns]).toEqual([
      ['store_code', 'product'],
      ['Store', 'product_id'],
    ]);
    const three = withPart(two, sales, stock);
    expect(three.left.columns).toEqual(['store_code', 'product', 'amount']);
    expect(withPart(three, sales, stock)).toBe(three);
    expect(withoutPart(two, 0).left.columns).toEqual(['product']);
  });

  it('gets another column on one side, and turns round', () => {
    expect(withColumn(first, 'right', 0, 'onHand').right.columns).toEqual(['onHand']);
    expect(turned(first)).toEqual({ left: first.right, right: first.left });
  });
});

describe('joinableTables', () => {
  it('has the rows of the user, and a table that is asked about', () => {
    const made = (id: string, analysis: string) => table(id, [], { analysis });
    const tables = [
      sales,
      made('tidy', 'prepare.apply'),
      made('joined', 'joins.apply'),
      made('features', 'customers.features'),
      { ...table('bare'), rowCount: 0 },
    ];
    const names = (asked?: string) => joinableTables(tables, asked).map(({ name }) => name);
    expect(names()).toEqual(['sales', 'tidy', 'joined']);
    expect(names('features')).toEqual(['sales', 'tidy', 'joined', 'features']);
  });
});
