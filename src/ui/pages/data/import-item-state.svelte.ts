import type { Client } from '../../../client/client';
import type { PrepareParams, PrepareResult } from '../../../contract/catalogue';
import type { ColumnType, ImportOptions, ImportPreview, ImportReport, Role } from '../../../contract/tables';
import type { Step } from '../../../domain/prepare/step';
import { Job } from '../../app/job-state.svelte';
import { withChoice, withRole, withType, type ImportChoice } from './import-choices';
import { NO_PREVIEWS, previewsWith, type Previews } from './previews';
import { shapeOf } from './same-shape';

/** `review`: read as far as its preview; `failed`: the import broke off, and can be tried again. */
export type ImportStage = 'review' | 'waiting' | 'importing' | 'imported' | 'failed';

/** What is to become one table: a file, or several of the same shape, from the drop to the report. */
export class ImportItem {
  readonly previewing = new Job<ImportPreview>();
  readonly importing = new Job<ImportReport>();
  /** Makes a table of the imported one by a step. */
  readonly following = new Job<PrepareResult>();
  /** Settles when it has been looked at for the first time. */
  readonly looked: Promise<void>;
  readonly #given: ImportOptions;
  #file: File = $state.raw()!;
  /** Of each file as it is read now; `null` of one that cannot be read so. */
  #previews = $state.raw<Previews>(NO_PREVIEWS);
  #options = $state.raw<ImportOptions>({});
  #waiting = $state(false);
  #step: ((column: string) => Step) | null = null;
  /** Counts the ways of reading that were chosen. */
  #readings = 0;
  /** For which of them the other files are, or were, looked at. */
  #lookedAt = -1;

  constructor(
    readonly id: string,
    readonly files: readonly File[],
    private readonly client: Client,
    given: ImportOptions = {},
    previews = NO_PREVIEWS,
  ) {
    this.#file = files[0]!;
    this.#previews = previews;
    this.#given = given;
    this.#options = given;
    this.looked = this.read();
  }

  /** The one that the preview shows. */
  get file(): File {
    return this.#file;
  }

  get name(): string {
    return this.#options.name ?? this.files[0]!.name;
  }

  /** What the beginning of each file shows as it is read now, as far as they were looked at. */
  get previews(): Previews {
    return this.#previews;
  }

  get bytes(): number {
    return this.files.reduce((sum, { size }) => sum + size, 0);
  }

  get options(): ImportOptions {
    return this.#options;
  }

  /** Whether nothing was chosen for it yet. */
  get untouched(): boolean {
    return this.#options === this.#given;
  }

  /** Whether anything but the name was chosen. */
  get chosen(): boolean {
    const own = (options: ImportOptions): string => JSON.stringify({ ...options, name: undefined });
    return own(this.#options) !== own(this.#given);
  }

  /** `null` until it is read, and where it cannot be read as asked. */
  get preview(): ImportPreview | null {
    return this.previewing.error ? null : this.previewing.result;
  }

  /** Equal for items that can be appended to each other. */
  get shape(): string | null {
    return this.importable && this.preview ? shapeOf(this.preview) : null;
  }

  get report(): ImportReport | null {
    return this.importing.result;
  }

  get stage(): ImportStage {
    if (this.importing.running || this.following.running) return 'importing';
    if (this.importing.result) return 'imported';
    if (this.#waiting) return 'waiting';
    return this.importing.error ? 'failed' : 'review';
  }

  /** Whether an import of it can be asked for. */
  get importable(): boolean {
    return this.preview !== null && (this.stage === 'review' || this.stage === 'failed');
  }

  async read(): Promise<void> {
    const file = this.#file;
    const preview = await this.previewing.start(() => this.client.previewTable(file, this.#options));
    if (preview) this.#previews = previewsWith(this.#previews, file, preview);
    if (preview && this.files.length > 1) await this.#lookAtOthers();
  }

  /** Shows the first rows of another of its files. */
  show(file: File): void {
    this.#file = file;
    void this.read();
  }

  choose(choice: ImportChoice): void {
    this.#reread(withChoice(this.#options, choice));
  }

  /** The table's name; an empty one goes back to the file's. */
  rename(name: string): void {
    this.#options = withChoice(this.#options, { name: name.trim() || this.#given.name });
  }

  keepOriginal(keep: boolean): void {
    this.#options = withChoice(this.#options, { keepOriginal: keep ? undefined : false });
  }

  setType(column: string, type: ColumnType): void {
    this.#reread(withType(this.#options, column, type));
  }

  setRole(column: string, role: Role | null): void {
    this.#reread(withRole(this.#options, this.preview?.columns ?? [], column, role));
  }

  /** Back to what is detected; the name stays. */
  reset(): void {
    this.#reread(withChoice(this.#given, { name: this.#options.name }));
  }

  /** A step that is run on the table once it is imported; gets the name of its first column. */
  followBy(step: ((column: string) => Step) | null): void {
    this.#step = step;
  }

  /** What is under way, or was last. */
  get job(): Job<ImportReport> | Job<PrepareResult> {
    return this.following.running ? this.following : this.importing;
  }

  wait(): void {
    this.#waiting = true;
  }

  async import(): Promise<void> {
    this.#waiting = false;
    const source = this.files.length > 1 ? this.files : this.files[0]!;
    const report = await this.importing.start((call) => this.client.importTable(source, { ...this.#options, ...call }));
    const step = report?.columns[0] && this.#step?.(report.columns[0].name);
    if (!report || !step) return;
    const parameters: PrepareParams = { table: report.tableId, steps: [step] };
    await this.following.start((call) => this.client.run('prepare.apply', parameters, call));
  }

  /** Stops the import, or its waiting; the files are as before. */
  cancel(): void {
    this.#waiting = false;
    this.#step = null;
    this.importing.cancel();
    this.following.cancel();
  }

  /** One after the other, so that what the user does comes between; given up once they are to be read otherwise. */
  async #lookAtOthers(): Promise<void> {
    const readings = this.#readings;
    if (this.#lookedAt === readings) return;
    this.#lookedAt = readings;
    for (const file of this.files) {
      if (this.#previews.has(file)) continue;
      const preview = await this.client.previewTable(file, this.#options).catch(() => null);
      if (readings !== this.#readings) return;
      this.#previews = previewsWith(this.#previews, file, preview);
    }
  }

  #reread(options: ImportOptions): void {
    this.#options = options;
    this.#previews = NO_PREVIEWS;
    this.#readings += 1;
    this.importing.reset();
    void this.read();
  }
}
