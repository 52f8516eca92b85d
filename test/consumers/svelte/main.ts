import type {} from 'coalition-widgets/svelte';
import { mount } from 'svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app')! });

// @ts-expect-error: no layout has this name.
export const wrong: SvelteHTMLElements['coalition-members'] = { layout: 'rows' };
