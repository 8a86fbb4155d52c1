import { expose } from 'comlink';
import { LloydServer } from './lloyd-server';

expose(new LloydServer());
