<?php
/**
 * Plugin Name:       Coalition Widgets
 * Description:       Shows an open-government coalition's commitments, members and feedback form from one JSON feed: a block and a shortcode for each widget.
 * Version:           @version@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Coalition Widgets
 * License:           MIT
 * Text Domain:       coalition-widgets
 * Domain Path:       /languages
 */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/library.php';
require __DIR__ . '/includes/translations.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/feed-check.php';
	require __DIR__ . '/includes/settings-fields.php';
	require __DIR__ . '/includes/shortcode-list.php';
	require __DIR__ . '/includes/settings-page.php';
	require __DIR__ . '/includes/welcome.php';
}
