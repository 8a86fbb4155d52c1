import { expose } from 'comlink';
import { createEndpoint } from './endpoint';

expose(createEndpoint());
