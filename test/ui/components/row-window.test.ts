import { describe, expect, it } from 'vitest';
import { RowWindow } from '../../../src/ui/components/row-window';

describe('RowWindow over few rows', () => {
  it('follows the scroll bar pixel by pixel', () => {
    const view = new RowWindow(1000, 32, 320);
    expect(view.canvasHeight).toBe(32_000);
    view.scrolledTo(640);
    expect(view.offset).toBe(640);
    expect(view.visible(0)).toEqual({ first: 20, end: 30 });
  });

  it('holds all rows where they fit', () => {
    expect(new RowWindow(3, 32, 320).visible()).toEqual({ first: 0, end: 3 });
    expect(new RowWindow(0, 32, 320).visible()).toEqual({ first: 0, end: 0 });
  });
});

describe('RowWindow over a million rows', () => {
  const million = (): RowWindow => new RowWindow(1_000_000, 32, 320, 1_000_000);
  const range = 1_000_000 - 320;

  it('stays within the height that browsers can draw', () => {
    expect(million().canvasHeight).toBe(1_000_000);
  });

  it('reaches the last row at the end of the scroll bar', () => {
    const view = million();
    view.scrolledTo(range);
    expect(view.visible(0)).toEqual({ first: 999_990, end: 1_000_000 });
  });

  it('goes in proportion when the scroll bar is dragged', () => {
    const view = million();
    view.scrolledTo(range / 2);
    expect(view.visible(0).first).toBe(499_995);
  });

  it('moves by single rows when the wheel is turned', () => {
    const view = million();
    view.scrolledTo(range / 2);
    const before = view.offset;
    view.scrolledTo(range / 2 + 64);
    expect(view.offset).toBe(before + 64);
  });

  it('brings the scroll bar in line without moving the rows', () => {
    const view = million();
    view.scrolledTo(range / 2);
    for (let turn = 1; turn <= 20; turn++) view.scrolledTo(range / 2 + turn * 100);
    const rows = view.visible(0);
    view.scrolledTo(view.settledScroll());
    expect(view.visible(0)).toEqual(rows);
  });

  it('shows every row on demand, each whole', () => {
    const view = million();
    const shown = [0, 1, 777_777, 999_999, 500_000].map((row) => {
      view.scrolledTo(view.reveal(row));
      return row * 32 >= view.offset && (row + 1) * 32 <= view.offset + 320;
    });
    expect(shown).toEqual([true, true, true, true, true]);
  });
});
