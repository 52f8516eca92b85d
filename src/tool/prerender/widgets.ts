/* Every tag and every language. */
import '../../embed/all.js';
import '../../embed/lang/ar.js';
import '../../embed/lang/eu.js';
import '../../embed/lang/fr.js';
import '../../embed/lang/pt.js';
