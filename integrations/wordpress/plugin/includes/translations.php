<?php
/** One translation serves all countries that speak a language: es for es_MX, es_AR and the rest. */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

function load_translations(): void {
	load_plugin_textdomain( 'coalition-widgets', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_translations', 0 );

function translation_file( $file, $domain ) {
	$ours = plugin_dir_path( PLUGIN_FILE ) . 'languages/';
	if ( 'coalition-widgets' !== $domain || 0 !== strpos( $file, $ours ) || is_readable( $file ) ) {
		return $file;
	}
	return preg_replace( '/-([a-z]{2,3})_\w+\.mo$/', '-$1.mo', $file );
}
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\translation_file', 10, 2 );

/** Words that come from library/widgets.json. The build puts them into the .pot file with the plugin's own. */
function translated( string $words ): string {
	// phpcs:ignore WordPress.WP.I18n
	return translate( $words, 'coalition-widgets' );
}
