/* The links to a widget's data (coalition-widgets.data.js): the main script loads them for the first widget that has `data-links`. */
import { warnOnce } from '../internal/warn-once.js';
import { offerDataLinks } from '../widget/data-links.js';
import { loadScript } from './load-script.js';

offerDataLinks(() => {
  // Without them the widget is as it was.
  loadScript('coalition-widgets.data', 'sha384-of:coalition-widgets.data.js').catch(({ message }: Error) =>
    warnOnce(message),
  );
});
