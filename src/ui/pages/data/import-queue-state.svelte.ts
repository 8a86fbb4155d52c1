import type { Client } from '../../../client/client';
import { ImportFile } from './import-file-state.svelte';

/** The files that were dropped, imported one after the other. */
export class ImportQueue {
  #files = $state.raw<readonly ImportFile[]>([]);
  #lastImported = $state.raw<ImportFile | null>(null);
  #lastId = 0;
  #importing = false;

  constructor(private readonly client: Client) {}

  get files(): readonly ImportFile[] {
    return this.#files;
  }

  /** The file whose import ended last, by success or failure; to be read out. */
  get lastImported(): ImportFile | null {
    return this.#lastImported;
  }

  file(id: string | undefined): ImportFile | undefined {
    return this.#files.find((file) => file.id === id);
  }

  /** Files that wait for someone to look at them. */
  get open(): readonly ImportFile[] {
    return this.#files.filter(({ stage }) => stage === 'review' || stage === 'failed');
  }

  get busy(): boolean {
    return this.#files.some(({ stage }) => stage === 'waiting' || stage === 'importing');
  }

  add(files: readonly File[]): ImportFile[] {
    const added = files.map((file) => new ImportFile(`f${++this.#lastId}`, file, this.client));
    this.#files = [...this.#files, ...added];
    return added;
  }

  remove(file: ImportFile): void {
    file.cancel();
    this.#files = this.#files.filter((other) => other !== file);
  }

  /** Takes the reports off the page; files that are not imported yet stay. */
  clearReports(): void {
    this.#files = this.#files.filter(({ stage }) => stage !== 'imported');
  }

  /** Imports these files in turn; one that fails does not hold up the others. */
  async import(files: readonly ImportFile[]): Promise<void> {
    for (const file of files) if (file.importable) file.wait();
    if (this.#importing) return;
    this.#importing = true;
    for (let next = this.#waiting(); next; next = this.#waiting()) {
      await next.import();
      this.#lastImported = next;
    }
    this.#importing = false;
  }

  #waiting(): ImportFile | undefined {
    return this.#files.find(({ stage }) => stage === 'waiting');
  }
}
