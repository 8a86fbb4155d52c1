import { changed, historyOf, redone, undone, type History } from '../../../app/history';
import { readStored, STRATEGY_CARDS, writeStored } from '../../../preferences/stored';
import {
  changesFrom,
  changesText,
  withChange,
  withoutChanges,
  type CardChanges,
  type StrategyCard,
} from './strategy-card';

const nameOf = (labels: string): string => `${STRATEGY_CARDS}${labels}`;

/** What the user changed on the strategy cards, remembered for each table of labels; every change can be taken back. */
class StrategyCards {
  #histories = $state.raw<Readonly<Record<string, History<CardChanges>>>>({});

  of(labels: string): CardChanges {
    return this.#history(labels).present;
  }

  /** Changes of one field that follow each other are taken back together. */
  change(labels: string, segment: string, more: Partial<StrategyCard>): void {
    const history = this.#history(labels);
    const tag = `${segment} ${Object.keys(more).join()}`;
    this.#write(labels, changed(history, withChange(history.present, segment, more), tag));
  }

  /** Back to what is usual in the field. */
  reset(labels: string, segment: string): void {
    const history = this.#history(labels);
    this.#write(labels, changed(history, withoutChanges(history.present, segment)));
  }

  canUndo(labels: string): boolean {
    return this.#history(labels).past.length > 0;
  }

  canRedo(labels: string): boolean {
    return this.#history(labels).future.length > 0;
  }

  undo(labels: string): void {
    this.#write(labels, undone(this.#history(labels)));
  }

  redo(labels: string): void {
    this.#write(labels, redone(this.#history(labels)));
  }

  #history(labels: string): History<CardChanges> {
    return this.#histories[labels] ?? historyOf(changesFrom(readStored(nameOf(labels))));
  }

  #write(labels: string, history: History<CardChanges>): void {
    this.#histories = { ...this.#histories, [labels]: history };
    writeStored(nameOf(labels), changesText(history.present));
  }
}

export const strategyCards = new StrategyCards();
