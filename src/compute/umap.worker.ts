import { expose } from 'comlink';
import { UmapServer } from './umap-server';

expose(new UmapServer());
