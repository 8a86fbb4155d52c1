import { mount } from 'svelte';
import { createClient } from './client/client';
import { exposeClient } from './client/scripting';
import App from './ui/app/App.svelte';

const client = createClient();
exposeClient(client);

const target = document.getElementById('app');
if (!target) throw new Error('The page has no element #app.');
mount(App, { target, props: { client } });
