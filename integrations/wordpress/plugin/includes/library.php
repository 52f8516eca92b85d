<?php
/**
 * What the library has: library/widgets.json, written by the build from the library's own description of its
 * elements. No tag and no option is named anywhere else in the plugin, unless it needs care of its own.
 */

namespace Coalition_Widgets;

defined( 'ABSPATH' ) || exit;

/** `version` and `widgets`. */
function library(): array {
	static $library;
	if ( null === $library ) {
		$file    = plugin_dir_path( PLUGIN_FILE ) . 'library/widgets.json';
		$library = is_readable( $file ) ? json_decode( file_get_contents( $file ), true ) : null;
		if ( ! is_array( $library ) ) {
			$library = array( 'version' => '', 'widgets' => array() );
		}
	}
	return $library;
}

/** @param string $name a tag without its prefix, as `members` */
function widget_named( string $name ): ?array {
	foreach ( library()['widgets'] as $widget ) {
		if ( $name === $widget['name'] ) {
			return $widget;
		}
	}
	return null;
}

/** Whoever puts the source folder on a server, and not what the build makes of it, has no widgets. */
function warn_without_library(): void {
	if ( library()['widgets'] || ! current_user_can( 'activate_plugins' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-error"><p>%s</p></div>',
		esc_html__( 'Coalition Widgets lacks its library. Install the plugin from its zip file, not from the source code.', 'coalition-widgets' )
	);
}
add_action( 'admin_notices', __NAMESPACE__ . '\warn_without_library' );
