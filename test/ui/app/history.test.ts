import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, historyOf, redone, undone, type History } from '../../../src/ui/app/history';

describe('history', () => {
  it('takes back and does again', () => {
    const two = changed(changed(historyOf('a'), 'b'), 'c');
    expect(undone(two).present).toBe('b');
    expect(undone(undone(two)).present).toBe('a');
    expect(redone(undone(two)).present).toBe('c');
  });

  it('stays where there is nothing to take back or to do again', () => {
    const one = historyOf('a');
    expect(undone(one)).toBe(one);
    expect(redone(one)).toBe(one);
  });

  it('forgets what was taken back once something else is done', () => {
    const other = changed(undone(changed(historyOf('a'), 'b')), 'c');
    expect(redone(other).present).toBe('c');
    expect(undone(other).present).toBe('a');
  });

  it('takes back together what was written letter by letter under one tag', () => {
    const typed = ['p', 'pa', 'pai'].reduce((history, text) => changed(history, text, 'name'), historyOf(''));
    expect(undone(typed).present).toBe('');
    const other = changed(typed, 'else', 'expression');
    expect(undone(other).present).toBe('pai');
  });

  it('begins anew under the same tag after something was taken back', () => {
    const typed = changed(undone(changed(changed(historyOf('a'), 'b', null), 'c', 'name')), 'd', 'name');
    expect(undone(typed).present).toBe('b');
  });

  it('keeps the last two hundred states', () => {
    let history: History<number> = historyOf(0);
    for (let state = 1; state <= 300; state++) history = changed(history, state);
    for (let step = 0; step < 300; step++) history = undone(history);
    expect(history.present).toBe(100);
  });

  it('is a line: after any undos as many redos give the last state again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 20 }), fc.nat(30), (states, steps) => {
        const last = states.reduce((history, state) => changed(history, state), historyOf(-1));
        let history = last;
        for (let step = 0; step < steps; step++) history = undone(history);
        for (let step = 0; step < steps; step++) history = redone(history);
        expect(history.present).toBe(last.present);
      }),
    );
  });
});
