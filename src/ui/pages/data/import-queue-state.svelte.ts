import type { Client } from '../../../client/client';
import type { ImportOptions } from '../../../contract/tables';
import { ImportItem } from './import-item-state.svelte';
import { interruptedImports, noteImports } from './interrupted-import';
import { previewsAsGiven, type Previews } from './previews';
import { sameShape, sharedName } from './same-shape';

/** What was dropped, imported one table after the other. */
export class ImportQueue {
  #items = $state.raw<readonly ImportItem[]>([]);
  #lastImported = $state.raw<ImportItem | null>(null);
  #interrupted = $state.raw<readonly string[]>(interruptedImports());
  #lastId = 0;
  #importing = false;

  constructor(private readonly client: Client) {}

  get items(): readonly ImportItem[] {
    return this.#items;
  }

  /** The one whose import ended last, by success or failure; to be read out. */
  get lastImported(): ImportItem | null {
    return this.#lastImported;
  }

  /** Names of what was being imported when the page was last closed. */
  get interrupted(): readonly string[] {
    return this.#interrupted;
  }

  item(id: string | undefined): ImportItem | undefined {
    return this.#items.find((item) => item.id === id);
  }

  /** Those that wait for someone to look at them. */
  get open(): readonly ImportItem[] {
    return this.#items.filter(({ stage }) => stage === 'review' || stage === 'failed');
  }

  /** What is to be looked at after this one; not what has failed, which is looked at when it is asked for. */
  after(item: ImportItem): ImportItem | undefined {
    return this.open.find((other) => other !== item && other.stage === 'review' && other.previewing.error === null);
  }

  get busy(): boolean {
    return this.#items.some(({ stage }) => stage === 'waiting' || stage === 'importing');
  }

  /** Open items that could be appended to each other. */
  get appendable(): ImportItem[][] {
    return sameShape(this.#items, ({ shape }) => shape);
  }

  /** Takes files in, each by itself; those that came together and have the same shape are then appended. */
  add(files: readonly File[], options: ImportOptions = {}): ImportItem[] {
    const added = files.map((file) => this.#item([file], options));
    this.#items = [...this.#items, ...added];
    if (added.length > 1) void this.#appendAlike(added);
    return added;
  }

  /** Makes one table of several: in the place of the first, its files in the order of their names. */
  append(items: readonly ImportItem[]): void {
    const files = items
      .flatMap((item) => item.files)
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    const one = this.#item(files, { name: sharedName(files) }, previewsAsGiven(items));
    this.#items = this.#items.flatMap((item) => (item === items[0] ? one : items.includes(item) ? [] : item));
  }

  /** Takes a file, or all of them, out of an item that appends several. */
  separate(item: ImportItem, file?: File): ImportItem[] {
    const previews = previewsAsGiven([item]);
    const others = file ? item.files.filter((other) => other !== file) : [];
    const alone = file ? [file] : item.files;
    const parts = [
      ...(others.length > 1
        ? [this.#item(others, { name: item.name }, previews)]
        : others.map((other) => this.#item([other]))),
      ...alone.map((other) => this.#item([other])),
    ];
    this.#items = this.#items.flatMap((other) => (other === item ? parts : other));
    return parts;
  }

  remove(item: ImportItem): void {
    item.cancel();
    this.#items = this.#items.filter((other) => other !== item);
  }

  /** Takes the reports off the page; what is not imported yet stays. */
  clearReports(): void {
    this.#items = this.#items.filter(({ stage }) => stage !== 'imported');
  }

  dismissInterrupted(): void {
    this.#interrupted = [];
  }

  /** Imports these in turn; one that fails does not hold up the others. */
  async import(items: readonly ImportItem[]): Promise<void> {
    for (const item of items) if (item.importable) item.wait();
    if (this.#importing) return;
    this.#importing = true;
    for (let next = this.#waiting(); next; next = this.#waiting()) {
      noteImports(this.#items.filter((item) => item === next || item.stage === 'waiting').map(({ name }) => name));
      await next.import();
      this.#lastImported = next;
    }
    noteImports([]);
    this.#importing = false;
  }

  async #appendAlike(added: readonly ImportItem[]): Promise<void> {
    await Promise.all(added.map(({ looked }) => looked));
    const alike = added.filter((item) => item.untouched && this.#items.includes(item));
    for (const group of sameShape(alike, ({ shape }) => shape)) this.append(group);
  }

  #item(files: readonly File[], options: ImportOptions = {}, previews?: Previews): ImportItem {
    return new ImportItem(`f${++this.#lastId}`, files, this.client, options, previews);
  }

  #waiting(): ImportItem | undefined {
    return this.#items.find(({ stage }) => stage === 'waiting');
  }
}
